import { constants } from 'node:os'
import { describe, expect, it } from 'vitest'
import { bareResources } from '../importing/import-fixture.ts'
import { temporaryFolder } from '../store/store-fixture.ts'
import { compileLibrary } from './compile-library.ts'
import { checkedQuotes, numbersTo, quoteHome } from './quote-home.ts'
import { runChild } from './run-child.ts'

const most = 20

/** What was met when the n-th call on the data file failed, and what the same order came to once the disk was well. */
interface Told {
  readonly started: string
  readonly met: string
  readonly then: string
}

const series = (['EIO', 'ENOSPC', 'EACCES'] as const).flatMap((error) => [
  { error, how: 'once', sticky: '0' },
  { error, how: 'from then on', sticky: '1' },
])

describe('a disk that fails at the n-th call of a start and of issuing', () => {
  for (const { error, how, sticky } of series) {
    it(`with ${error}, ${how}, is told by a code, acknowledges nothing and spoils nothing`, async ({
      skip,
    }) => {
      const library = compileLibrary('fail-calls.c', temporaryFolder())
      if (library === undefined) return skip('no C compiler here to make calls fail with')
      const home = await quoteHome()
      const parameters = [home, bareResources(), String(constants.errno[error]), sticky, String(most)]
      const { out, err, code } = await runChild('meet-failures.ts', parameters, undefined, {
        LD_PRELOAD: library,
        VIADUCT_FAIL: `${home}/`,
      })
      expect([err, code]).toEqual(['', 0])
      const told = out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Told)
      const numbers = numbersTo(most + 1)
      expect(told.length).toBe(numbers.length)
      for (const [at, { started, met, then }] of told.entries()) {
        // What was acknowledged is known when it is asked for again; what was told as a fault may be either.
        const acknowledged = { met: `new ${numbers[at]}`, then: `known ${numbers[at]}` }
        if (at > 0 && !met.startsWith('E-')) expect({ met, then }).toEqual(acknowledged)
        else expect([`new ${numbers[at]}`, `known ${numbers[at]}`]).toContain(then)
        expect(['', 'E-IO', 'E-FULL', 'E-RO', acknowledged.met]).toContain(met)
        expect(['ok', 'E-IO', 'E-FULL', 'E-RO']).toContain(started)
      }
      for (const step of ['started', 'met'] as const) {
        expect(told.filter((one) => one[step].startsWith('E-')).length).toBeGreaterThan(most / 2)
      }
      expect([...checkedQuotes(home).keys()]).toEqual(numbers)
    }, 120_000)
  }
})
