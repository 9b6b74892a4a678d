import type { MethodInput, MethodOutput } from '../../shared/api/contract.ts'
import type { ListedRow } from '../../shared/api/customer-import-methods.ts'
import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import type { Customer } from '../../shared/customer/customer.ts'
import { mergeCustomer } from '../../shared/customer/merge-customer.ts'
import type { ListedCustomer } from '../../shared/customer/read-customer-list.ts'
import { canonicalJson } from '../../shared/api/wire.ts'
import { cellAddress } from '../../shared/rate-sheet/cell-address.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Language } from '../../shared/text/language.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import { readListFile, type CustomerList, type UnreadableList } from './customer-list.ts'

const shownRows = 500

type Counts = MethodOutput<'customers.preview'>['counts']

interface Known {
  readonly listed: ListedCustomer
  readonly known: Customer | undefined
}

const stateOf = ({ listed, known }: Known): ListedRow['state'] => {
  if (!listed.details) return 'wrong'
  if (listed.joins !== null) return 'joins'
  if (listed.repeats !== null) return 'repeats'
  return known ? 'known' : 'new'
}

const unreadable = ({ note, encodings }: UnreadableList, wording: Wording) =>
  ({ code: 'ListUnreadable', text: wording.word(note), encodings }) as const

/** Which of the listed customers are there already. Call inside the store's `read` or `write`. */
const compareWithKnown = (store: Store, { listed }: CustomerList): readonly Known[] =>
  listed.map((one) => ({
    listed: one,
    known:
      one.details && one.joins === null && one.repeats === null
        ? store.customers.like(one.details)[0]
        : undefined,
  }))

const countsOf = (compared: readonly Known[], leftOut: number): Counts => {
  const counts = { new: 0, known: 0, joins: 0, repeats: 0, wrong: 0, leftOut }
  for (const one of compared) {
    const state = stateOf(one)
    if (state !== 'left-out') counts[state] += 1
  }
  return counts
}

const rowOf = (one: Known, wording: Wording): ListedRow => {
  const { listed, known } = one
  return {
    row: listed.row,
    state: stateOf(one),
    name: listed.name,
    known: known ? { id: known.id, name: known.details.name } : null,
    earlier: listed.joins ?? listed.repeats,
    cells: [...listed.cells],
    findings: listed.issues.map(({ columnNumber, code, note }) => ({
      column: columnNumber,
      cell: columnNumber === null ? null : cellAddress(listed.row, columnNumber),
      code,
      text: wording.word(note),
    })),
  }
}

/** The rows that are left out, as they stand in the list. */
const leftOutRows = ({ grid, headings }: CustomerList, leftOut: readonly number[]): readonly ListedRow[] => {
  const asked = new Set(leftOut)
  const nameAt = headings.columns.indexOf('name')
  return grid.rows
    .filter(({ row }) => asked.has(row) && row > headings.row)
    .map(({ row, cells }) => ({
      row,
      state: 'left-out',
      name: (cells[nameAt] ?? '').trim(),
      known: null,
      earlier: null,
      cells: [...cells],
      findings: [],
    }))
}

const wantsLook: Readonly<Record<ListedRow['state'], number>> = {
  wrong: 0,
  repeats: 1,
  'left-out': 2,
  known: 3,
  joins: 4,
  new: 5,
}

/** Lists of customers, looked at and taken over. */
export const createCustomerImport = ({
  store,
  clock,
  wordingOf,
  newId,
}: {
  readonly store: Store
  readonly clock: Clock
  readonly wordingOf: (language: Language) => Wording
  readonly newId: () => string
}) => ({
  preview: async (input: MethodInput<'customers.preview'>): Promise<HandlerAnswer<'customers.preview'>> => {
    const wording = wordingOf(input.language ?? 'en')
    const read = await readListFile(input)
    if (!read.ok) return { ok: false, failure: unreadable(read.failure, wording) }
    const list = read.value
    const compared = store.read(() => compareWithKnown(store, list))
    if (!compared.ok) return { ok: false, fault: compared.failure }
    const out = leftOutRows(list, input.leftOut ?? [])
    const rows = [...compared.value.map((one) => rowOf(one, wording)), ...out]
    const { headings } = list
    return {
      ok: true,
      value: {
        fileName: input.fileName,
        headingRow: headings.row,
        columns: headings.texts.map((heading, index) => ({
          number: index + 1,
          heading,
          column: headings.columns[index] ?? null,
        })),
        problem: headings.columns.includes('name') ? null : wording.say('customer.list.noNames'),
        totalRows: rows.length,
        rows: rows
          .toSorted((a, b) => wantsLook[a.state] - wantsLook[b.state] || a.row - b.row)
          .slice(0, shownRows)
          .toSorted((a, b) => a.row - b.row),
        counts: countsOf(compared.value, out.length),
      },
    }
  },

  accept: async (input: MethodInput<'customers.import'>): Promise<HandlerAnswer<'customers.import'>> => {
    const { onKnown = 'skip', leaveOutWrong = false, leftOut = [], language } = input
    const wording = wordingOf(language ?? 'en')
    const read = await readListFile(input)
    if (!read.ok) return { ok: false, failure: unreadable(read.failure, wording) }
    const written = store.write((): HandlerAnswer<'customers.import'> => {
      const compared = compareWithKnown(store, read.value)
      const counts = countsOf(compared, leftOut.length)
      const { columns } = read.value.headings
      const nothing = counts.new + counts.known === 0 && counts.wrong > 0
      if (!columns.includes('name') || nothing || (counts.wrong > 0 && !leaveOutWrong)) {
        const text = columns.includes('name')
          ? wording.say('customer.list.wrong', { n: counts.wrong })
          : wording.say('customer.list.noNames')
        return { ok: false, failure: { code: 'ListRefused', text, counts } }
      }
      const now = clock.now()
      const done = { added: 0, updated: 0, skipped: counts.repeats + (leaveOutWrong ? counts.wrong : 0) }
      for (const one of compared) {
        const { details, given } = one.listed
        const state = stateOf(one)
        if (!details || (state !== 'new' && state !== 'known')) continue
        if (state === 'new') {
          const id = newId()
          store.customers.add({ id, version: 1, archived: false, createdAt: now, changedAt: now, details })
          done.added += 1
          continue
        }
        // Read anew: an earlier row of the list may have completed the same customer.
        const known = one.known && store.customers.find(one.known.id)
        const merged = known && 'details' in known ? mergeCustomer(known.details, details, given) : undefined
        if (
          onKnown === 'skip' ||
          !known ||
          !('details' in known) ||
          !merged ||
          canonicalJson(merged) === canonicalJson(known.details)
        ) {
          done.skipped += 1
          continue
        }
        store.customers.change({ ...known, version: known.version + 1, changedAt: now, details: merged })
        done.updated += 1
      }
      return { ok: true, value: done }
    })
    return written.ok ? written.value : { ok: false, fault: written.failure }
  },
})

export type CustomerImport = ReturnType<typeof createCustomerImport>
