import type { SearchAnswer } from '../../shared/api/book-schemas.ts'
import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import type { TariffSummary } from '../../shared/api/tariff-schemas.ts'
import type { PlaceIndex } from '../../shared/freight/place-index.ts'
import type { Place } from '../../shared/freight/place.ts'
import { wordsSought, type WordSought } from '../../shared/kernel/search-words.ts'
import { labelOfRow } from '../../shared/rate-sheet/row-label.ts'
import { searchWords, searchWordsOfRow, wordsAbove } from '../../shared/tariff/search-words.ts'
import type { TariffRow } from '../../shared/tariff/tariff.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { IndexedVersion, SearchIndex } from '../store/search-index.ts'
import { DamageFound } from '../store/store-fault.ts'
import type { Store } from '../store/store.ts'

/** How long an answer indexes first, in milliseconds: less than a window's frame; who asks again gets on. */
const indexingTime = 12
/** Of it, for rows; the rest is for bringing together what was added. */
const addingTime = 9
/** Rows that are read at a time. */
const rowsAtOnce = 64
/** Rows of one tariff that are counted. */
const countedRows = 200
const usualLimit = 8
/** A beginning that so many words have is asked for as a beginning. */
const writtenOut = 40

const quoted = (word: string): string => `"${word}"`

const isGateway = ({ kind }: Place): boolean => kind !== 'city'
const codesOf = ({ iata, unlocode, aliases }: Place): readonly string[] =>
  [iata, unlocode, ...(aliases ?? [])].flatMap((code) => searchWords(code ?? '').slice(0, 1))

/** Gateways one of whose names has a word that begins so, or has the signs: by their codes, as far as rows have them. */
const gatewaysNamed = (sought: WordSought, places: PlaceIndex, index: SearchIndex) => {
  if (sought.text.length < 3) return []
  return places
    .search(sought.text.replaceAll(' ', ''), 60)
    .filter(isGateway)
    .flatMap((place) => {
      const names = [place.name, place.nameFr, place.nameZh, ...(place.aliases ?? [])].flatMap((name) =>
        name === null ? [] : [` ${searchWords(name).join(' ')}`],
      )
      if (!names.some((name) => name.includes(` ${sought.text}`))) return []
      return codesOf(place)
        .filter((code) => !code.startsWith(sought.text) && index.hasWord(code))
        .map((code) => ({ code, name: place.name }))
    })
}

/** A word of the query as FTS5 asks for it; null where no row can have it. */
const questionFor = (
  sought: WordSought,
  gateways: readonly { readonly code: string }[],
  index: SearchIndex,
): string | null => {
  const codes = gateways.map(({ code }) => quoted(code))
  if (sought.kind === 'run') {
    const signs = sought.text.split(' ').map(quoted).join(' AND ')
    return codes.length === 0 ? `(${signs})` : `((${signs}) OR ${codes.join(' OR ')})`
  }
  const above = wordsAbove(sought.text).filter((word) => index.hasWord(word))
  const written = sought.text.length > 3 ? index.wordsFrom(sought.text, writtenOut + 1) : null
  const own =
    written === null || written.length > writtenOut ? [`${quoted(sought.text)}*`] : written.map(quoted)
  const all = [...own, ...above.map(quoted), ...codes]
  return all.length === 0 ? null : `(${all.join(' OR ')})`
}

const factsOf = (row: TariffRow, { say, date }: Wording): string => {
  const named =
    row.kind === 'charge'
      ? row.name
      : row.kind === 'haulage'
        ? row.zone
        : row.kind === 'holiday'
          ? row.name
          : ''
  const { validFrom, validTo } = 'validFrom' in row ? row : { validFrom: null, validTo: null }
  const validity =
    validFrom === null && validTo === null
      ? ''
      : say('tariffs.validity', {
          from: validFrom === null ? '…' : date(validFrom),
          to: validTo === null ? '…' : date(validTo),
        })
  return [named, validity].filter((part) => part !== '').join(' · ')
}

interface Scope {
  readonly tariff: TariffSummary
  readonly version: IndexedVersion | undefined
}

