import type { MethodInput } from '../../shared/api/contract.ts'
import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import type { UnwordedFault } from '../../shared/api/fault.ts'
import { servicesOfBook, tariffDays } from '../../shared/engine/decision/tariff-days.ts'
import { transitStatistics } from '../../shared/engine/decision/transit-statistics.ts'
import { leastShipments } from '../../shared/engine/own-days.ts'
import { serviceKey } from '../../shared/freight/own-transit.ts'
import type { PlaceIndex } from '../../shared/freight/place-index.ts'
import { dateToDay } from '../../shared/kernel/local-date.ts'
import type { Result } from '../../shared/kernel/result.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Language } from '../../shared/text/language.ts'
import { parseTransitLogEntry } from '../../shared/transit-log/parse-transit-log-entry.ts'
import { referenceKey, type TransitLogInput } from '../../shared/transit-log/transit-log-entry.ts'
import { transitLogIssue, type TransitLogIssue } from '../../shared/transit-log/transit-log-issue.ts'
import type { BookInForce } from '../book-in-force.ts'
import type { Clock } from '../clock.ts'
import { writeCsv } from '../files/write-csv.ts'
import type { Store } from '../store/store.ts'
import { gatewayNames, listedEntry } from './listed-entry.ts'
import { transitLogTable } from './transit-log-table.ts'

export interface TransitLogContext {
  readonly store: Store
  readonly book: () => Result<BookInForce | null, UnwordedFault>
  readonly places: () => PlaceIndex
  readonly clock: Clock
  readonly wordingOf: (language: Language) => Wording
  readonly newId: () => string
}

const usualLimit = 500

type ReadEntry = ReturnType<typeof parseTransitLogEntry>

