import { note, type Note } from '../../shared/kernel/note.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import type { Grid } from '../../shared/rate-sheet/grid.ts'
import type { GridRow } from '../../shared/rate-sheet/grid-row.ts'
import { sheetLimits } from './sheet-limits.ts'

const notEcb = fail(note('sheet.unknownXml'))

const tag = /<(\/?)([\w:-]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"<&]*"|'[^'<&]*'))*)\s*(\/?)>/y
const attribute = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

const attributesOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    Array.from(text.matchAll(attribute), ([, name = '', double, single]) => [name, double ?? single ?? '']),
  )

/**
 * The rates in the European Central Bank's XML file (`eurofxref-daily.xml`, and its history) as a sheet of our own
 * layout. Reads exactly that file: elements and attributes, no document type, no entities, no markup of another kind;
 * whatever else is XML is refused, and so is a rate without a day.
 */
export const readEcbRates = (name: string, text: string): Result<Grid, Note> => {
  const body = text.replace(/^\uFEFF?\s*(?:<\?xml[^<>]*\?>)?\s*/, '')
  if (/<[!?]|&/.test(body) || !/^<[\w:-]*Envelope[\s>]/.test(body)) return notEcb
  const rows: GridRow[] = [{ row: 1, cells: ['Currency', 'Per EUR', 'Date', 'Source'] }]
  const open: string[] = []
  let date = ''
  let at = 0
  while (at < body.length) {
    if (body[at] !== '<') {
      const next = body.indexOf('<', at)
      at = next < 0 ? body.length : next
      continue
    }
    tag.lastIndex = at
    const found = tag.exec(body)
    if (!found) return notEcb
    at = tag.lastIndex
    const [, closes = '', element = '', attributeText = '', isEmpty = ''] = found
    if (closes !== '') {
      if (open.pop() !== element) return notEcb
      continue
    }
    const attributes = attributesOf(attributeText)
    date = attributes.get('time') ?? date
    const currency = attributes.get('currency')
    if (currency !== undefined) {
      const rate = attributes.get('rate')
      if (!/^[A-Z]{3}$/.test(currency) || rate === undefined || !/^\d{4}-\d\d-\d\d$/.test(date)) return notEcb
      // A decimal point, as XML numbers have it.
      rows.push({ row: rows.length + 1, cells: [currency, rate, date, 'ECB'], numbers: new Set([1]) })
      if (rows.length > sheetLimits.rows) return fail(note('sheet.tooManyRows', { limit: sheetLimits.rows }))
    }
    if (isEmpty === '') open.push(element)
  }
  return open.length > 0 || rows.length === 1 ? notEcb : ok({ sheet: name, rows })
}
