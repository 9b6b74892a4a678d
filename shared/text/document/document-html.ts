import type { ChargeRow, Fact, OptionRow, WordedDocument } from './worded-document.ts'

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const colours = { air: '#0b5cad', rail: '#9a4a00' } as const
const tints = { air: '#e9f1fa', rail: '#fbf1e6' } as const
const quiet = 'color:#57636f'
const line = 'border-bottom:1px solid #d6dce2'

const element = (name: string, style: string, content: string, attributes = ''): string =>
  `<${name}${attributes}${style === '' ? '' : ` style="${style}"`}>${content}</${name}>`

const paragraph = (text: string, style = ''): string => element('p', `margin:0 0 4px;${style}`, escape(text))

const heading = (text: string): string => element('h2', 'font-size:15px;margin:20px 0 6px', escape(text))

/** Tables, because that is all that mail programs lay out alike; every style in its element, because they drop sheets. */
const table = (rows: readonly string[]): string =>
  element(
    'table',
    'border-collapse:collapse;width:100%;font-size:13px',
    rows.join(''),
    ' cellspacing="0" cellpadding="0"',
  )

const factRow = ({ label, value }: Fact): string =>
  `<tr>${element('th', `padding:2px 16px 2px 0;text-align:left;font-weight:normal;white-space:nowrap;${quiet}`, escape(label), ' scope="row"')}${element('td', 'padding:2px 0;width:100%', escape(value))}</tr>`

const optionRow = ({ label, values }: OptionRow): string =>
  `<tr>${element('th', `padding:4px 12px 4px 0;text-align:left;vertical-align:top;font-weight:normal;${quiet};${line}`, escape(label), ' scope="row"')}${values
    .map((value) => element('td', `padding:4px 10px;vertical-align:top;${line}`, escape(value ?? '–')))
    .join('')}</tr>`

const optionTable = ({ options, rows }: WordedDocument): string =>
  table([
    `<tr><td></td>${options
      .map(({ name, mode, by, total, totalLabel }) =>
        element(
          'th',
          `padding:8px 10px;text-align:left;vertical-align:top;background:${tints[by]};border-top:3px solid ${colours[by]}`,
          `${element('div', `color:${colours[by]};font-size:13px`, escape(`${name} · ${mode}`))}${element('div', 'font-size:21px', escape(total))}${element('div', `font-size:12px;font-weight:normal;${quiet}`, escape(totalLabel))}`,
          ' scope="col"',
        ),
      )
      .join('')}</tr>`,
    ...rows.map(optionRow),
  ])

const chargeRow = (
  { label, values, kind }: Pick<ChargeRow, 'label' | 'values' | 'kind'>,
  extra = '',
): string => {
  const weight = `${kind === 'leg' ? 'font-weight:600' : quiet};${extra}`
  const inset = kind === 'leg' ? 0 : 14
  return `<tr>${element('th', `padding:3px 12px 3px ${inset}px;text-align:left;${kind === 'leg' ? '' : 'font-weight:normal;'}${weight}`, escape(label), ' scope="row"')}${values
    .map((value) =>
      element(
        'td',
        `padding:3px 0 3px 12px;text-align:right;white-space:nowrap;${weight}`,
        escape(value ?? '–'),
      ),
    )
    .join('')}</tr>`
}

const chargeTable = ({ charges, options }: WordedDocument): string =>
  charges
    ? heading(charges.heading) +
      table([
        `<tr><td></td>${options.map(({ name, by }) => element('th', `padding:3px 0 3px 12px;text-align:right;color:${colours[by]}`, escape(name), ' scope="col"')).join('')}</tr>`,
        ...charges.rows.map((row) => chargeRow(row)),
        chargeRow({ ...charges.total, kind: 'leg' }, 'border-top:2px solid #17202a'),
      ])
    : ''

const paragraphs = (text: string): string =>
  text
    .split(/\n+/)
    .map((found) => paragraph(found))
    .join('')

/** The document as a page for a mail: no script, no picture, nothing from elsewhere; every text escaped. */
export const documentHtml = (worded: WordedDocument): string => {
  const { sender, customer, shipment, notIncluded, scope, screening, note, terms } = worded
  const parts = [
    ...worded.marks.map(({ text }) => paragraph(text, 'background:#fdf0f0;color:#9b1c1c;padding:6px 8px')),
    element('h1', 'font-size:24px;margin:12px 0 4px', escape(worded.title)),
    table(worded.dates.map(factRow)),
    ...(customer
      ? [heading(customer.heading), ...customer.lines.map((text) => paragraph(text, 'margin:0'))]
      : []),
    heading(shipment.heading),
    table(shipment.facts.map(factRow)),
    element('div', 'height:18px', ''),
    optionTable(worded),
    ...(notIncluded
      ? [
          heading(notIncluded.heading),
          table(notIncluded.items.map(({ option, parts: value }) => factRow({ label: option, value }))),
          paragraph(notIncluded.text, quiet),
        ]
      : []),
    chargeTable(worded),
    heading(scope.heading),
    ...scope.spoken.map((text) => paragraph(text)),
    ...(screening
      ? [heading(screening.heading), table(screening.facts.map(factRow)), paragraph(screening.text, quiet)]
      : []),
    ...(note ? [heading(note.heading), paragraphs(note.text)] : []),
    heading(terms.heading),
    ...terms.parts.map(
      ({ of, text }) => (of === '' ? '' : paragraph(of, 'font-weight:600')) + paragraphs(text),
    ),
    ...worded.closing.map((text) => paragraph(text)),
    element(
      'div',
      `margin-top:20px;padding-top:8px;border-top:1px solid #17202a;font-size:12px;${quiet}`,
      [sender.name, ...sender.lines, ...sender.contacts].filter(Boolean).map(escape).join(' · '),
    ),
  ]
  const tag = worded.language === 'zh' ? 'zh-Hans' : worded.language
  return (
    `<!doctype html>\n<html lang="${tag}"><head><meta charset="utf-8"><title>${escape(worded.title)}</title></head>` +
    `<body style="margin:0">${element('div', "max-width:720px;margin:0 auto;padding:16px;color:#17202a;font:14px/1.45 Inter,'Segoe UI',Arial,'Noto Sans SC','Microsoft YaHei',sans-serif", parts.join('\n'), ` lang="${tag}"`)}</body></html>\n`
  )
}
