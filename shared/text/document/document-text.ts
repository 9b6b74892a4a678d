import type { OptionRow, WordedDocument } from './worded-document.ts'
import { documentWords } from './words-by-language.ts'

const indent = '  '

/** A fact of every option, one below the other: a mail has no columns that keep. */
const perOption = ({ label, values }: OptionRow, colon: string): string =>
  `${label}${colon}${values.map((value) => value ?? '–').join(' | ')}`

const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines.map((line) => indent + line)]

const optionLines = (worded: WordedDocument, column: number, colon: string): readonly string[] => {
  const own = (row: OptionRow): OptionRow => ({ label: row.label, values: [row.values[column] ?? null] })
  return worded.rows
    .filter(({ values }) => (values[column] ?? null) !== null)
    .map((row) => indent + perOption(own(row), colon))
}

const chargeLines = ({ charges }: WordedDocument, column: number, colon: string): readonly string[] =>
  (charges?.rows ?? [])
    .filter(({ values }) => (values[column] ?? null) !== null)
    .map(
      ({ kind, label, values }) =>
        `${kind === 'leg' ? indent : indent + indent}${label}${colon}${values[column]}`,
    )

/** The document as plain text for a mail: option after option, each with its total first. Lines end in LF. */
export const documentText = (worded: WordedDocument): string => {
  const { colon } = documentWords(worded.language)
  const { sender, customer, shipment, notIncluded, scope, screening, note, terms } = worded
  const lines = [
    worded.title,
    ...worded.marks.map(({ text }) => text),
    ...worded.dates.map(({ label, value }) => `${label}${colon}${value}`),
    ...(customer ? section(customer.heading, customer.lines) : []),
    ...section(
      shipment.heading,
      shipment.facts.map(({ label, value }) => `${label}${colon}${value}`),
    ),
    ...worded.options.flatMap(({ name, mode, total, totalLabel }, column) => [
      '',
      `${name} · ${mode}${colon}${totalLabel} ${total}`,
      ...optionLines(worded, column, colon),
      ...(worded.charges ? [`${indent}${worded.charges.heading}`] : []),
      ...chargeLines(worded, column, colon).map((line) => indent + line),
    ]),
    ...(notIncluded
      ? section(notIncluded.heading, [
          ...notIncluded.items.map(({ option, parts }) => `${option}${colon}${parts}`),
          notIncluded.text,
        ])
      : []),
    ...section(scope.heading, scope.spoken),
    ...(screening
      ? section(screening.heading, [
          ...screening.facts.map(({ label, value }) => `${label}${colon}${value}`),
          screening.text,
        ])
      : []),
    ...(note ? section(note.heading, note.text.split(/\n+/)) : []),
    ...section(terms.heading, [
      ...terms.parts.flatMap(({ of, text }) => (of === '' ? text : `${of}${colon}${text}`).split(/\n+/)),
      ...worded.closing,
    ]),
    '',
    ...[sender.name, ...sender.lines, ...sender.contacts].filter(Boolean),
  ]
  return `${lines.join('\n')}\n`
}
