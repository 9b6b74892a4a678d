import type { HandlerAnswer, Handlers } from '../../shared/api/dispatch.ts'
import type { UnwordedFault } from '../../shared/api/fault.ts'
import { canonicalJson } from '../../shared/api/wire.ts'
import type { Customer, ErasedCustomer } from '../../shared/customer/customer.ts'
import type { CustomerDossier } from '../../shared/customer/customer-dossier.ts'
import { customerTable } from '../../shared/customer/customer-table.ts'
import { parseCustomer } from '../../shared/customer/parse-customer.ts'
import type { Result } from '../../shared/kernel/result.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Language } from '../../shared/text/language.ts'
import { wordDossier } from '../../shared/text/word-customer.ts'
import type { Clock } from '../clock.ts'
import type { CustomerImport } from '../customers/customer-import.ts'
import type { Store } from '../store/store.ts'
import { toAnswer } from './to-answer.ts'

type CustomerMethods =
  | 'customers.save'
  | 'customers.search'
  | 'customers.named'
  | 'customers.read'
  | 'customers.archive'
  | 'customers.export'
  | 'customers.exportAll'
  | 'customers.erase'
  | 'customers.preview'
  | 'customers.import'

const usualLimit = 50

const unknown = (id: string, { say }: Wording) =>
  ({ code: 'CustomerUnknown', id, text: say('customer.unknown', { id: id.slice(0, 80) }) }) as const

const erased = ({ id, erasedOn }: ErasedCustomer, { say }: Wording) =>
  ({ code: 'CustomerErased', id, erasedOn, text: say('customer.erased', { date: erasedOn }) }) as const

const changed = (customer: Customer, { say }: Wording) =>
  ({
    code: 'CustomerChanged',
    customer,
    text: say('customer.changedElsewhere', { at: customer.changedAt.slice(0, 10) }),
  }) as const

const fileOf = (fileName: string, mediaType: string, bytes: Uint8Array) => ({
  fileName,
  mediaType,
  base64: Buffer.from(bytes).toString('base64'),
})

/** A step's own answer, unless the data file could not be read or written. */
const answerOf = <Answer extends HandlerAnswer<CustomerMethods>>(
  stepped: Result<Answer, UnwordedFault>,
): Answer | { readonly ok: false; readonly fault: UnwordedFault } =>
  stepped.ok ? stepped.value : { ok: false, fault: stepped.failure }

export const createCustomerHandlers = ({
  store,
  clock,
  wordingOf,
  writeCsv,
  lists,
}: {
  readonly store: Store
  readonly clock: Clock
  readonly wordingOf: (language: Language) => Wording
  readonly writeCsv: (rows: readonly (readonly string[])[]) => Uint8Array
  readonly lists: CustomerImport
}): Pick<Handlers, CustomerMethods> => ({
  'customers.save': ({ id, version, customer: typed, language }) => {
    const wording = wordingOf(language ?? 'en')
    const details = parseCustomer(typed)
    if (!details.ok) {
      const issues = details.failure.map(({ path, code, note }) => ({ path, code, text: wording.word(note) }))
      const text = wording.say('customer.refused', { n: issues.length })
      return { ok: false, failure: { code: 'CustomerRefused', issues, text } }
    }
    return answerOf(
      store.write(() => {
        const found = store.customers.find(id)
        const now = clock.now()
        if (!found) {
          if (version > 0) return { ok: false, failure: unknown(id, wording) } as const
          const created: Customer = {
            id,
            version: 1,
            archived: false,
            createdAt: now,
            changedAt: now,
            details: details.value,
          }
          store.customers.add(created)
          return { ok: true, value: created } as const
        }
        if (!('details' in found)) return { ok: false, failure: erased(found, wording) } as const
        // Whoever did not hear the answer asks again: saying what is there already is no change.
        if (canonicalJson(found.details) === canonicalJson(details.value)) {
          return { ok: true, value: found } as const
        }
        if (found.version !== version) return { ok: false, failure: changed(found, wording) } as const
        const next: Customer = { ...found, version: version + 1, changedAt: now, details: details.value }
        store.customers.change(next)
        return { ok: true, value: next } as const
      }),
    )
  },

  'customers.search': ({ text = '', limit = usualLimit, archived = false }) =>
    toAnswer(store.read(() => store.customers.search({ text, limit, archived }))),

  'customers.named': ({ name }) => toAnswer(store.read(() => store.customers.named(name))),

  'customers.read': ({ id, language }) => {
    const found = store.read(() => store.customers.find(id))
    if (!found.ok) return { ok: false, fault: found.failure }
    const customer = found.value
    if (!customer) return { ok: false, failure: unknown(id, wordingOf(language ?? 'en')) }
    return {
      ok: true,
      value: 'details' in customer ? { state: 'kept', customer } : { state: 'erased', ...customer },
    }
  },

  'customers.archive': ({ id, archived, language }) => {
    const wording = wordingOf(language ?? 'en')
    return answerOf(
      store.write(() => {
        const found = store.customers.find(id)
        if (!found) return { ok: false, failure: unknown(id, wording) } as const
        if (!('details' in found)) return { ok: false, failure: erased(found, wording) } as const
        if (found.archived === archived) return { ok: true, value: found } as const
        const next: Customer = { ...found, version: found.version + 1, archived, changedAt: clock.now() }
        store.customers.change(next)
        return { ok: true, value: next } as const
      }),
    )
  },

  'customers.export': ({ id, language }) => {
    const wording = wordingOf(language ?? 'en')
    const today = clock.today()
    return answerOf(
      store.write(() => {
        const customer = store.customers.find(id)
        if (!customer) return { ok: false, failure: unknown(id, wording) } as const
        store.customers.recordAccess(id, today)
        const dossier: CustomerDossier = {
          customer,
          quotes: store.quoteList.numbersOf(id),
          privacyLog: store.customers.privacyLog(id),
          madeOn: today,
        }
        const name = `customer-${today}-${id.slice(0, 8)}`
        const json = new TextEncoder().encode(`${JSON.stringify(dossier, null, 2)}\n`)
        const text = new TextEncoder().encode(wordDossier(dossier, wording))
        return {
          ok: true,
          value: {
            json: fileOf(`${name}.json`, 'application/json', json),
            text: fileOf(`${name}.txt`, 'text/plain; charset=utf-8', text),
          },
        } as const
      }),
    )
  },

  'customers.exportAll': () => {
    const all = store.read(store.customers.all)
    if (!all.ok) return { ok: false, fault: all.failure }
    const bytes = writeCsv(customerTable(all.value))
    return { ok: true, value: fileOf(`customers-${clock.today()}.csv`, 'text/csv; charset=utf-8', bytes) }
  },

  'customers.preview': lists.preview,
  'customers.import': lists.accept,

  'customers.erase': ({ id, language }) =>
    answerOf(
      store.write(() => {
        const found = store.customers.find(id)
        if (!found) return { ok: false, failure: unknown(id, wordingOf(language ?? 'en')) } as const
        if (!('details' in found)) return { ok: true, value: found } as const
        const erasedOn = clock.today()
        store.customers.erase(id, erasedOn)
        return { ok: true, value: { id, erasedOn } } as const
      }),
    ),
})
