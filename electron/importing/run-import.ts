import type { UnwordedFault } from '../../shared/api/fault.ts'
import type { ImportAnswers, Imported, ImportedSheets } from '../../shared/api/import-schemas.ts'
import type { ImportPreview } from '../../shared/api/preview-schemas.ts'
import type { ImportFailure, ImportSheetsFailure, PreviewFailure } from '../../shared/api/import-failures.ts'
import { assert } from '../../shared/kernel/assert.ts'
import type { Wording } from '../../shared/text/format.ts'
import { readSpreadsheet } from '../files/spreadsheet.ts'
import { acceptSheets, type SheetToAccept } from './accept-import.ts'
import { conflictRefusal, refusalOf } from './import-refusal.ts'
import { layReview } from './lay-review.ts'
import {
  prepareImport,
  type ImportDeps,
  type ImportInput,
  type ImportRefusal,
  type ReportProgress,
} from './prepare-import.ts'
import { packPages } from './preview-pages.ts'
import { wordPreview } from './word-preview.ts'

export type PreviewRequest = ImportInput & {
  readonly firstRows?: number | undefined
  readonly paged?: boolean | undefined
}

interface Acceptance {
  readonly acceptWarnings?: boolean | undefined
  readonly activate?: boolean | undefined
}
export type ImportRequest = ImportInput & Acceptance
/** Several sheets of one file, each with what was said about it. */
export interface ImportSheetsRequest extends Acceptance {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly sheets: readonly ImportAnswers[]
}

export type WorkAnswer<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure }
  | { readonly ok: false; readonly fault: UnwordedFault }

export interface WorkDeps extends ImportDeps {
  readonly now: () => string
  readonly wording: Wording
  /** Takes the rows of a preview, a page each, and answers the handle by which they are asked for. */
  readonly keepPages: (pages: readonly Uint8Array<ArrayBuffer>[]) => string
}

const refuse = (
  refusal: ImportRefusal,
  wording: Wording,
):
  | { readonly ok: false; readonly failure: PreviewFailure }
  | { readonly ok: false; readonly fault: UnwordedFault } => {
  if ('fault' in refusal) return { ok: false, fault: refusal.fault }
  const { unreadable } = refusal
  const reason = unreadable.key.replace(/^sheet\./, '')
  return { ok: false, failure: { code: 'SheetUnreadable', reason, text: wording.word(unreadable) } }
}

/** Reads a rate file and says everything about it; writes nothing. */
export const runPreview = async (
  input: PreviewRequest,
  deps: WorkDeps,
  progress: ReportProgress,
): Promise<WorkAnswer<ImportPreview, PreviewFailure>> => {
  const prepared = await prepareImport(input, { ...deps, weighs: true }, progress)
  if (!prepared.ok) return refuse(prepared.failure, deps.wording)
  const layout = layReview(input, prepared.value)
  const pages = input.paged === true ? deps.keepPages(packPages(layout.length, layout.rowAt)) : null
  return { ok: true, value: wordPreview(input, prepared.value, deps.wording, layout, pages) }
}

/** Reads a rate file and takes it over as one version, or says what keeps it out. */
export const runImport = async (
  input: ImportRequest,
  deps: WorkDeps,
  progress: ReportProgress,
): Promise<WorkAnswer<Imported, ImportFailure>> => {
  const { wording } = deps
  const prepared = await prepareImport(input, deps, progress)
  if (!prepared.ok) return refuse(prepared.failure, wording)
  const refusal = refusalOf(prepared.value, input.acceptWarnings === true, wording)
  if (refusal) return { ok: false, failure: refusal }
  const sheet = { input, prepared: prepared.value }
  const accepted = acceptSheets([sheet], input.activate !== false, deps, progress)
  if (accepted.ok) {
    const [imported] = accepted.value
    assert(imported, 'one sheet gives one version')
    return { ok: true, value: imported }
  }
  return 'fault' in accepted.failure
    ? { ok: false, fault: accepted.failure.fault }
    : { ok: false, failure: conflictRefusal(accepted.failure.conflicts, wording) }
}

/** The first sheet that is the same tariff as one before it. */
const sameTariffTwice = (sheets: readonly SheetToAccept[]): SheetToAccept | undefined => {
  const seen = new Set<string>()
  return sheets.find(({ prepared }) => {
    const id = prepared.identity?.tariffId ?? ''
    if (seen.has(id)) return true
    seen.add(id)
    return false
  })
}

/** Takes several sheets of one file over in one transaction, or says which of them is kept out by what. */
export const runImportSheets = async (
  request: ImportSheetsRequest,
  deps: WorkDeps,
  progress: ReportProgress,
): Promise<WorkAnswer<ImportedSheets, ImportSheetsFailure>> => {
  const { fileName, bytes } = request
  const { wording } = deps
  const read = readOnce()
  const sheets: SheetToAccept[] = []
  for (const answers of request.sheets) {
    const input = { ...answers, fileName, bytes }
    const prepared = await prepareImport(input, { ...deps, read }, progress)
    if (!prepared.ok) return refuse(prepared.failure, wording)
    const name = prepared.value.raw?.sheet ?? answers.sheet ?? fileName
    const refusal = refusalOf(prepared.value, request.acceptWarnings === true, wording)
    if (refusal) {
      const text = wording.say('import.sheetRefused', { sheet: name, why: refusal.text })
      return { ok: false, failure: { code: 'SheetRefused', sheet: name, refusal, text } }
    }
    sheets.push({ input, prepared: prepared.value })
  }
  const twice = sameTariffTwice(sheets)
  if (twice) {
    const sheet = twice.prepared.raw?.sheet ?? ''
    const text = wording.say('import.sameTariffTwice', { sheet, name: twice.prepared.identity?.name ?? '' })
    return { ok: false, failure: { code: 'SameTariffTwice', sheet, text } }
  }
  const accepted = acceptSheets(sheets, request.activate !== false, deps, progress)
  if (accepted.ok) return { ok: true, value: { kind: 'imported-sheets', sheets: [...accepted.value] } }
  return 'fault' in accepted.failure
    ? { ok: false, fault: accepted.failure.fault }
    : { ok: false, failure: conflictRefusal(accepted.failure.conflicts, wording) }
}

/** A file of several sheets is unpacked once for all of them. */
const readOnce = (): typeof readSpreadsheet => {
  const known = new Map<string, ReturnType<typeof readSpreadsheet>>()
  return (fileName, bytes, encoding) => {
    const key = encoding ?? ''
    const found = known.get(key) ?? readSpreadsheet(fileName, bytes, encoding)
    known.set(key, found)
    return found
  }
}
