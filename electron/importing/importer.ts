import { randomUUID } from 'node:crypto'
import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import type { PlaceIndex } from '../../shared/freight/place-index.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Language } from '../../shared/text/language.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import { doneAtOnce, type LongWork } from './long-work.ts'
import type { ImportRequest, ImportSheetsRequest, PreviewRequest, WorkDeps } from './run-import.ts'
import { createStagedFiles } from './staged-files.ts'

/** A file that comes with the call, or the handle of one that was sent before. */
interface SentFile {
  readonly bytes?: Uint8Array | undefined
  readonly staged?: string | undefined
}
type Asked<Request> = Omit<Request, 'bytes'> & SentFile & { readonly language?: Language | undefined }

/** Imports for the handlers: short ones at once, long ones as jobs. */
export interface Importer {
  readonly stage: (bytes: Uint8Array) => string
  readonly unstage: (handle: string) => void
  readonly preview: (input: Asked<PreviewRequest>) => Promise<HandlerAnswer<'tariffs.preview'>>
  readonly previewRows: (input: {
    readonly pages: string
    readonly from: number
    readonly count: number
    readonly language?: Language | undefined
  }) => HandlerAnswer<'tariffs.previewRows'>
  readonly accept: (input: Asked<ImportRequest>) => Promise<HandlerAnswer<'tariffs.import'>>
  readonly acceptSheets: (input: Asked<ImportSheetsRequest>) => Promise<HandlerAnswer<'tariffs.importSheets'>>
}

export interface ImporterOptions {
  readonly store: Store
  readonly places: () => PlaceIndex
  readonly clock: Clock
  readonly wordingOf: (language: Language) => Wording
  readonly longWork: LongWork
  /** From how many bytes on a file is a job; by default what a window would notice. */
  readonly longFrom?: { readonly csv: number; readonly xlsx: number }
}

const usualLength = { csv: 400_000, xlsx: 60_000 }

export const createImporter = (options: ImporterOptions): Importer => {
  const { store, places, clock, wordingOf, longWork } = options
  const { pages, start } = longWork
  const longFrom = options.longFrom ?? usualLength
  const staged = createStagedFiles()

  const depsFor = (language: Language | undefined): WorkDeps => ({
    store,
    places,
    today: clock.today,
    now: clock.now,
    wording: wordingOf(language ?? 'en'),
    keepPages: (packed) => {
      const handle = randomUUID()
      pages.keep(handle, packed)
      return handle
    },
  })
  // Only an import pays for the parser.
  const work = () => import('./run-import.ts')

  const isLong = (bytes: Uint8Array): boolean => {
    const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b
    return bytes.byteLength >= (isArchive ? longFrom.xlsx : longFrom.csv)
  }

  /** Many open quotes take longer to price than a short sheet to read. */
  const hasMuchOpen = (): boolean => {
    const counted = store.read(() => store.quotes.countOpen(clock.today()))
    return counted.ok && counted.value > 30
  }

  /** The bytes that came with the call, or those that were sent before. */
  const bytesOf = ({ bytes, staged: handle }: SentFile): Uint8Array | undefined =>
    bytes ?? (handle === undefined ? undefined : staged.get(handle))
  const forgotten = (language: Language | undefined) => {
    const text = wordingOf(language ?? 'en').say('import.fileForgotten')
    return { ok: false, failure: { code: 'FileForgotten', text } } as const
  }

  return {
    stage: (bytes) => staged.put(bytes),
    unstage: (handle) => staged.drop(handle),

    preview: async (input) => {
      const bytes = bytesOf(input)
      if (!bytes) return forgotten(input.language)
      const request = { ...input, bytes }
      return isLong(bytes) || hasMuchOpen()
        ? start({ kind: 'preview', input: request }, input.language)
        : doneAtOnce(await (await work()).runPreview(request, depsFor(input.language), () => undefined))
    },

    previewRows: ({ pages: handle, from, count, language }) => {
      const rows = pages.rows(handle, from, count)
      if (rows) return { ok: true, value: { rows: [...rows] } }
      const text = wordingOf(language ?? 'en').say('import.rowsForgotten')
      return { ok: false, failure: { code: 'RowsForgotten', text } }
    },

    accept: async (input) => {
      const bytes = bytesOf(input)
      if (!bytes) return forgotten(input.language)
      const request = { ...input, bytes }
      return isLong(bytes)
        ? start({ kind: 'import', input: request }, input.language)
        : doneAtOnce(await (await work()).runImport(request, depsFor(input.language), () => undefined))
    },

    acceptSheets: async (input) => {
      const bytes = bytesOf(input)
      if (!bytes) return forgotten(input.language)
      const request = { ...input, bytes }
      return isLong(bytes)
        ? start({ kind: 'import-sheets', input: request }, input.language)
        : doneAtOnce(await (await work()).runImportSheets(request, depsFor(input.language), () => undefined))
    },
  }
}
