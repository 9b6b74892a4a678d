import { cellAddress } from '../../shared/rate-sheet/cell-address.ts'
import { writePackedZip, type ZipEntry } from './zip-archive.ts'

/** A sheet to be written; cells of `numberColumns` (from 0) that hold a number are typed numbers. */
export interface SheetToWrite {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  readonly numberColumns: ReadonlySet<number>
}

// Fifteen digits are what a workbook's number keeps.
const isExactNumber = (text: string): boolean =>
  /^-?\d+(\.\d+)?$/.test(text) && text.replace(/[-.]/g, '').replace(/^0+/, '').length <= 15

// What XML cannot carry, or would change, a workbook writes as `_x0001_`; what looks like that gets its underscore so.
const coded = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu

const escapeXml = (text: string): string =>
  text
    .replace(coded, (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const cellXml = (text: string, row: number, column: number, isNumber: boolean): string => {
  if (text === '') return ''
  const address = cellAddress(row, column)
  const style = row === 1 ? ' s="1"' : ''
  return isNumber
    ? `<c r="${address}"><v>${text}</v></c>`
    : `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const sheetXml = ({ rows, numberColumns }: SheetToWrite): string => {
  const written = rows.map((cells, at) => {
    const row = at + 1
    const isNumber = (text: string, column: number): boolean =>
      row > 1 && numberColumns.has(column) && isExactNumber(text)
    return `<row r="${row}">${cells
      .map((text, column) => cellXml(text, row, column + 1, isNumber(text, column)))
      .join('')}</row>`
  })
  return (
    `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<sheetData>${written.join('')}</sheetData></worksheet>`
  )
}

const styles =
  `${xml}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/>' +
  '</fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf fontId="1" xfId="0" applyFont="1"/>' +
  '</cellXfs></styleSheet>'

/**
 * A workbook with one sheet a table. Texts are typed as texts, so that none is ever a formula. Own code, because the
 * library keeps its texts in a plain object: a cell that says `constructor` makes a workbook that nothing opens. The
 * same tables give the same bytes.
 */
export const writeWorkbook = (sheets: readonly SheetToWrite[]): Uint8Array<ArrayBuffer> => {
  const parts = sheets.map((sheet, index) => ({ sheet, id: index + 1 }))
  const entries: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>${parts
          .map(
            ({ id }) =>
              `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${contentType}.worksheet+xml"/>`,
          )
          .join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${xml}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${parts
        .map(({ sheet, id }) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${id}" r:id="rId${id}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${xml}<Relationships xmlns="${packageRelations}">${parts
        .map(
          ({ id }) =>
            `<Relationship Id="rId${id}" Type="${relations}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
        )
        .join(
          '',
        )}<Relationship Id="rId${parts.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', styles],
    ...parts.map(({ sheet, id }) => [`xl/worksheets/sheet${id}.xml`, sheetXml(sheet)] as const),
  ]
  const encoder = new TextEncoder()
  return writePackedZip(entries.map(([name, text]): ZipEntry => ({ name, bytes: encoder.encode(text) })))
}
