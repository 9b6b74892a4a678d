import type { ReactElement } from 'react'
import type {
  ChargeRow,
  OptionRow,
  WordedDocument,
  WordedOption,
} from '../../../shared/text/document/worded-document.ts'
import { bold, box, heading, row, small, text } from './pdf-elements.ts'
import { hairline, ink, modeColours, paper, quiet, strong } from './pdf-style.ts'

/** So many offers stand side by side; more would leave their columns too narrow to read. */
const mostColumns = 3
const labelWidth = 116

interface Columns {
  readonly options: readonly WordedOption[]
  readonly from: number
}

const columnSets = (options: readonly WordedOption[]): readonly Columns[] =>
  Array.from({ length: Math.ceil(options.length / mostColumns) }, (_, index) => ({
    options: options.slice(index * mostColumns, (index + 1) * mostColumns),
    from: index * mostColumns,
  }))

const valuesOf = ({ values }: OptionRow, { from, options }: Columns): readonly (string | null)[] =>
  values.slice(from, from + options.length)

const cell = { flexGrow: 1, flexShrink: 1, flexBasis: 0, paddingHorizontal: 7 } as const

const optionHead = ({ name, mode, by, total, totalLabel }: WordedOption): ReactElement =>
  box(
    {
      ...cell,
      paddingTop: 6,
      paddingBottom: 7,
      backgroundColor: modeColours[by].tint,
      borderTopWidth: 2.5,
      borderTopColor: modeColours[by].strong,
    },
    [
      bold(`${name} · ${mode}`, { fontSize: 9, color: modeColours[by].strong }),
      bold(total, { fontSize: 15, marginTop: 3, lineHeight: 1.2 }),
      small(totalLabel),
    ],
  )

const optionRow = (option: OptionRow, columns: Columns): ReactElement =>
  row(
    { gap: 8, borderBottomWidth: 0.5, borderBottomColor: hairline, paddingVertical: 2.2 },
    [
      text(option.label, { width: labelWidth, fontSize: 8.5, color: quiet }),
      ...valuesOf(option, columns).map((value) => text(value ?? '–', { ...cell, fontSize: 8.5 })),
    ],
    { wrap: false },
  )

/** The offers side by side: total and dates, row by row. */
export const optionTables = ({ options, rows }: WordedDocument): readonly ReactElement[] =>
  columnSets(options).map((columns) =>
    box({ marginTop: 10 }, [
      row({ gap: 8 }, [text('', { width: labelWidth }), ...columns.options.map(optionHead)], {
        wrap: false,
        minPresenceAhead: 80,
      }),
      ...rows
        .filter((option) => valuesOf(option, columns).some((value) => value !== null))
        .map((option) => optionRow(option, columns)),
    ]),
  )

const amount = (value: string | null, style: object = {}): ReactElement =>
  text(value ?? '–', {
    width: 96,
    textAlign: 'right',
    fontSize: 8.5,
    // Figures of one width stand under each other.
    fontFeatureSettings: { tnum: 1, kern: 0 },
    ...(value === null ? { color: '#9aa5af' } : {}),
    ...style,
  })

const chargeRow = (charge: ChargeRow, columns: Columns, underLines: boolean): ReactElement => {
  const isLeg = charge.kind === 'leg'
  const weight = isLeg && underLines ? { fontWeight: strong } : {}
  return row(
    {
      borderTopWidth: isLeg ? 0.5 : 0,
      borderTopColor: hairline,
      paddingVertical: isLeg ? 2.6 : 1.4,
      paddingLeft: isLeg ? 0 : 10,
    },
    [
      text(charge.label, {
        flexGrow: 1,
        flexShrink: 1,
        flexBasis: 0,
        fontSize: 8.5,
        ...weight,
        ...(isLeg ? {} : { color: quiet }),
      }),
      ...valuesOf(charge, columns).map((value) =>
        amount(value, isLeg ? weight : value === null ? {} : { color: quiet }),
      ),
    ],
    { wrap: false },
  )
}

const totalRow = (total: OptionRow, columns: Columns): ReactElement =>
  row(
    { borderTopWidth: 1, borderTopColor: ink, paddingTop: 4 },
    [
      bold(total.label, { flexGrow: 1, fontSize: 9.5 }),
      ...valuesOf(total, columns).map((value) => amount(value, { fontWeight: strong, fontSize: 9.5 })),
    ],
    { wrap: false },
  )

const chargeHead = ({ options }: Columns): ReactElement =>
  row(
    { backgroundColor: paper, paddingVertical: 3, alignItems: 'flex-end' },
    [
      text('', { flexGrow: 1 }),
      ...options.map(({ name, mode, by }) =>
        box({ width: 96, alignItems: 'flex-end' }, [
          bold(name, { fontSize: 8, color: modeColours[by].strong, textAlign: 'right' }),
          text(mode, { fontSize: 7.5, color: quiet, textAlign: 'right' }),
        ]),
      ),
    ],
    { fixed: true },
  )

/** Every charge beside its counterpart; the heads come again where the table goes on to another page. */
export const chargeTables = ({ charges, options }: WordedDocument): readonly ReactElement[] => {
  if (!charges) return []
  const hasLines = charges.rows.some(({ kind }) => kind === 'line')
  return columnSets(options).map((columns) => {
    const rows = charges.rows
      .filter((charge) => valuesOf(charge, columns).some((value) => value !== null))
      .map((charge) => chargeRow(charge, columns, hasLines))
    return box({ marginTop: 10 }, [
      heading(charges.heading),
      chargeHead(columns),
      ...rows.slice(0, -2),
      // A total never stands alone on a page.
      box({}, [...rows.slice(-2), totalRow(charges.total, columns)], { wrap: false }),
    ])
  })
}
