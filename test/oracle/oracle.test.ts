import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { engineAnswer } from './engine-answer.ts'
import { decimal, sum, toText } from './fraction.ts'
import { minorPlaces } from './money-exchange.ts'
import { factsOfOffer, factsOfOracle, nameOfOffer, nameOfService } from './offer-facts.ts'
import { requests } from './request-arbitrary.ts'
import { oracleAnswers, priceOffer } from './whole-offer.ts'

const runs = { seed: 20_261_124, numRuns: 300 }

describe('whole offers of the sample book, beside a second and slower calculation', () => {
  it('are the same services, with the same lines, totals, holes and dates', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { offers } = engineAnswer(request)
        const answers = oracleAnswers(request)
        expect(offers.map(nameOfOffer).toSorted()).toEqual(answers.map(nameOfService).toSorted())
        for (const answer of answers) {
          const offer = offers.find((one) => nameOfOffer(one) === nameOfService(answer))
          if (!offer) continue
          const beside = priceOffer(request, answer.service, offer.equipment)
          expect(factsOfOffer(offer)).toEqual(factsOfOracle(beside, request.currency))
          // Of two sets that cost the same either will do; a dearer one will not.
          if (answer.set !== null) expect(beside.total).toEqual(answer.total)
        }
      }),
      runs,
    )
  })

  it('sum their lines to the total, whatever the currency', () => {
    fc.assert(
      fc.property(requests, (request) => {
        for (const offer of engineAnswer(request).offers) {
          const lines = sum(offer.lines.map((line) => decimal(line.amountInQuoteCurrency)))
          expect(toText(lines, minorPlaces(request.currency))).toBe(offer.total)
        }
      }),
      { ...runs, seed: 7, numRuns: 100 },
    )
  })
})
