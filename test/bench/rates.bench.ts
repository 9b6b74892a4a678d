import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import readExcelFile from 'read-excel-file/universal'
import { writeWorkbook } from '../../electron/files/write-workbook.ts'
import { assert } from '../../shared/kernel/assert.ts'
import { decimalToText } from '../../shared/kernel/decimal.ts'
import type { AirRate } from '../../shared/tariff/air-rate.ts'
import { cellsOfLine, createRatesCsv, createRatesLines, ratesHeadings, ratesKey } from './rates-workload.ts'
import { printTable } from './timing.ts'

export const title = 'RATES: a long air tariff imported, validated and keyed'

const lines = 1_000_000
const workbookLines = 50_000
const rounds = 3

interface Imported {
  readonly milliseconds: number
  readonly peakMegabytes: number
  readonly ownMegabytes: number
  readonly held: number
  readonly worked: number
  readonly answer: unknown
}

const importOnce = (home: string, resources: string, file: string): Imported => {
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home)
  const child = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'rates-import.ts'), home, resources, file],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  assert(child.status === 0, child.stderr)
  const imported = JSON.parse(child.stdout) as Imported
  assert(
    JSON.stringify(imported.answer).includes('"imported"'),
    JSON.stringify(imported.answer).slice(0, 2000),
  )
  return imported
}

/** Milliseconds of the shell's own import of the file as texts, then a unique index over what tells its lines apart. */
const importByShell = (database: string, file: string): number => {
  rmSync(database, { force: true })
  const key = ratesKey.map((name) => `"${name}"`).join(', ')
  const start = performance.now()
  const shell = spawnSync(
    'sqlite3',
    [database, `.import --csv ${file} rates`, `CREATE UNIQUE INDEX line ON rates (${key})`],
    {
      encoding: 'utf8',
    },
  )
  assert(shell.status === 0 && shell.stderr === '', shell.stderr)
  return performance.now() - start
}

/** Every line's key and price as our data file has them, in the order of the sheet. */
function* pricesKept(home: string): Generator<string> {
  const connection = new Database(join(home, 'viaduct.db'), { readonly: true })
  const contents = connection
    .prepare("SELECT content FROM tariff_row WHERE version_id LIKE 'bench-%' ORDER BY position")
    .pluck()
    .iterate() as IterableIterator<string>
  for (const content of contents) {
    const { origin, destination, carrier, service, commodity, validFrom, breaks } = JSON.parse(
      content,
    ) as AirRate
    for (const { from, rate } of breaks) {
      yield [
        origin,
        destination,
        carrier,
        service,
        commodity ?? '',
        decimalToText(from),
        validFrom,
        decimalToText(rate, 2),
      ].join('|')
    }
  }
  connection.close()
}

function* pricesOfShell(database: string): Generator<string> {
  const connection = new Database(database, { readonly: true })
  const columns = [...ratesKey, 'Rate'].map((name) => `"${name}"`).join(', ')
  for (const row of connection.prepare(`SELECT ${columns} FROM rates ORDER BY rowid`).raw().iterate()) {
    yield (row as string[]).join('|')
  }
  connection.close()
}

