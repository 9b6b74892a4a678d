import { constants } from 'node:os'
import { describe, expect, it } from 'vitest'
import { bareResources } from '../importing/import-fixture.ts'
import { temporaryFolder } from '../store/store-fixture.ts'
import { compileLibrary } from './compile-library.ts'
import { checkedQuotes, numbersTo, quoteHome } from './quote-home.ts'
import { runChild } from './run-child.ts'

/** What was met when the n-th call on the data file failed, and what the same order came to once the disk was well. */
interface Told {
  readonly started: string
  readonly met: string
  readonly asked: string
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
      const parameters = [home, bareResources(), String(constants.errno[error]), sticky]
      const { out, err, code } = await runChild('meet-failures.ts', parameters, undefined, {
        LD_PRELOAD: library,
        VIADUCT_FAIL: `${home}/`,
      })
      expect([err, code]).toEqual(['', 0])
      const told = out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Told)
      const numbers = numbersTo(told.length)
      for (const [at, { started, met, asked }] of told.entries()) {
        const [fresh, known] = [`new ${numbers[at]}`, `known ${numbers[at]}`]
        // Known at once: the program has met a fault, has looked whether the quote is there, and it is.
        expect(['', 'E-IO', 'E-FULL', 'E-RO', fresh, known]).toContain(met)
        // What was acknowledged is there when it is asked for again; what was told as a fault may be, or not.
        expect(met.endsWith(numbers[at] ?? '') ? [known] : [fresh, known]).toContain(asked)
        expect(['ok', 'E-IO', 'E-FULL', 'E-RO']).toContain(started)
      }
      const failed = (step: 'started' | 'met') => told.filter((one) => one[step].startsWith('E-')).length
      expect(failed('started')).toBeGreaterThan(20)
      expect(failed('met')).toBeGreaterThan(50)
      expect([...checkedQuotes(home).keys()]).toEqual(numbers)
    }, 120_000)
  }
})