/** The words of the rows of a version from one on, read while there is time. */
function* wordsFrom(
  store: Store,
  { id, rows }: TariffSummary,
  from: number,
  wordsOf: (text: string) => readonly string[],
  isOver: () => boolean,
): Generator<ReadonlySet<string>> {
  for (let at = from; at < rows && !isOver();) {
    const contents = store.tariffs.slice(id, at, rowsAtOnce)
    // Asked again for rows that are not there it would be asked for ever.
    if (contents.length === 0) throw new DamageFound(`tariff version ${id}: rows are missing`)
    at += contents.length
    for (const content of contents) yield searchWordsOfRow(JSON.parse(content) as TariffRow, wordsOf)
  }
}

/** Indexes rows that are not searched yet, for a little while; whether there were any. */
const indexMore = (
  store: Store,
  index: SearchIndex,
  scope: readonly Scope[],
  milliseconds: () => number,
): boolean => {
  const waiting = scope.filter(({ tariff, version }) => (version?.done ?? 0) < tariff.rows)
  if (waiting.length === 0) return false
  const wordsByText = new Map<string, readonly string[]>()
  const wordsOf = (text: string): readonly string[] => {
    const known = wordsByText.get(text)
    if (known) return known
    const words = searchWords(text)
    wordsByText.set(text, words)
    return words
  }
  const start = milliseconds()
  const isOver = (): boolean => milliseconds() - start >= addingTime
  for (const { tariff, version } of waiting) {
    const from = version?.done ?? 0
    index.add({ id: tariff.id, hash: tariff.hash, from }, wordsFrom(store, tariff, from, wordsOf, isOver))
    if (isOver()) {
      const begun = index.indexed(tariff.id, tariff.hash)
      if (begun) index.merge(begun, () => milliseconds() - start >= indexingTime)
      break
    }
  }
  return true
}

/**
 * Rows of the book that have every word. What is not indexed yet is indexed a piece at a time while it is asked for:
 * importing a million rows does not pay for searching them, and no call takes long.
 */
export const searchRates = (
  input: {
    readonly text: string
    readonly allVersions?: boolean | undefined
    readonly limit?: number | undefined
  },
  deps: {
    readonly store: Store
    readonly places: PlaceIndex
    readonly index: SearchIndex
    /** A clock that only runs forward. */
    readonly milliseconds: () => number
  },
  wording: Wording,
): HandlerAnswer<'tariffs.search'> => {
  const { store, places, index, milliseconds } = deps
  const words = wordsSought(input.text)
  const limit = input.limit ?? usualLimit
  const read = store.read((): SearchAnswer => {
    if (words.length === 0) return { groups: [], gateways: [], pending: null }
    const tariffs = store.tariffs.list().filter(({ active }) => active || input.allVersions === true)
    const scopeNow = (): readonly Scope[] => {
      const versionOf = index.versions()
      return tariffs.map((tariff) => ({ tariff, version: versionOf(tariff.id, tariff.hash) }))
    }
    const before = scopeNow()
    const scope = indexMore(store, index, before, milliseconds) ? scopeNow() : before
    const gateways = words.map((sought) => gatewaysNamed(sought, places, index))
    const questions = words.map((sought, at) => questionFor(sought, gateways[at] ?? [], index))
    const question = questions.some((part) => part === null) ? null : questions.join(' AND ')
    const groups = scope.flatMap(({ tariff, version }) => {
      if (question === null || !version) return []
      const found = index.find(question, version, countedRows + 1)
      if (found.length === 0) return []
      const hits = found.slice(0, limit).flatMap((position) => {
        const content = store.tariffs.rowAt(tariff.id, position)
        if (content === undefined) return []
        const row = JSON.parse(content) as TariffRow
        return [
          { position: position + 1, row: row.row, label: labelOfRow(row), facts: factsOf(row, wording) },
        ]
      })
      return [{ tariff, hits, count: Math.min(found.length, countedRows), more: found.length > countedRows }]
    })
    const of = scope.reduce((sum, { tariff }) => sum + tariff.rows, 0)
    const done = scope.reduce(
      (sum, { tariff, version }) => sum + Math.min(version?.done ?? 0, tariff.rows),
      0,
    )
    const named = new Map(gateways.flat().map((gateway) => [gateway.code, gateway]))
    return {
      groups,
      gateways: [...named.values()].map(({ code, name }) => ({ code: code.toUpperCase(), name })),
      pending: done < of ? { done, of } : null,
    }
  })
  return read.ok ? read : { ok: false, fault: read.failure }
}
