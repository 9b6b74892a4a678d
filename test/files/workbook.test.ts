import { deflateRawSync } from 'node:zlib'
import writeExcelFile from 'write-excel-file/node'
import { describe, expect, it } from 'vitest'
import { readSpreadsheet } from '../../electron/files/spreadsheet.ts'
import { readZip, writeStoredZip, type ZipEntry } from '../../electron/files/zip-archive.ts'
import { readSheetMarks } from '../../electron/files/workbook-marks.ts'
import { parseRateSheet } from '../../shared/rate-sheet/parse-rate-sheet.ts'
import { gateways } from '../rate-sheet/gateways.ts'

const entry = (name: string, text: string): ZipEntry => ({ name, bytes: new TextEncoder().encode(text) })

/** The least that is a workbook: one sheet of the given XML. */
const workbook = (sheetXml: string, more: readonly ZipEntry[] = []): Uint8Array =>
  writeStoredZip([
    entry(
      '[Content_Types].xml',
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    entry(
      'xl/workbook.xml',
      '<?xml version="1.0"?><workbook><sheets><sheet name="Rates &amp; more" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    entry(
      'xl/_rels/workbook.xml.rels',
      '<?xml version="1.0"?><Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    entry('xl/worksheets/sheet1.xml', `<?xml version="1.0"?><worksheet>${sheetXml}</worksheet>`),
    ...more,
  ])

const keyOf = async (bytes: Uint8Array): Promise<string> => {
  const grids = await readSpreadsheet('rates.xlsx', bytes)
  return grids.ok ? 'read' : grids.failure.key
}

/** An archive of parts that declare one byte and unpack to as many megabytes as given. */
const bomb = (...megabytes: readonly number[]): Uint8Array => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [index, size] of megabytes.entries()) {
    const name = `xl/worksheets/sheet${index}.xml`
    const stored = Buffer.from(writeStoredZip([entry(name, 'x')]))
    const local = stored.subarray(0, 30 + name.length)
    const central = Buffer.from(stored.subarray(local.length + 1, stored.length - 22))
    const packed = deflateRawSync(Buffer.alloc(size * 1024 * 1024))
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(packed.byteLength, 20)
    central.writeUInt32LE(offset, 42)
    parts.push(local, packed)
    directory.push(central)
    offset += local.length + packed.byteLength
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(megabytes.length, 10)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}

describe('a workbook is grids', () => {
  it('numbers by their shown digits, days as days, sheets by name, rows by number', async () => {
    const bytes = await writeExcelFile([
      {
        sheet: 'Winter',
        data: [
          [{ value: 'Air tariff' }],
          [],
          ['Origin', 'Destination', 'Carrier', 'Service', 'Currency', 'N', '+45', 'Valid from'].map(
            (value) => ({
              value,
            }),
          ),
          [
            ...['CGO', 'LGG', 'Meuse', 'F', 'EUR'].map((value) => ({ value })),
            { value: 7.5 },
            { value: 4.9 },
            { value: new Date(Date.UTC(2026, 10, 1)), format: 'dd/mm/yyyy' },
          ],
        ],
      },
    ]).toBuffer()
    const grids = await readSpreadsheet('rates.xlsx', bytes)
    expect(grids).toMatchObject({ ok: true, value: [{ sheet: 'Winter' }] })
    const [grid] = grids.ok ? grids.value : []
    expect(grid?.rows[3]).toMatchObject({
      row: 4,
      cells: ['CGO', 'LGG', 'Meuse', 'F', 'EUR', '7.5', '4.9', '2026-11-01'],
    })
  })

  it('typed numbers keep their point in a sheet whose texts have commas', async () => {
    const cells = (row: number, texts: readonly string[]): string =>
      texts
        .map((text, index) => {
          const address = `${'ABCDEFG'[index] ?? ''}${row}`
          return text.startsWith('#')
            ? `<c r="${address}"><v>${text.slice(1)}</v></c>`
            : `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`
        })
        .join('')
    const heading = ['Origin', 'Destination', 'Carrier', 'Service', 'Currency', 'N', '+45']
    const bytes = workbook(
      `<sheetData><row r="1">${cells(1, heading)}</row>` +
        `<row r="2">${cells(2, ['CGO', 'LGG', 'Meuse', 'F', 'EUR', '#7.500000000000001', '5,90'])}</row>` +
        `<row r="3">${cells(3, ['PVG', 'LGG', 'Meuse', 'F', 'EUR', '#1.234', '1,10'])}</row></sheetData>`,
    )
    const grids = await readSpreadsheet('rates.xlsx', bytes)
    const [grid] = grids.ok ? grids.value : []
    const parsed = grid && parseRateSheet(grid, { places: gateways })
    expect(parsed?.issues).toEqual([])
    expect(parsed?.rows).toMatchObject([
      { breaks: [{ rate: { units: 75, decimals: 1 } }, { rate: { units: 59, decimals: 1 } }] },
      { breaks: [{ rate: { units: 1234, decimals: 3 } }, { rate: { units: 11, decimals: 1 } }] },
    ])
  })

  it('tells formulas, hidden rows and columns, and merged cells', async () => {
    const bytes = workbook(
      '<cols><col min="2" max="3" hidden="1"/></cols><sheetData>' +
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>3</v></c></row>' +
        '<row r="4" hidden="1"><c r="A4"><v>5</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    )
    const grids = await readSpreadsheet('rates.xlsx', bytes)
    expect(grids).toMatchObject({
      ok: true,
      value: [
        {
          sheet: 'Rates & more',
          rows: [{ cells: ['2', '3'] }, {}, {}, { row: 4, cells: ['5', ''] }],
          marks: {
            formulas: ['A1'],
            unsaved: [],
            hiddenRows: [4],
            hiddenColumns: [2, 3],
            merged: ['A1:B1'],
            currencies: [],
          },
        },
      ],
    })
  })
})

describe('what could hurt is refused by name', () => {
  it('macros and links to other files', async () => {
    expect(await keyOf(workbook('<sheetData/>', [entry('xl/vbaProject.bin', '')]))).toBe('sheet.macros')
    expect(await keyOf(workbook('<sheetData/>', [entry('xl/externalLinks/externalLink1.xml', '')]))).toBe(
      'sheet.externalLinks',
    )
  })

  it('more bytes than the limit, as counted and not as declared', async () => {
    expect(await keyOf(bomb(257))).toBe('sheet.archiveTooBig')
    expect(await keyOf(bomb(129, 128))).toBe('sheet.archiveTooBig')
  })

  it('too many parts, a file too large, a lone cell in the last corner', async () => {
    const parts = Array.from({ length: 2001 }, (_, index) => entry(`xl/media/${index}.png`, ''))
    expect(await keyOf(writeStoredZip(parts))).toBe('sheet.tooManyEntries')
    expect(await keyOf(Buffer.concat([Buffer.from('PK'), Buffer.alloc(16 * 1024 * 1024)]))).toBe(
      'sheet.tooBig',
    )
    const corner =
      '<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c><c r="GR1048576"><v>1</v></c></row></sheetData>'
    expect(await keyOf(workbook(corner))).toBe('sheet.tooManyRows')
    expect(await keyOf(workbook('<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>'))).toBe(
      'sheet.tooManyColumns',
    )
  })

  it('an archive cut short anywhere is a failure in words, never a crash', async () => {
    const whole = workbook('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>')
    for (let length = 2; length < whole.byteLength; length += 7) {
      expect(await keyOf(whole.subarray(0, length))).toBe('sheet.notSpreadsheet')
    }
  })

  it('two parts of one name, and packed parts that are broken', async () => {
    expect(await keyOf(writeStoredZip([entry('a.xml', '1'), entry('a.xml', '2')]))).toBe(
      'sheet.notSpreadsheet',
    )
    const broken = Buffer.from(bomb(1))
    broken.fill(0xff, 60, 90)
    expect(await keyOf(broken)).toBe('sheet.notSpreadsheet')
  })
})

it('a stored archive reads back byte for byte', () => {
  const entries = [entry('one.xml', 'first'), entry('folder/two.xml', 'zweites Stück 郑州')]
  const back = readZip(
    writeStoredZip(entries),
    () => undefined,
    () => true,
  )
  expect(back.ok && back.value.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['one.xml', 'first'],
    ['folder/two.xml', 'zweites Stück 郑州'],
  ])
})

it('marks are found under namespace prefixes and single quotes', () => {
  expect(readSheetMarks("<x:row r='2'><x:c r='C2'><x:f>A1</x:f></x:c></x:row>")).toMatchObject({
    formulas: ['C2'],
    lastRow: 2,
    lastColumn: 3,
  })
})
