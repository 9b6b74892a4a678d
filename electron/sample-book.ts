import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assert } from '../shared/kernel/assert.ts'
import type { PlaceIndex } from '../shared/freight/place-index.ts'
import type { LayoutName } from '../shared/tariff/tariff.ts'
import type { SampleBook } from './store/sample-store.ts'
import type { NewTariff } from './store/tariff-store.ts'

/** `resources/sample-book/book.json`. */
interface BookFile {
  readonly tariffs: readonly {
    readonly file: string
    readonly layout: LayoutName
    readonly issuer: string
    readonly name: string
    readonly priority: number
  }[]
}

/**
 * The sample tariffs as they are shipped, read through the parser and the layouts that an import uses. Without the
 * folder there are none. A file that does not read without an error is a defect: it was shipped so.
 */
export const sampleBookAt = (
  resources: string,
  programVersion: string,
  places: () => PlaceIndex,
): SampleBook => {
  const folder = join(resources, 'sample-book')
  if (!existsSync(join(folder, 'book.json'))) {
    return { fingerprint: 'none', load: () => Promise.resolve([]) }
  }
  const bookText = readFileSync(join(folder, 'book.json'), 'utf8')
  const book = JSON.parse(bookText) as BookFile
  const files = book.tariffs.map(({ file }) => readFileSync(join(folder, file)))
  // The program's version stands for its parser: another one may read the same files differently.
  const hash = createHash('sha256').update(programVersion).update(bookText)
  for (const bytes of files) hash.update(bytes)
  return {
    fingerprint: hash.digest('hex'),
    load: async () => {
      // Only a first run and an update read sheets: no other start pays for the parser.
      const [{ readCsv }, { parseRateSheet }] = await Promise.all([
        import('./files/spreadsheet.ts'),
        import('../shared/rate-sheet/parse-rate-sheet.ts'),
      ])
      return book.tariffs.map((tariff, index): NewTariff => {
        const grid = readCsv(tariff.file, files[index] ?? new Uint8Array())
        assert(grid.ok, `the sample file ${tariff.file} is a sheet`)
        const sheet = parseRateSheet(grid.value, { places: places(), layout: tariff.layout })
        const error = sheet.issues.find(({ severity }) => severity === 'error')
        assert(error === undefined, `the sample file ${tariff.file}, row ${error?.row}: ${error?.code}`)
        return {
          tariffId: `sample-${tariff.file.replace(/\.[^.]*$/, '')}`,
          issuer: tariff.issuer,
          name: tariff.name,
          layout: tariff.layout,
          sample: true,
          priority: tariff.priority,
          sourceFile: tariff.file,
          rows: sheet.rows,
        }
      })
    },
  }
}
