import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { UnwordedFault } from '../shared/api/fault.ts'
import { createHsSearch, type HsEntry, type HsSearch } from '../shared/freight/hs-search.ts'
import { parseHsEntries } from '../shared/freight/parse-hs-entries.ts'
import { ok, type Result } from '../shared/kernel/result.ts'
import type { BookInForce } from './book-in-force.ts'

/** The shipped chapters and headings, read when somebody first asks, with the codes of the duty tables in force. */
export const createHsTable = (
  resources: string,
  book: () => Result<BookInForce | null, UnwordedFault>,
): (() => Result<HsSearch, UnwordedFault>) => {
  let entries: readonly HsEntry[] | undefined
  return () => {
    entries ??= parseHsEntries(readFileSync(join(resources, 'hs', 'headings.csv'), 'utf8'))
    const found = book()
    if (!found.ok) return found
    const inForce = found.value
    return ok(createHsSearch(entries, (digits, limit) => inForce?.compiled.dutyCodes(digits, limit) ?? []))
  }
}
