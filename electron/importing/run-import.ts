import type { UnwordedFault } from '../../shared/api/fault.ts'
import type {
  ImportFailure,
  Imported,
  ImportPreview,
  PreviewFailure,
} from '../../shared/api/import-schemas.ts'
import type { Wording } from '../../shared/text/format.ts'
import { acceptImport } from './accept-import.ts'
import {
  prepareImport,
  type ImportDeps,
  type ImportInput,
  type ImportRefusal,
  type ReportProgress,
} from './prepare-import.ts'
import { wordPreview } from './word-preview.ts'

export type PreviewRequest = ImportInput & { readonly firstRows?: number | undefined }
export type ImportRequest = ImportInput & {
  readonly acceptWarnings?: boolean | undefined
  readonly activate?: boolean | undefined
}

export type WorkAnswer<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure }
  | { readonly ok: false; readonly fault: UnwordedFault }

export interface WorkDeps extends ImportDeps {
  readonly now: () => string
  readonly wording: Wording
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
  const prepared = await prepareImport(input, deps, progress)
  if (!prepared.ok) return refuse(prepared.failure, deps.wording)
  return { ok: true, value: wordPreview(input, prepared.value, deps.wording) }
}

/** Reads a rate file and takes it over as one version, or says what keeps it out. */
export const runImport = async (
  input: ImportRequest,
  deps: WorkDeps,
  progress: ReportProgress,
): Promise<WorkAnswer<Imported, ImportFailure>> => {
  const prepared = await prepareImport(input, deps, progress)
  if (!prepared.ok) return refuse(prepared.failure, deps.wording)
  const accepted = acceptImport(input, prepared.value, deps, progress)
  return accepted.ok ? accepted : { ok: false, ...accepted.failure }
}
