/** What the format of a cell says of its number. */
export interface NumberFormat {
  /** `0.05` is shown, and meant, as 5 %. */
  readonly isPercent: boolean
  /** The currency that is shown with it; undefined where none is, or where a sign can be several. */
  readonly currency: string | undefined
}

const plain: NumberFormat = { isPercent: false, currency: undefined }
// Formats 9 and 10 of the standard; its money formats (5 to 8) show the currency of whoever looks.
const percent: NumberFormat = { isPercent: true, currency: undefined }

const currencies: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['US$', 'USD'],
  ['$-409', 'USD'],
  ['CN¥', 'CNY'],
  ['¥-804', 'CNY'],
  ['¥-411', 'JPY'],
  ['￥-804', 'CNY'],
  ['元', 'CNY'],
  ['RMB', 'CNY'],
])

const currencyOf = (sign: string): string | undefined =>
  /^[A-Z]{3}$/.test(sign) && sign !== 'RMB' ? sign : currencies.get(sign)

/** Reads a number format, such as `[$€-407] #,##0.00` or `0.0%`; what negative numbers look like is not looked at. */
export const readNumberFormat = (code: string): NumberFormat => {
  const [first = ''] = code.split(';')
  const bracket = /\[\$([^\]-]*)(?:-[0-9A-F]*?([0-9A-F]{3,4}))?\]/i.exec(first)
  const sign = bracket?.[1]?.trim() ?? ''
  const quoted = /"\s*([^"\d]+?)\s*"/.exec(first)?.[1] ?? /[€£]/.exec(first)?.[0] ?? ''
  const locale = bracket?.[2]?.toUpperCase().replace(/^0/, '') ?? ''
  const currency = currencyOf(sign) ?? currencyOf(`${sign}-${locale}`) ?? currencyOf(quoted)
  const isPercent = first.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').includes('%')
  return isPercent || currency !== undefined ? { isPercent, currency } : plain
}

const attributeOf = (tag: string, name: string): string =>
  new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(tag)
    ?.slice(1)
    .find((value) => value !== undefined) ?? ''

const decode = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/&#(\d+);/g, (_whole, digits: string) => String.fromCodePoint(Number(digits) % 0x110000))
    .replaceAll('&amp;', '&')

/** The number formats of a workbook's `styles.xml`, by the style that a cell names. */
export const readNumberFormats = (xml: string): readonly NumberFormat[] => {
  const formats = new Map<string, NumberFormat>([
    ['9', percent],
    ['10', percent],
  ])
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\s[^<>]*>/g)) {
    formats.set(attributeOf(tag, 'numFmtId'), readNumberFormat(decode(attributeOf(tag, 'formatCode'))))
  }
  const from = xml.search(/<(?:\w+:)?cellXfs[\s>]/)
  const to = xml.search(/<\/(?:\w+:)?cellXfs>/)
  if (from < 0 || to < from) return []
  return Array.from(
    xml.slice(from, to).matchAll(/<(?:\w+:)?xf\s[^<>]*>/g),
    ([tag]) => formats.get(attributeOf(tag, 'numFmtId')) ?? plain,
  )
}
