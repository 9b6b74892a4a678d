import type { Note } from '../kernel/note.ts'
import { note } from '../kernel/note.ts'
import type { Decimal } from '../kernel/decimal.ts'
import type { LayoutName, TariffRow } from '../tariff/tariff.ts'
import type { Cell, CellSettings } from './cell.ts'
import { numberCell } from './number-cell.ts'

/** A column of a layout: its name is the heading that export writes. Without `absent` the cell must be filled. */
export interface Column<Value> {
  readonly name: string
  readonly cell: Cell<Value>
  readonly absent: { readonly value: Value } | null
  readonly exported: boolean
  /** Not read in a row where the column of this key is filled: that one says it better. */
  readonly saidBy?: { readonly key: string; readonly value: Value }
}

export const required = <Value>(name: string, cell: Cell<Value>): Column<Value> => ({
  name,
  cell,
  absent: null,
  exported: true,
})

/** A column that may be empty or missing; `value` is what that means, and writes as an empty cell. */
export const optional = <Value, Absent>(
  name: string,
  cell: Cell<Value>,
  value: Absent,
): Column<Value | Absent> => ({
  name,
  cell: {
    grammar: cell.grammar,
    read: cell.read,
    write: (given) => (given === value ? '' : cell.write(given as Value)),
  },
  absent: { value },
  exported: true,
})

/** Another way in which sheets say what our own columns say; read, never written. */
export const readOnly = <Value>(column: Column<Value>): Column<Value> => ({ ...column, exported: false })

/** A column that counts as `value`, needed or not, beside a filled column of the given key. */
export const saidBy = <Value>(key: string, value: NoInfer<Value>, column: Column<Value>): Column<Value> => ({
  ...column,
  saidBy: { key, value },
})

/** A value under one of a family's headings: 4.90 under `+100`. */
export interface OpenValue {
  readonly bound: string
  readonly value: Decimal
}

/** A family of columns whose headings are data: breaks (`+45`), bands (`<=100`), currencies. */
export interface OpenColumns {
  /** The key of the column behind which the family is written. */
  readonly after: string
  /** The bound that a heading names; undefined when it is not of the family. */
  readonly boundOf: (heading: string) => string | undefined
  readonly headingOf: (bound: string) => string
  readonly compare: (a: string, b: string) => number
}

export interface RowValues<Values> {
  readonly values: Values
  readonly open: readonly OpenValue[]
}

export type Report = (column: string | null, what: Note, severity?: 'error' | 'warning') => void

type JoinReport = (row: number, column: string, what: Note, severity?: 'error' | 'warning') => void

export type PassOver = (textOf: (key: string) => string) => string | undefined

interface LayoutSpec<Values extends object, Row extends TariffRow> {
  readonly name: LayoutName
  readonly kind: Row['kind']
  readonly columns: { readonly [Key in keyof Values]: Column<Values[Key]> }
  readonly open?: OpenColumns
  /** Whether a heading row with these columns is this layout's; by default when all are there that it must have itself. */
  readonly isRecognised?: (keys: ReadonlySet<string>, openColumns: number) => boolean
  /** The tariff rows of a sheet row; what cannot be is reported and answered with none. */
  readonly toRows: (values: Values, open: readonly OpenValue[], row: number, report: Report) => readonly Row[]
  /** The sheet rows of a tariff row. */
  readonly fromRow: (row: Row) => readonly RowValues<Values>[]
  /** Why a row is none of ours, as the key of a finding that counts such rows; undefined for a row to read. */
  readonly passOver?: PassOver
  /** Puts together the rows that a layout spreads over several sheet rows. */
  readonly join?: (rows: readonly Row[], report: JoinReport) => readonly Row[]
}

export interface LayoutColumn {
  readonly key: string
  readonly name: string
  readonly required: boolean
  readonly exported: boolean
  readonly grammar: 'number' | 'date' | 'text'
  /** The key of a column beside which this one is not needed. */
  readonly saidBy: string | null
}

/** Needed columns that a sheet may leave out because they are the same for all its rows: said once for the sheet. */
const saidOnce: ReadonlySet<string> = new Set(['carrier', 'haulier', 'service', 'currency'])

export const maySayOnce = (column: LayoutColumn): boolean => saidOnce.has(column.key)

