import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import type { VerifiedQuote } from '../../shared/api/quote-record-methods.ts'
import { canonicalJson } from '../../shared/api/wire.ts'
import { engineVersion } from '../../shared/engine/compare.ts'
import { recomputeQuote } from '../../shared/engine/recompute-quote.ts'
import type { PlaceIndex } from '../../shared/freight/place-index.ts'
import type { QuoteContent } from '../../shared/quote/quote.ts'
import { quoteDifferences, type QuoteDifference } from '../../shared/quote/quote-differences.ts'
import type { TariffVersion } from '../../shared/tariff/tariff.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Store } from '../store/store.ts'
import type { QuoteDesk } from './quote-desk.ts'
import { quoteUnknown } from './read-quotes.ts'

/** Whoever reads differences needs the first of them; a changed engine can change every line. */
const mostShown = 100

/** `chargeableKg` as `chargeable kg`. */
const fieldName = (name: string): string =>
  name.replace(/([a-z0-9])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`)

/** Where a difference lies, in words: the offer by its service, the line by its code. */
const placeOf = ({ path }: QuoteDifference, content: QuoteContent, wording: Wording): string => {
  const [part, index, side, list, at, ...rest] = path
  const sold = part === 'offers' && typeof index === 'number' ? content.offers[index] : undefined
  if (!sold) return path.map((step) => fieldName(String(step))).join(' ')
  const { offer } = sold
  const where = `${offer.carrier} ${offer.service}`
  if (list === 'lines' && typeof at === 'number') {
    const values = {
      offer: where,
      code: offer.lines[at]?.code ?? String(at + 1),
      field: rest.map((step) => fieldName(String(step))).join(' '),
    }
    return wording.say(side === 'sell' ? 'verify.sellLine' : 'verify.line', values)
  }
  const field = [list, at, ...rest]
    .filter((step) => step !== undefined)
    .map((step) => fieldName(String(step)))
  return wording.say('verify.offerField', { offer: where, field: field.join(' ') })
}

const wordDifference = (
  difference: QuoteDifference,
  content: QuoteContent,
  wording: Wording,
): VerifiedQuote['differences'][number] => {
  const { path, kept, now } = difference
  const values = { where: placeOf(difference, content, wording), kept: kept ?? '–', now: now ?? '–' }
  return { path: path.join('.'), kept, now, text: wording.say('verify.difference', values) }
}

/** The very versions that a quote names, each with the hash that it names; undefined where one is not kept. */
export const versionsOfQuote = (
  store: Store,
  content: QuoteContent,
): readonly TariffVersion[] | undefined => {
  const { versions } = content.book
  const found = store.tariffs.editions(versions.map(({ id }) => id))
  return found?.every(({ hash }, index) => hash === versions[index]?.hash) ? found : undefined
}

/** Prices a quote again by these versions and says whether every byte is the same. */
export const verifyContent = (
  content: QuoteContent,
  hash: string,
  versions: readonly TariffVersion[] | undefined,
  places: PlaceIndex,
  wording: Wording,
): VerifiedQuote => {
  const notes =
    content.engineVersion === engineVersion
      ? []
      : [
          {
            code: 'W-RECALC',
            text: wording.say('verify.otherEngine', { before: content.engineVersion, now: engineVersion }),
          },
        ]
  const { number } = content
  const impossible = (text: string): VerifiedQuote => ({
    number,
    hash,
    result: 'impossible',
    differences: [],
    differenceCount: 0,
    notes: [...notes, { code: 'NotReproducible', text }],
  })
  if (!versions) return impossible(wording.say('verify.noVersions'))
  const recomputed = recomputeQuote(content, versions, places)
  if (!recomputed.ok) {
    const { failure } = recomputed
    return impossible(
      failure.kind === 'shipment'
        ? wording.say('verify.shipment', {
            reason: wording.word(failure.issues[0]?.note ?? { key: '', values: {} }),
          })
        : wording.say('verify.offers', { offers: failure.missing.join(', ') }),
    )
  }
  const found = quoteDifferences(content, recomputed.value)
  const whole = canonicalJson({ ...content, ...recomputed.value })
  return {
    number,
    hash,
    result: whole === canonicalJson(content) ? 'identical' : 'differs',
    differences: found.slice(0, mostShown).map((difference) => wordDifference(difference, content, wording)),
    differenceCount: found.length,
    notes,
  }
}

export const verifyQuote = (
  desk: QuoteDesk,
  number: string,
  wording: Wording,
): HandlerAnswer<'quotes.verify'> => {
  const { store } = desk
  const read = store.read(() => {
    const quote = store.quotes.find(number)
    return quote && { quote, versions: versionsOfQuote(store, quote.content) }
  })
  if (!read.ok) return { ok: false, fault: read.failure }
  if (!read.value) return quoteUnknown(number, wording)
  const { quote, versions } = read.value
  return { ok: true, value: verifyContent(quote.content, quote.hash, versions, desk.places(), wording) }
}
