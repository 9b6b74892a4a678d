import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildStale } from '../../electron/building/build-stale.ts'
import { bundleStandardFonts } from '../../electron/building/standard-fonts.ts'
import type { PdfOrder } from '../../electron/files/pdf/render-pdf.ts'
import { pdfOf, pdfOrder } from '../documents/pdf-orders.ts'
import { projectRoot } from '../house/source-tree.ts'
import { quoteDocument } from '../quote/quote-content.ts'

const folder = mkdtempSync(join(tmpdir(), 'viaduct-built-'))

beforeAll(async () => {
  await buildStale(projectRoot, ['electron'])
  // Away from node_modules, as in the packed program.
  cpSync(join(projectRoot, 'out', 'electron'), join(folder, 'electron'), { recursive: true })
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const writtenByBuilt = (order: PdfOrder): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(pathToFileURL(join(folder, 'electron', 'pdf-worker.js')))
    worker.once('error', reject)
    worker.once(
      'message',
      ({ result, defect }: { result?: { ok: true; value: Uint8Array }; defect?: Error }) => {
        void worker.terminate()
        if (result) resolve(result.value)
        else reject(defect ?? new Error('no answer'))
      },
    )
    worker.postMessage({ id: 1, order }, [])
  })

test.each(['en', 'zh'] as const)(
  'the built program writes the bytes that its sources write, in %s',
  async (language) => {
    const document = quoteDocument()
    const built = await writtenByBuilt(pdfOrder(document, language))
    expect(Buffer.from(built).equals(await pdfOf(document, language))).toBe(true)
  },
)

test('a library that reads its standard fonts in another way fails the build', () => {
  expect(() => bundleStandardFonts().transform.handler('export {}')).toThrow(/standard fonts/)
})
