import type { LayoutName, TariffRow } from '../tariff/tariff.ts'
import type { Cell, CellSettings } from './cell.ts'
import type { CodedTable } from './coded-table.ts'
import type { Column, OpenValue } from './column.ts'
import { numberCell } from './number-cell.ts'
import {
  createRowReader,
  type FoundColumns,
  type ReportAt,
  type RowReader,
  type RowSpec,
} from './row-reader.ts'

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

interface LayoutSpec<Values extends object, Row extends TariffRow> extends RowSpec<Values, Row> {
  readonly name: LayoutName
  readonly kind: Row['kind']
  readonly open?: OpenColumns
  /** Whether a heading row with these columns is this layout's; by default when all are there that it must have itself. */
  readonly isRecognised?: (keys: ReadonlySet<string>, openColumns: number) => boolean
  /** The sheet rows of a tariff row. */
  readonly fromRow: (row: Row) => readonly RowValues<Values>[]
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
const saidOnce: ReadonlySet<string> = new Set([
  'carrier',
  'haulier',
  'service',
  'currency',
  'rule',
  'outcome',
  'source',
])

export const maySayOnce = (column: LayoutColumn): boolean => saidOnce.has(column.key)

/** A layout as the parser, the recogniser and the exporter use it: one declaration, its types behind closures. */
export interface Layout {
  readonly name: LayoutName
  readonly columns: readonly LayoutColumn[]
  readonly open: OpenColumns | null
  readonly isRecognised: (keys: ReadonlySet<string>, openColumns: number) => boolean
  readonly createReader: (
    table: CodedTable,
    found: FoundColumns,
    settings: CellSettings,
    report: ReportAt,
  ) => RowReader<TariffRow>
  readonly writeRows: (rows: readonly TariffRow[]) => {
    readonly columns: string[]
    readonly rows: string[][]
  }
}

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
    createReader: (table, found, settings, report) => createRowReader(spec, table, found, settings, report),
    writeRows,
  }
}