/** The texts of one sheet row, by column key and by the headings of the family. */
export interface RowTexts {
  readonly row: number
  readonly textOf: (key: string) => string
  readonly open: readonly { readonly bound: string; readonly heading: string; readonly text: string }[]
}

/** A layout as the parser, the recogniser and the exporter use it: one declaration, its types behind closures. */
export interface Layout {
  readonly name: LayoutName
  readonly columns: readonly LayoutColumn[]
  readonly open: OpenColumns | null
  readonly isRecognised: (keys: ReadonlySet<string>, openColumns: number) => boolean
  readonly passOver: PassOver | null
  readonly readRow: (texts: RowTexts, settings: CellSettings, report: Report) => readonly TariffRow[]
  readonly join: (rows: readonly TariffRow[], report: JoinReport) => readonly TariffRow[]
  readonly writeRows: (rows: readonly TariffRow[]) => {
    readonly columns: string[]
    readonly rows: string[][]
  }
}

const dashes = new Set(['-', '–', '—', 'n/a', 'na', 'nil', '/'])

/** Builds a layout from its declaration. */
export const defineLayout = <Values extends object, Row extends TariffRow>(
  spec: LayoutSpec<Values, Row>,
): Layout => {
  const keys = Object.keys(spec.columns) as (keyof Values & string)[]
  const columns: readonly LayoutColumn[] = keys.map((key) => {
    const { name, absent, exported, cell } = spec.columns[key]
    return {
      key,
      name,
      required: absent === null,
      exported,
      grammar: cell.grammar,
      saidBy: spec.columns[key].saidBy?.key ?? null,
    }
  })
  const recognisedBy = columns
    .filter((column) => column.required && !maySayOnce(column))
    .map((column) => column.key)
  const isOurs = (row: TariffRow): row is Row => row.kind === spec.kind

  const readRow: Layout['readRow'] = (texts, settings, report) => {
    let readable = true
    const refuse = (column: string, what: Note): void => {
      readable = false
      report(column, what)
    }
    const values: Partial<Values> = {}
    for (const key of keys) {
      const column = spec.columns[key]
      if (column.saidBy && texts.textOf(column.saidBy.key) !== '') {
        values[key] = column.saidBy.value
        continue
      }
      const text = texts.textOf(key)
      if (text === '') {
        if (column.absent) values[key] = column.absent.value
        else refuse(column.name, note('sheet.missingValue'))
        continue
      }
      const read = column.cell.read(text, settings)
      if (read.ok) values[key] = read.value
      else refuse(column.name, read.failure)
    }
    const open: OpenValue[] = []
    for (const { bound, heading, text } of texts.open) {
      // A dash under a break says that the carrier has no price there.
      if (text === '' || dashes.has(text.toLowerCase())) continue
      const read = numberCell.read(text, settings)
      if (read.ok) open.push({ bound, value: read.value })
      else refuse(heading, read.failure)
    }
    return readable ? spec.toRows(values as Values, open, texts.row, report) : []
  }

  const writeRows: Layout['writeRows'] = (rows) => {
    const written = rows.filter(isOurs).flatMap(spec.fromRow)
    const family = spec.open
    const bounds = family
      ? [...new Set(written.flatMap((row) => row.open.map((value) => value.bound)))].toSorted(family.compare)
      : []
    const exported = keys.filter((key) => spec.columns[key].exported)
    const headings = exported.flatMap((key) => [
      spec.columns[key].name,
      ...(family?.after === key ? bounds.map(family.headingOf) : []),
    ])
    const cellsOf = ({ values, open }: RowValues<Values>): string[] => {
      const textByBound = new Map(open.map(({ bound, value }) => [bound, numberCell.write(value)]))
      return exported.flatMap((key) => [
        spec.columns[key].cell.write(values[key]),
        ...(family?.after === key ? bounds.map((bound) => textByBound.get(bound) ?? '') : []),
      ])
    }
    return { columns: headings, rows: written.map(cellsOf) }
  }

  return {
    name: spec.name,
    columns,
    open: spec.open ?? null,
    isRecognised: spec.isRecognised ?? ((found) => recognisedBy.every((key) => found.has(key))),
    passOver: spec.passOver ?? null,
    readRow,
    join: (rows, report) => (spec.join ? spec.join(rows.filter(isOurs), report) : rows),
    writeRows,
  }
}
