import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paretoFront, type DatedCost } from '../../../shared/engine/decision/pareto-front.ts'

const offer = (id: string, total: number, arrives: number, complete = true): DatedCost => ({
  id,
  total,
  arrives,
  complete,
})

/** Few costs and days, so that ties of both kinds are common. */
const offers = fc
  .array(
    fc.record({
      total: fc.integer({ min: 1, max: 9 }),
      arrives: fc.integer({ min: 1, max: 9 }),
      complete: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map((one, index): DatedCost => ({ ...one, id: `${index}` })))

const beats = (a: DatedCost, b: DatedCost): boolean =>
  a.complete && a.total <= b.total && a.arrives <= b.arrives && (a.total < b.total || a.arrives < b.arrives)

describe('the front of cost and date', () => {
  it('leaves out what another beats in both, and says by whom, by how much and by how long', () => {
    // 800 on day 5 is dearer and later than 600 on day 3; 200 on day 30 is the cheapest of all.
    const standings = paretoFront([
      offer('flight', 900, 2),
      offer('economy', 600, 3),
      offer('freighter', 800, 5),
      offer('train', 200, 30),
    ])
    expect(standings).toEqual([
      { kind: 'front' },
      { kind: 'front' },
      { kind: 'beaten', by: 'economy', dearer: 200, daysLater: 2 },
      { kind: 'front' },
    ])
  })

  it('beats the dearer of one day and the later of one cost, and neither of two that are alike', () => {
    expect(paretoFront([offer('a', 5, 5), offer('b', 7, 5), offer('c', 5, 9), offer('d', 5, 5)])).toEqual([
      { kind: 'front' },
      { kind: 'beaten', by: 'a', dearer: 2, daysLater: 0 },
      { kind: 'beaten', by: 'a', dearer: 0, daysLater: 4 },
      { kind: 'front' },
    ])
  })

  it('lets a price that lacks a component beat nothing, and keeps it open until its least is too much', () => {
    expect(
      paretoFront([offer('whole', 10, 5), offer('cheap', 3, 4, false), offer('dear', 12, 6, false)]),
    ).toEqual([{ kind: 'front' }, { kind: 'open' }, { kind: 'beaten', by: 'whole', dearer: 2, daysLater: 1 }])
  })

  it('is, of any offers, those complete ones that no other beats', () => {
    fc.assert(
      fc.property(offers, (list) => {
        expect(paretoFront(list).map(({ kind }) => kind)).toEqual(
          list.map((one) =>
            list.some((other) => beats(other, one)) ? 'beaten' : one.complete ? 'front' : 'open',
          ),
        )
      }),
    )
  })

  it('names as better only what beats the offer, is on the front and is the cheapest that does', () => {
    fc.assert(
      fc.property(offers, (list) => {
        const standings = paretoFront(list)
        for (const [index, standing] of standings.entries()) {
          const own = list[index]
          if (standing.kind !== 'beaten' || !own) continue
          const by = list.findIndex(({ id }) => id === standing.by)
          const better = list[by]
          expect(better && beats(better, own)).toBe(true)
          expect(standings[by]).toEqual({ kind: 'front' })
          expect(Math.min(...list.filter((one) => beats(one, own)).map(({ total }) => total))).toBe(
            better?.total,
          )
          expect(standing).toMatchObject({
            dearer: own.total - (better?.total ?? 0),
            daysLater: own.arrives - (better?.arrives ?? 0),
          })
        }
      }),
    )
  })
})
