import { describe, expect, it } from 'vitest'
import { faultCodes, unwordedFault, wordFault } from '../../shared/api/fault.ts'
import { createWording } from '../../shared/text/format.ts'
import { faultMessages } from '../../shared/text/en/faults.ts'

const wording = createWording('en')
const values = { file: '/data/viaduct.db', backups: '/data/backups', count: 3, newest: '2026-11-22' }

describe('the catalogue of faults', () => {
  it('says of every code in three sentences what happened, what is safe and what to do', () => {
    for (const code of faultCodes) {
      const { text } = wordFault(unwordedFault(code, '', values), wording)
      const sentences = text.split(/[.;] /)
      expect([code, sentences.length >= 3, /\{|SQLITE|undefined/.test(text)]).toEqual([code, true, false])
    }
  })

  it('has no sentence for a code that does not exist', () => {
    const keys = Object.keys(faultMessages).filter((key) => key.startsWith('fault.'))
    const codes = new Set<string>(faultCodes)
    expect(keys.filter((key) => !codes.has(key.split('.')[1] ?? ''))).toEqual([])
  })
})
