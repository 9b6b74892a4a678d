import { describe, expect, it } from 'vitest'
import { scenarioPresets } from '../../shared/engine/decision/scenario-presets.ts'
import {
  newEffect,
  readDraft,
  scenarioToDraft,
  type EffectDraft,
} from '../../renderer/state/scenario-draft.ts'

const read = (effect: Partial<EffectDraft>, name = 'Mine', commaGroups = true) =>
  readDraft({ name, effects: [{ ...newEffect(1), ...effect }] }, commaGroups)

describe('a scenario as it is typed', () => {
  it.each(scenarioPresets.map(({ id, effects }) => [id, effects] as const))(
    'gives back the preset %s that it was begun from',
    (name, effects) => {
      expect(readDraft(scenarioToDraft({ name, effects }), true)).toEqual({ scenario: { name, effects } })
    },
  )

  it('reads a percentage with a comma or a typographic minus', () => {
    expect(read({ kind: 'fuel', way: 'both', percent: '−7,5' }, 'Fuel', false)).toEqual({
      scenario: { name: 'Fuel', effects: [{ kind: 'fuel', mode: null, percent: '-7.5' }] },
    })
  })

  it('leaves unread what its kind has no use for', () => {
    expect(read({ kind: 'departure-cancelled', days: 'x', percent: 'y' })).toEqual({
      scenario: { name: 'Mine', effects: [{ kind: 'departure-cancelled', mode: 'rail' }] },
    })
  })

  it.each([
    ['no days', { days: '' }, 'days'],
    ['days in part', { days: '1.5' }, 'days'],
    ['no percentage', { kind: 'rate' }, 'percent'],
    ['what would make it free', { kind: 'rate', percent: '-100' }, 'percent'],
    ['a delay in part', { days: '13', usual: '21' }, 'delay'],
    ['a usual delay under the least', { days: '13', least: '14', usual: '7', most: '28' }, 'delay'],
  ] as const)('names the field of %s', (_, effect, field) => {
    const answer = read(effect)
    expect(
      'issues' in answer && new Set(answer.issues.map((issue) => `${issue.effect} ${issue.field}`)),
    ).toEqual(new Set([`1 ${field}`]))
  })

  it('asks for a name', () => {
    expect(read({ days: '3' }, '  ')).toEqual({ issues: [{ effect: null, field: 'name' }] })
  })
})
