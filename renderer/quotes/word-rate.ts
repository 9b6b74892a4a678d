import type { SellRate } from '../../shared/quote/sell-terms.ts'
import type { Wording } from '../../shared/text/format.ts'

/** `12 % on cost`, `10 % of sale`, `at cost`: never the figure without what it is taken of. */
export const wordRate = (rate: SellRate | null | undefined, { say }: Pick<Wording, 'say'>): string =>
  rate ? say(`making.rateIs.${rate.kind}`, { percent: rate.percent }) : say('making.rate.cost')
