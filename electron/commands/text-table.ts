/** East Asian wide characters take two columns of a terminal. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu

export const textWidth = (text: string): number => text.length + (text.match(wide)?.length ?? 0)

const pad = (text: string, width: number, side: 'left' | 'right'): string => {
  const spaces = ' '.repeat(Math.max(width - textWidth(text), 0))
  return side === 'left' ? text + spaces : spaces + text
}

/** Rows in columns as wide as their widest cell, two spaces apart; nothing trails at the end of a line. */
export const textTable = (
  rows: readonly (readonly string[])[],
  options: { readonly indent?: string; readonly right?: readonly number[] } = {},
): string => {
  const widths: number[] = []
  for (const row of rows) {
    row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, textWidth(cell))))
  }
  const right = new Set(options.right)
  return rows
    .map((row) => {
      const cells = row.map((cell, column) =>
        pad(cell, widths[column] ?? 0, right.has(column) ? 'right' : 'left'),
      )
      return `${((options.indent ?? '') + cells.join('  ')).trimEnd()}\n`
    })
    .join('')
}

/** A sentence in lines of at most `width` columns, each after the indent. */
export const wrapText = (text: string, indent: string, width = 100): string => {
  let line = ''
  let wrapped = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer) > width - indent.length) {
      wrapped += `${indent}${line}\n`
      line = word
    } else line = longer
  }
  return `${wrapped}${indent}${line}\n`
}
