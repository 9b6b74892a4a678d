import { assert } from '../kernel/assert.ts'
import type { HsEntry } from './hs-search.ts'

/**
 * Reads our own table of chapters and headings (`resources/hs/headings.csv`): no quoted cells, other words parted by
 * `|`, in the order of the codes. A malformed table is a defect and throws.
 */
export const parseHsEntries = (csvText: string): readonly HsEntry[] => {
  const [header = '', ...lines] = csvText.replace(/^\uFEFF/, '').split(/\r?\n/)
  assert(header === 'code,name,also', 'the columns of the table of headings are code,name,also')
  return lines.filter(Boolean).map((line) => {
    const cells = line.split(',')
    const [code = '', name = '', also = ''] = cells
    assert(
      cells.length === 3 && /^\d\d(\d\d)?$/.test(code) && name !== '',
      `a heading has three cells: ${line}`,
    )
    return { code, name, also }
  })
}
