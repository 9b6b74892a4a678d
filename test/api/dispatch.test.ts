import { describe, expect, it } from 'vitest'
import { createDispatch, type Handlers } from '../../shared/api/dispatch.ts'
import { OverflowError } from '../../shared/kernel/decimal.ts'

const placesSearch: Handlers['places.search'] = () => ({ ok: true, value: [] })

const faultOf = async (handlers: Partial<Handlers>, method: string, input: unknown) => {
  const answer = await createDispatch(handlers)(method, input)
  return 'fault' in answer ? answer.fault : undefined
}

describe('the dispatcher', () => {
  it('hands a handler only input that has passed the contract', async () => {
    const seen: unknown[] = []
    const dispatch = createDispatch({
      'places.search': (input) => {
        seen.push(input)
        return { ok: true, value: [] }
      },
    })
    expect(await dispatch('places.search', { text: 'Liège', limit: 5 })).toEqual({ ok: true, value: [] })
    const refused = await dispatch('places.search', { text: 7 })
    expect('fault' in refused && refused.fault.code).toBe('E-FORMAT')
    expect('fault' in refused && refused.fault.details).toMatch(/^text: /)
    expect(seen).toEqual([{ text: 'Liège', limit: 5 }])
  })

  it('knows no method but those of the contract, prototypes included', async () => {
    for (const method of ['nothing.here', '__proto__', 'constructor', 'toString', '']) {
      expect((await faultOf({ 'places.search': placesSearch }, method, {}))?.code).toBe('E-METHOD')
    }
  })

  it('answers E-BUG for a defect, reports it once, and gives away nothing of its message', async () => {
    const reported: unknown[] = []
    const dispatch = createDispatch(
      {
        'places.search': () => {
          throw new Error('SQLITE secret of a customer')
        },
      },
      { report: (_, defect) => reported.push(defect) },
    )
    const answer = await dispatch('places.search', { text: 'x' })
    expect('fault' in answer && answer.fault.code).toBe('E-BUG')
    expect(JSON.stringify(answer)).not.toMatch(/secret/)
    expect(reported).toHaveLength(1)
  })

  it('answers E-OVERFLOW for a number too large to be kept exactly', async () => {
    const overflowing: Handlers['places.search'] = () => {
      throw new OverflowError('10^40')
    }
    expect((await faultOf({ 'places.search': overflowing }, 'places.search', { text: 'x' }))?.code).toBe(
      'E-OVERFLOW',
    )
  })

  it('refuses keys that reach into prototypes, and nesting that would overflow the stack', async () => {
    const hostile: unknown[] = [
      JSON.parse('{"form":{"__proto__":{"polluted":true}}}'),
      { form: { constructor: { prototype: {} } } },
      { form: JSON.parse('['.repeat(20_000) + ']'.repeat(20_000)) },
    ]
    for (const input of hostile) {
      expect(
        (await faultOf({ 'drafts.save': () => ({ ok: true, value: {} }) }, 'drafts.save', input))?.code,
      ).toBe('E-FORMAT')
    }
  })

  it('ends on a cycle and on more than a megabyte', async () => {
    const cycle: Record<string, unknown> = {}
    cycle['form'] = { again: cycle, twice: cycle }
    const save: Partial<Handlers> = { 'drafts.save': () => ({ ok: true, value: {} }) }
    expect((await faultOf(save, 'drafts.save', cycle))?.code).toMatch(/^E-(FORMAT|TOOBIG)$/)
    expect((await faultOf(save, 'drafts.save', { form: 'x'.repeat(1_000_001) }))?.code).toBe('E-TOOBIG')
  })
})