const checkSame = (ours: Iterator<string>, theirs: Iterator<string>, expected: number): void => {
  for (let line = 1; line <= expected; line += 1) {
    const [a, b] = [ours.next().value as string, theirs.next().value as string]
    if (a !== b || a === undefined) throw new Error(`line ${line}: ${a}, and otherwise ${b}`)
  }
  assert(ours.next().done === true && theirs.next().done === true, 'more lines than were written')
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`
const microsecondsPer = (milliseconds: number, count: number): string =>
  `${((milliseconds * 1000) / count).toFixed(2)} µs`
const best = (values: readonly number[]): number => Math.min(...values)

const benchCsv = (folder: string, resources: string): void => {
  const file = join(folder, 'rates.csv')
  const csv = createRatesCsv(lines)
  writeFileSync(file, csv)
  const home = join(folder, 'home')
  const database = join(folder, 'shell.db')
  const hasShell = spawnSync('sqlite3', ['--version']).status === 0
  const ours: Imported[] = []
  const theirs: number[] = []
  // In turn, so that what else the machine does falls on both.
  for (let round = 0; round < rounds; round += 1) {
    if (hasShell) theirs.push(importByShell(database, file))
    ours.push(importOnce(home, resources, file))
  }
  if (hasShell) checkSame(pricesKept(home), pricesOfShell(database), lines)
  else
    console.log(
      'The sqlite3 shell is not installed, so there is nothing to hold the import against; only ours is measured.',
    )
  const mine = best(ours.map(({ milliseconds }) => milliseconds))
  const shell = best(theirs)
  printTable([
    ['', 'time', 'a line', 'against the shell'],
    [
      'imported, validated, keyed',
      seconds(mine),
      microsecondsPer(mine, lines),
      hasShell ? `${(mine / shell).toFixed(2)}×` : '-',
    ],
    ...(hasShell
      ? [
          [
            'sqlite3 .import and a unique index, unvalidated',
            seconds(shell),
            microsecondsPer(shell, lines),
            '1.00×',
          ],
        ]
      : []),
  ])
  const peak = best(ours.map(({ peakMegabytes }) => peakMegabytes))
  const held = best(ours.map(({ held: gap }) => gap))
  const worked = best(ours.map(({ worked: gap }) => gap))
  console.log(
    `${lines.toLocaleString('en')} lines × ${ratesHeadings.length} columns, ${(csv.byteLength / 1e6).toFixed(0)} MB; best of ${rounds}${hasShell ? ', every price the same' : ''}. ` +
      `Peak memory ${peak.toFixed(0)} MB of the whole process; its main thread was away for ${held.toFixed(1)} ms at most, and worked for ${worked.toFixed(1)} ms of its own at a stretch.`,
  )
}

const benchWorkbook = async (folder: string, resources: string): Promise<void> => {
  const file = join(folder, 'rates.xlsx')
  const rows = createRatesLines(workbookLines).map(cellsOfLine)
  writeFileSync(
    file,
    writeWorkbook([
      {
        name: 'Rates',
        rows: [[...ratesHeadings], ...rows],
        numberColumns: new Set([5, 6, 7]),
      },
    ]),
  )
  const ours: Imported[] = []
  const theirs: number[] = []
  const home = join(folder, 'home')
  for (let round = 0; round < rounds; round += 1) {
    const bytes = Uint8Array.from(readFileSync(file))
    const start = performance.now()
    const [sheet] = await readExcelFile(bytes.buffer)
    theirs.push(performance.now() - start)
    assert(sheet?.data.length === workbookLines + 1, 'the library reads every row')
    ours.push(importOnce(home, resources, file))
  }
  const priced = rows.map((cells) =>
    [...[0, 1, 2, 3, 8, 5, 9].map((at) => cells[at] ?? ''), cells[6] ?? ''].join('|'),
  )
  checkSame(pricesKept(home), priced.values(), workbookLines)
  const mine = best(ours.map(({ milliseconds }) => milliseconds))
  const library = best(theirs)
  printTable([
    ['', 'time', 'a row', 'against the library'],
    [
      'imported, validated, keyed',
      seconds(mine),
      microsecondsPer(mine, workbookLines),
      `${(mine / library).toFixed(2)}×`,
    ],
    [
      'read-excel-file alone, read and no more',
      seconds(library),
      microsecondsPer(library, workbookLines),
      '1.00×',
    ],
  ])
  console.log(
    `XLSX of ${workbookLines.toLocaleString('en')} rows; peak memory ${best(ours.map(({ peakMegabytes }) => peakMegabytes)).toFixed(0)} MB.`,
  )
}

/** The file on its way through the program's own job, beside the same file in a tool that checks nothing. */
export const run = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'viaduct-rates-'))
  try {
    // The program without any sample tariff.
    const resources = join(folder, 'resources')
    cpSync(join(import.meta.dirname, '..', '..', 'resources', 'places'), join(resources, 'places'), {
      recursive: true,
    })
    benchCsv(folder, resources)
    console.log()
    await benchWorkbook(folder, resources)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
