import type { MethodInput } from '../../shared/api/contract.ts'
import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import { note, type Note } from '../../shared/kernel/note.ts'
import { fail, type Result } from '../../shared/kernel/result.ts'
import { cellAddress } from '../../shared/rate-sheet/cell-address.ts'
import type { GridRow } from '../../shared/rate-sheet/grid-row.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Language } from '../../shared/text/language.ts'
import { readTransitLogList, type TransitLogList } from '../../shared/transit-log/read-transit-log-list.ts'
import { encodingSamples, readSpreadsheet } from '../files/spreadsheet.ts'
import type { TransitLogContext } from './transit-log-desk.ts'

/** A list is read in one go, while the window waits: this much takes about a second. */
const limits = { rows: 20_000, megabytes: 16 } as const
const shownFindings = 1000
const shownEntries = 100

type ListInput = MethodInput<'transitLog.preview'>

/** The rows of the list's first sheet that has any. */
const readRows = async ({
  fileName,
  bytes,
  encoding,
}: ListInput): Promise<Result<readonly GridRow[], Note>> => {
  if (bytes.byteLength > limits.megabytes * 1024 * 1024) {
    return fail(note('sheet.tooBig', { limit: limits.megabytes }))
  }
  const grids = await readSpreadsheet(fileName, bytes, encoding)
  if (!grids.ok) return grids
  const rows = grids.value.find((grid) => grid.rows.length > 0)?.rows
  if (!rows) return fail(note('sheet.empty'))
  if (rows.length > limits.rows) return fail(note('sheet.tooManyRows', { limit: limits.rows }))
  return { ok: true, value: rows }
}

const findingsOf = ({ rows }: TransitLogList, { word }: Wording) => {
  const all = rows.flatMap(({ row, issues }) => issues.map((issue) => ({ row, ...issue })))
  return {
    findingCount: all.length,
    findings: all.slice(0, shownFindings).map(({ row, field, code, note: said, columnNumber }) => ({
      row,
      cell: columnNumber === null ? null : cellAddress(row, columnNumber),
      field,
      code,
      text: word(said),
    })),
  }
}

/** Lists of shipments, looked at and taken into the log. */
export const createTransitLogList = ({ store, places, clock, wordingOf, newId }: TransitLogContext) => {
  const unreadable = (reason: Note, { bytes }: ListInput, { word }: Wording) =>
    ({
      ok: false,
      failure: { code: 'ListUnreadable', text: word(reason), encodings: [...encodingSamples(bytes)] },
    }) as const

  /** Call inside the store's `read` or `write`: references are compared with those that are kept. */
  const list = (rows: readonly GridRow[], { dates }: ListInput): Result<TransitLogList, Note> =>
    readTransitLogList(rows, dates, store.transitLog.byReference, {
      today: clock.today(),
      places: places(),
    })

  return {
    preview: async (input: ListInput, language: Language): Promise<HandlerAnswer<'transitLog.preview'>> => {
      const wording = wordingOf(language)
      const rows = await readRows(input)
      if (!rows.ok) return unreadable(rows.failure, input, wording)
      const read = store.read(() => list(rows.value, input))
      if (!read.ok) return { ok: false, fault: read.failure }
      if (!read.value.ok) return unreadable(read.value.failure, input, wording)
      const listed = read.value.value
      const ready = listed.rows.flatMap(({ row, entry }) => (entry ? [{ row, ...entry }] : []))
      return {
        ok: true,
        value: {
          rows: listed.rows.length,
          ready: ready.length,
          dates: listed.dates,
          datesAmbiguous: listed.datesAmbiguous,
          ...findingsOf(listed, wording),
          entries: ready.slice(0, shownEntries),
        },
      }
    },

    import: async (
      input: MethodInput<'transitLog.import'>,
      language: Language,
    ): Promise<HandlerAnswer<'transitLog.import'>> => {
      const wording = wordingOf(language)
      const rows = await readRows(input)
      if (!rows.ok) return unreadable(rows.failure, input, wording)
      const written = store.write((): HandlerAnswer<'transitLog.import'> => {
        const read = list(rows.value, input)
        if (!read.ok) return unreadable(read.failure, input, wording)
        const found = findingsOf(read.value, wording)
        if (read.value.datesAmbiguous) {
          return { ok: false, failure: { code: 'DatesAmbiguous', text: wording.say('log.list.dates') } }
        }
        if (found.findingCount > 0) {
          const text = wording.say('log.list.refused', { n: found.findingCount })
          return { ok: false, failure: { code: 'ListRefused', text, ...found } }
        }
        const enteredAt = clock.now()
        for (const { entry } of read.value.rows) {
          if (entry) store.transitLog.add({ id: newId(), ...entry, enteredAt })
        }
        return { ok: true, value: { added: read.value.rows.length } }
      })
      return written.ok ? written.value : { ok: false, fault: written.failure }
    },
  }
}

export type TransitLogImport = ReturnType<typeof createTransitLogList>
