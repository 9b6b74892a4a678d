import readExcelFile from 'read-excel-file/universal'
import { decimal, decimalToText, multiplyDecimals, parseDecimal } from '../../shared/kernel/decimal.ts'
import { note, type Note } from '../../shared/kernel/note.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import type { Grid } from '../../shared/rate-sheet/grid.ts'
import { writeNumber } from '../../shared/rate-sheet/number-cell.ts'
import { sheetLimits } from './sheet-limits.ts'
import { readSheetMarks, type SheetMarks } from './workbook-marks.ts'
import { readNumberFormats } from './workbook-styles.ts'
import { readZip, writeStoredZip, type ZipEntry } from './zip-archive.ts'

const refusalOf = (name: string): Note | undefined => {
  if (/vbaProject\.bin$|\/macrosheets\//i.test(name)) return note('sheet.macros')
  if (/\/externalLinks\//i.test(name)) return note('sheet.externalLinks')
  return undefined
}

const isWanted = (name: string): boolean => /\.(xml|rels)$/i.test(name)

interface TypedNumber {
  readonly number: string
}

// A workbook keeps binary doubles; fifteen digits are what it shows and what was typed (4.9, not 4.9000000000000004).
const typedNumber = (text: string): TypedNumber => {
  const value = Number(text)
  const exact = Number.isFinite(value) ? parseDecimal(String(Number(value.toPrecision(15)))) : undefined
  return {
    number: exact === undefined ? text : exact.decimals === 3 ? writeNumber(exact) : decimalToText(exact),
  }
}

/** Each text is read once: a rate sheet has the same few thousand numbers in a hundred thousand cells. */
const createNumberReader = (): ((text: string) => TypedNumber) => {
  const known = new Map<string, TypedNumber>()
  return (text) => {
    const found = known.get(text)
    if (found) return found
    const read = typedNumber(text)
    known.set(text, read)
    return read
  }
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  // Days come as midnights of UTC.
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '')
  if (typeof value === 'object' && 'number' in value) return String(value.number)
  return typeof value === 'string' ? value : ''
}

const isTypedNumber = (value: unknown): value is TypedNumber =>
  typeof value === 'object' && value !== null && 'number' in value

/** As it is shown: 0.05 as `5%`. */
const percentOf = ({ number }: TypedNumber): string => {
  const share = parseDecimal(number)
  if (share === undefined || Math.abs(share.units) > 1e12) return number
  return `${decimalToText(multiplyDecimals(share, decimal(100)))}%`
}

const decodeXml = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string =>
  decodeXml(
    new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find(Boolean) ?? '',
  )

/** The XML of each sheet by the sheet's name: the workbook names them, its relations say where they are. */
const sheetEntries = (entries: readonly ZipEntry[]): ReadonlyMap<string, string> => {
  const textOfEntry = (name: string): string => {
    const entry = entries.find((known) => known.name === name)
    return entry ? new TextDecoder().decode(entry.bytes) : ''
  }
  const targets = new Map(
    Array.from(
      textOfEntry('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g),
      ([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target')],
    ),
  )
  return new Map(
    Array.from(textOfEntry('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g), ([tag]) => {
      const target = targets.get(attribute(tag, String.raw`\w+:id`)) ?? ''
      return [attribute(tag, 'name'), textOfEntry(target.startsWith('/') ? target.slice(1) : `xl/${target}`)]
    }),
  )
}

const checkSize = (marks: SheetMarks): Note | undefined => {
  if (marks.lastColumn > sheetLimits.columns) {
    return note('sheet.tooManyColumns', { row: marks.lastRow, limit: sheetLimits.columns })
  }
  return marks.lastRow * marks.lastColumn > sheetLimits.workbookCells
    ? note('sheet.tooManyRows', { limit: Math.floor(sheetLimits.workbookCells / marks.lastColumn) })
    : undefined
}

/**
 * The sheets of an XLSX workbook as grids, behind our own pass over its archive (limits, macros, links to other files).
 * Formulas count by their last result and are marked, as are hidden rows and columns and merged cells.
 */
export const readWorkbook = async (bytes: Uint8Array): Promise<Result<readonly Grid[], Note>> => {
  if (bytes.byteLength > sheetLimits.workbookBytes) {
    return fail(note('sheet.tooBig', { limit: sheetLimits.workbookBytes / 1024 / 1024 }))
  }
  const entries = readZip(bytes, refusalOf, isWanted)
  if (!entries.ok) return entries
  const marksBySheet = new Map<string, SheetMarks>()
  const styles = entries.value.find(({ name }) => name === 'xl/styles.xml')
  const formats = styles ? readNumberFormats(new TextDecoder().decode(styles.bytes)) : []
  for (const [sheet, xml] of sheetEntries(entries.value)) {
    const marks = readSheetMarks(xml, formats)
    const refusal = checkSize(marks)
    if (refusal) return fail(refusal)
    marksBySheet.set(sheet, marks)
  }
  let sheets
  try {
    sheets = await readExcelFile(writeStoredZip(entries.value).buffer, {
      parseNumber: createNumberReader(),
      trim: false,
    })
  } catch {
    // The library throws on whatever a workbook should not be; which of it means nothing to a person.
    return fail(note('sheet.notSpreadsheet'))
  }
  const grids: Grid[] = []
  for (const { sheet, data } of sheets) {
    // Of a damaged part the library gives none, whatever its types say.
    if (!Array.isArray(data)) return fail(note('sheet.notSpreadsheet'))
    const marks = marksBySheet.get(sheet)
    const rows = []
    for (const [index, values] of data.entries()) {
      const row = index + 1
      const cells = values.map((value, column) =>
        isTypedNumber(value) && marks?.isPercent(row, column + 1) === true ? percentOf(value) : textOf(value),
      )
      if (cells.some((cell) => cell.length > sheetLimits.cellLength)) {
        return fail(note('sheet.cellTooLong', { row, limit: sheetLimits.cellLength / 1024 }))
      }
      const numbers = values.flatMap((value, column) => (isTypedNumber(value) ? [column] : []))
      rows.push({ row, cells, numbers: new Set(numbers) })
    }
    grids.push(marks ? { sheet, rows, marks } : { sheet, rows })
  }
  return ok(grids)
}
