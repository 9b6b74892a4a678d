import { expect, test } from 'vitest'
import { groupExclusions } from '../../renderer/comparison/group-exclusions.ts'
import type { Exclusion } from '../../shared/quote/comparison.ts'

const exclusion = (mode: Exclusion['mode'], service: string, explanation: string): Exclusion =>
  ({
    mode,
    service,
    carrier: 'X',
    originGateway: 'CGO',
    destinationGateway: 'LGG',
    reason: 'TooLarge',
    explanation,
    remedy: null,
  }) as unknown as Exclusion

test('services refused for one reason are told once, each by its name', () => {
  const groups = groupExclusions([
    exclusion('air', 'Economy', 'Too large.'),
    exclusion('rail-lcl', 'Zhengzhou–Liège train', 'Batteries.'),
    exclusion('air', 'Freighter', 'Too large.'),
    exclusion('air', 'Economy', 'Too large.'),
    exclusion('air', 'Unit', 'Too heavy.'),
  ])
  expect(groups.map(({ services, explanation }) => [services.join(' + '), explanation])).toEqual([
    ['CGO–LGG Economy + CGO–LGG Freighter', 'Too large.'],
    ['Zhengzhou–Liège train', 'Batteries.'],
    ['CGO–LGG Unit', 'Too heavy.'],
  ])
  expect(new Set(groups.map(({ key }) => key)).size).toBe(3)
})
