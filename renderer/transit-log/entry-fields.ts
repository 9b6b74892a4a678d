import type { ListedTransitEntry } from '../../shared/api/transit-log-methods.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import type { TransitLogInput } from '../../shared/transit-log/transit-log-entry.ts'
import { readPastDate } from '../state/read-past-date.ts'

/** An entry as it is typed, every field a text. */
export type EntryFields = { readonly [Field in keyof Required<TransitLogInput>]: string }

export const emptyEntry: EntryFields = {
  mode: 'air',
  carrier: '',
  service: '',
  originGateway: '',
  destinationGateway: '',
  departedOn: '',
  arrivedOn: '',
  reference: '',
  note: '',
}

export const fieldsOf = (entry: ListedTransitEntry): EntryFields => ({
  mode: entry.mode,
  carrier: entry.carrier,
  service: entry.service,
  originGateway: entry.originGateway,
  destinationGateway: entry.destinationGateway,
  departedOn: entry.departedOn,
  arrivedOn: entry.arrivedOn ?? '',
  reference: entry.reference,
  note: entry.note,
})

/** A typed day as the contract has it; what is none goes as it was typed, so that the answer names it. */
export const typedDay = (typed: string, today: LocalDate): string =>
  readPastDate(typed, today) ?? typed.trim().slice(0, 40)

/** What the fields ask to be written. */
export const entryInput = (fields: EntryFields, today: LocalDate): TransitLogInput => ({
  ...fields,
  departedOn: typedDay(fields.departedOn, today),
  arrivedOn: typedDay(fields.arrivedOn, today),
})
