import type { Place } from '../freight/place.ts'
import { ok } from '../kernel/result.ts'
import { unreadable, type Cell } from './cell.ts'
import { isNearWord } from '../kernel/near-word.ts'
import { foldWord } from './word-cells.ts'

const codeOf = (place: Place): string | null => (place.kind === 'airport' ? place.iata : place.unlocode)

// The table finds whatever resembles a text at all; only what may be a slip for it is worth a suggestion.
const isNearGateway = (text: string, place: Place): boolean => {
  const sought = foldWord(text)
  const names = [codeOf(place) ?? '', place.name, ...place.name.split(/[\s(/,-]+/)].map(foldWord)
  return names.some(
    (name) =>
      isNearWord(sought, name) || (Math.min(sought.length, name.length) >= 4 && name.startsWith(sought)),
  )
}

const isGateway = (place: Place): boolean => place.kind !== 'city' && codeOf(place) !== null

/**
 * A gateway by IATA code, UN/LOCODE, old city code or name; kept as the code of the place table: IATA for airports,
 * UN/LOCODE for terminals. A name that is both (`Zhengzhou`) is the one of the layout's mode.
 */
export const gatewayCell = (mode?: 'air' | 'rail'): Cell<string> => ({
  grammar: 'text',
  write: (code) => code,
  read: (text, { places }) => {
    const place = places.gateway(text, mode)
    const code = place && codeOf(place)
    const fits = place && (mode === undefined || (place.kind === 'airport') === (mode === 'air'))
    if (code && fits) return ok(code)
    const near = places
      .search(text, 20)
      .filter((found) => isGateway(found) && isNearGateway(text, found))
      .slice(0, 3)
    const suggestions = near.map((found) => `${codeOf(found) ?? ''} ${found.name}`).join(', ')
    return suggestions === ''
      ? unreadable('unknownGateway', text)
      : unreadable('unknownGatewayNear', text, { suggestions })
  },
})

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

// The runtime names a country of the past after the one that it has become: `DD` is Germany too, and comes first.
const isCurrentRegion = (code: string): boolean =>
  code !== 'ZZ' && new Intl.Locale(`und-${code}`).region === code

// The runtime's own names of the countries, so that no list of ours can be wrong; built on first use.
let codesByName: ReadonlyMap<string, string> | undefined
const countryCodes = (): ReadonlyMap<string, string> => {
  if (codesByName) return codesByName
  const byName = new Map<string, string>([
    ['EL', 'GR'],
    ['UK', 'GB'],
  ])
  for (const language of ['en', 'fr', 'zh', 'de']) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const first of letters) {
      for (const second of letters) {
        const name = names.of(first + second)
        if (name === undefined || !isCurrentRegion(first + second)) continue
        if (!byName.has(first + second)) byName.set(first + second, first + second)
        const folded = foldWord(name)
        if (!byName.has(folded)) byName.set(folded, first + second)
      }
    }
  }
  codesByName = byName
  return byName
}

/** A country by its two letters or its English, French, Chinese or German name; kept as the letters. */
export const countryCell: Cell<string> = {
  grammar: 'text',
  write: (code) => code,
  read: (text) => {
    const code = countryCodes().get(text.toUpperCase()) ?? countryCodes().get(foldWord(text))
    return code === undefined ? unreadable('unknownCountry', text) : ok(code)
  },
}

/** Postcodes are compared without spaces and hyphens, in upper case. */
export const postcodeCell: Cell<string> = {
  grammar: 'text',
  write: (code) => code,
  read: (text) => {
    const code = text.toUpperCase().replace(/[\s-]/g, '')
    return /^[A-Z0-9]{1,12}$/.test(code) ? ok(code) : unreadable('unreadablePostcode', text)
  },
}

const currencyWords: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['EURO', 'EUR'],
  ['欧元', 'EUR'],
  ['$', 'USD'],
  ['US$', 'USD'],
  ['美元', 'USD'],
  ['£', 'GBP'],
  ['RMB', 'CNY'],
  ['CNH', 'CNY'],
  ['CN¥', 'CNY'],
  ['元', 'CNY'],
  ['人民币', 'CNY'],
])

/** A currency by its code or unmistakable sign. `¥` is two currencies and is refused. */
export const currencyCell: Cell<string> = {
  grammar: 'text',
  write: (code) => code,
  read: (text) => {
    const word = text.normalize('NFKC').toUpperCase()
    const code = currencyWords.get(word) ?? word
    if (word === '¥') return unreadable('yenOrYuan', text)
    return /^[A-Z]{3}$/.test(code) ? ok(code) : unreadable('unreadableCurrency', text)
  },
}
