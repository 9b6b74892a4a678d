import { ok, fail, type Result } from '../kernel/result.ts'
import { note, type Note } from '../kernel/note.ts'
import { settleDateOrder } from '../rate-sheet/ambiguity.ts'
import type { DateOrder } from '../rate-sheet/cell.ts'
import { dateReadings } from '../rate-sheet/date-cell.ts'
import type { GridRow } from '../rate-sheet/grid-row.ts'
import { parseTransitLogEntry, type ParseEntryContext } from './parse-transit-log-entry.ts'
import { fieldOfHeading, transitLogHeadings } from './transit-log-columns.ts'
import { referenceKey, type TransitLogEntry, type TransitLogInput } from './transit-log-entry.ts'
import {
  transitLogFields,
  transitLogIssue,
  type TransitLogField,
  type TransitLogIssue,
} from './transit-log-issue.ts'

/** A row of a list: an entry, or what keeps it from being one. */
export interface ListedTransit {
  /** As the spreadsheet counts, from 1. */
  readonly row: number
  readonly entry: Omit<TransitLogEntry, 'id' | 'enteredAt'> | null
  readonly issues: readonly (TransitLogIssue & {
    /** From 1; null where the list has no such column. */
    readonly columnNumber: number | null
  })[]
}

export interface TransitLogList {
  readonly rows: readonly ListedTransit[]
  readonly dates: DateOrder
  /** Every date of the list can be read both ways, and the user has not said which is meant. */
  readonly datesAmbiguous: boolean
}

const needed: readonly TransitLogField[] = [
  'mode',
  'carrier',
  'service',
  'originGateway',
  'destinationGateway',
  'departedOn',
]
const searchedRows = 30

interface Headings {
  readonly index: number
  readonly fields: readonly (TransitLogField | undefined)[]
}

const findHeadings = (rows: readonly GridRow[]): Headings | undefined => {
  let best: Headings | undefined
  let most = 0
  for (const [index, { cells }] of rows.slice(0, searchedRows).entries()) {
    const meant = cells.map(fieldOfHeading)
    const fields = meant.map((field, at) => (meant.indexOf(field) === at ? field : undefined))
    const known = fields.filter((field) => field !== undefined).length
    if (known > most) [best, most] = [{ index, fields }, known]
  }
  return best
}

/**
 * Reads a list of shipments under its headings (English, French or Chinese, in any order). Dates come in any order that
 * all of them allow, or in the one that was said. References that occur twice in the list, or that `keptAs` knows
 * already, are findings at their row. A list in which not every needed column is found is refused with the missing ones.
 */
export const readTransitLogList = (
  rows: readonly GridRow[],
  said: DateOrder | undefined,
  keptAs: (referenceKey: string) => TransitLogEntry | undefined,
  context: ParseEntryContext,
): Result<TransitLogList, Note> => {
  const headings = findHeadings(rows)
  const missing = needed.filter((field) => !headings?.fields.includes(field))
  if (!headings || missing.length > 0) {
    const names = missing.map((field) => transitLogHeadings[field]).join(', ')
    return fail(note('log.list.missingColumns', { names }))
  }
  const columnOf = (field: TransitLogField): number => headings.fields.indexOf(field)
  const body = rows.slice(headings.index + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const settled = settleDateOrder(
    body.flatMap(({ cells }) =>
      (['departedOn', 'arrivedOn'] as const).map((field) => ({
        text: (cells[columnOf(field)] ?? '').trim(),
      })),
    ),
  )
  const dates = said ?? settled.choice
  const rowByReference = new Map<string, number>()
  const read = ({ row, cells }: GridRow): ListedTransit => {
    const cell = (field: TransitLogField): string => (cells[columnOf(field)] ?? '').trim()
    const day = (field: TransitLogField): string => dateReadings(cell(field))[dates] ?? cell(field)
    const input = {
      ...(Object.fromEntries(transitLogFields.map((field) => [field, cell(field)])) as Readonly<
        Record<TransitLogField, string>
      >),
      departedOn: day('departedOn'),
      arrivedOn: day('arrivedOn'),
    } satisfies TransitLogInput
    const parsed = parseTransitLogEntry(input, context)
    const key = referenceKey(input.reference)
    const twice = key === null ? undefined : rowByReference.get(key)
    const kept = key === null ? undefined : keptAs(key)
    if (key !== null && twice === undefined) rowByReference.set(key, row)
    const issues = [
      ...(parsed.ok ? [] : parsed.failure),
      ...(twice === undefined ? [] : [transitLogIssue('reference', 'ReferenceTwice', { row: twice })]),
      ...(kept
        ? [transitLogIssue('reference', 'ReferenceKept', { typed: kept.reference, date: kept.departedOn })]
        : []),
    ]
    return {
      row,
      entry: parsed.ok && issues.length === 0 ? parsed.value : null,
      issues: issues.map((issue) => {
        const at = columnOf(issue.field)
        return { ...issue, columnNumber: at === -1 ? null : at + 1 }
      }),
    }
  }
  return ok({
    rows: body.map(read),
    dates,
    datesAmbiguous: said === undefined && settled.ambiguousAt !== null,
  })
}
