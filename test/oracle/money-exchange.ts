import { by, decimal, fraction, roundHalfUpTo, times, whole, type Fraction } from './fraction.ts'
import { readSheet } from './sheet-reader.ts'

const perEuro = new Map(
  readSheet('sample-book/exchange-rates.csv').map((row) => [row('Currency'), decimal(row('Per EUR'))]),
)
perEuro.set('EUR', whole(1))

// ISO 4217: the yen has no minor unit; of the others in the sample book every one has two places.
export const minorPlaces = (currency: string): number => (currency === 'JPY' ? 0 : 2)

/** Half up to the currency's minor unit. */
export const roundMoney = (amount: Fraction, currency: string): Fraction =>
  roundHalfUpTo(amount, fraction(1n, 10n ** BigInt(minorPlaces(currency))))

/** X to Y through the euro in one exact step, nothing rounded. */
export const convert = (amount: Fraction, from: string, to: string): Fraction => {
  const [perFrom, perTo] = [perEuro.get(from), perEuro.get(to)]
  if (!perFrom || !perTo) throw new Error(`no rate for ${from} or ${to}`)
  return from === to ? amount : times(by(amount, perFrom), perTo)
}