/** The own transit log: written, looked up, and what it says. Lists are `transit-log-list.ts`'s. */
export const createTransitLogDesk = ({ store, book, places, clock, wordingOf }: TransitLogContext) => {
  const read = (entry: TransitLogInput): ReadEntry =>
    parseTransitLogEntry(entry, { today: clock.today(), places: places() })

  const refused = (
    issues: readonly (TransitLogIssue & { readonly entry: number })[],
    { say, word }: Wording,
  ) =>
    ({
      ok: false,
      failure: {
        code: 'EntryRefused',
        issues: issues.map(({ entry, field, code, note }) => ({ entry, field, code, text: word(note) })),
        text: say('log.refused', { n: issues.length }),
      },
    }) as const

  /** An entry of another id that has the reference already. Call inside the store's `write`. */
  const taken = (reference: string, id: string): readonly TransitLogIssue[] => {
    const key = referenceKey(reference)
    const other = key === null ? undefined : store.transitLog.byReference(key)
    return !other || other.id === id
      ? []
      : [transitLogIssue('reference', 'ReferenceKept', { typed: other.reference, date: other.departedOn })]
  }

  const answered = <Answer>(
    stepped: Result<Answer, UnwordedFault>,
  ): Answer | { readonly ok: false; readonly fault: UnwordedFault } =>
    stepped.ok ? stepped.value : { ok: false, fault: stepped.failure }

  return {
    list: ({ text, limit, offset }: MethodInput<'transitLog.list'>): HandlerAnswer<'transitLog.list'> => {
      const found = store.read(() =>
        store.transitLog.search({ text: text ?? '', limit: limit ?? usualLimit, offset: offset ?? 0 }),
      )
      if (!found.ok) return { ok: false, fault: found.failure }
      const { total, entries } = found.value
      return { ok: true, value: { total, entries: entries.map(listedEntry(places())) } }
    },

    add: ({ entries }: MethodInput<'transitLog.add'>, language: Language): HandlerAnswer<'transitLog.add'> =>
      answered(
        store.write((): HandlerAnswer<'transitLog.add'> => {
          const enteredAt = clock.now()
          const issues: (TransitLogIssue & { readonly entry: number })[] = []
          const added = entries.flatMap(({ id, entry }, index) => {
            const known = store.transitLog.find(id)
            if (known) return [known]
            const parsed = read(entry)
            const found = parsed.ok ? taken(parsed.value.reference, id) : parsed.failure
            issues.push(...found.map((issue) => ({ ...issue, entry: index })))
            if (!parsed.ok || found.length > 0) return []
            const made = { id, ...parsed.value, enteredAt }
            // Written at once, so that a reference twice in one call is seen; a refusal takes all of it back.
            store.transitLog.add(made)
            return [made]
          })
          if (issues.length === 0) return { ok: true, value: { entries: added.map(listedEntry(places())) } }
          for (const { id } of added) store.transitLog.remove(id)
          return refused(issues, wordingOf(language))
        }),
      ),

    change: (
      { id, entry }: MethodInput<'transitLog.change'>,
      language: Language,
    ): HandlerAnswer<'transitLog.change'> =>
      answered(
        store.write((): HandlerAnswer<'transitLog.change'> => {
          const wording = wordingOf(language)
          const known = store.transitLog.find(id)
          if (!known) {
            const text = wording.say('log.unknown')
            return { ok: false, failure: { code: 'EntryUnknown', id, text } }
          }
          const parsed = read(entry)
          const issues = parsed.ok ? taken(parsed.value.reference, id) : parsed.failure
          if (!parsed.ok || issues.length > 0) {
            return refused(
              issues.map((issue) => ({ ...issue, entry: 0 })),
              wording,
            )
          }
          const changed = { ...known, ...parsed.value }
          store.transitLog.change(changed)
          return { ok: true, value: listedEntry(places())(changed) }
        }),
      ),

    remove: ({ ids }: MethodInput<'transitLog.remove'>): HandlerAnswer<'transitLog.remove'> =>
      answered(
        store.write((): HandlerAnswer<'transitLog.remove'> => {
          const removed = [...new Set(ids)].flatMap((id) => {
            const known = store.transitLog.find(id)
            if (known) store.transitLog.remove(id)
            return known ? [known] : []
          })
          return { ok: true, value: { removed: removed.map(listedEntry(places())) } }
        }),
      ),

    statistics: (): HandlerAnswer<'transitLog.statistics'> => {
      const log = store.read(store.transitLog.all)
      if (!log.ok) return { ok: false, fault: log.failure }
      const inForce = book()
      if (!inForce.ok) return { ok: false, fault: inForce.failure }
      const days = inForce.value && tariffDays(inForce.value.compiled, dateToDay(clock.today()))
      const groups = transitStatistics(log.value)
      const underWay = log.value.filter(({ arrivedOn }) => arrivedOn === null).length
      return {
        ok: true,
        value: {
          leastShipments,
          shipments: log.value.length - underWay,
          underWay,
          groups: groups.map((group) => ({
            ...group,
            ...gatewayNames(group, places()),
            days: [...group.days],
            tariff: days?.get(serviceKey(group)) ?? null,
          })),
        },
      }
    },

    services: (): HandlerAnswer<'transitLog.services'> => {
      const inForce = book()
      if (!inForce.ok) return { ok: false, fault: inForce.failure }
      const services = inForce.value ? servicesOfBook(inForce.value.compiled) : []
      return {
        ok: true,
        value: services.map(({ carried }) => ({ ...carried, ...gatewayNames(carried, places()) })),
      }
    },

    export: (): HandlerAnswer<'transitLog.export'> => {
      const log = store.read(store.transitLog.all)
      if (!log.ok) return { ok: false, fault: log.failure }
      const base64 = Buffer.from(writeCsv(transitLogTable(log.value))).toString('base64')
      return {
        ok: true,
        value: {
          fileName: `transit-log-${clock.today()}.csv`,
          mediaType: 'text/csv; charset=utf-8',
          base64,
        },
      }
    },
  }
}

export type TransitLogDesk = ReturnType<typeof createTransitLogDesk>
