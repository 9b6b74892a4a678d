import type { SavedVersion, EditReview, Rehearsal } from '../../shared/api/book-schemas.ts'
import type { MethodFailure } from '../../shared/api/contract.ts'
import type { Imported, ImportedSheets } from '../../shared/api/import-schemas.ts'
import type { ImportPreview } from '../../shared/api/preview-schemas.ts'
import type { PackImported, PackMade, PackPreview } from '../../shared/api/pack-schemas.ts'
import type { PackRequest } from '../packs/make-pack-file.ts'
import type { PackInput } from '../packs/prepare-pack.ts'
import type { EditInput, SaveInput } from '../tariffs/edit-tariff.ts'
import type { LastRead } from '../tariffs/last-read.ts'
import type { PriorityInput } from '../tariffs/set-priority.ts'
import type { ReportProgress } from './prepare-import.ts'
import {
  runImport,
  runImportSheets,
  runPreview,
  type ImportRequest,
  type ImportSheetsRequest,
  type PreviewRequest,
  type WorkAnswer,
  type WorkDeps,
} from './run-import.ts'

/** Everything that can be a job. */
export type Work =
  | { readonly kind: 'preview'; readonly input: PreviewRequest }
  | { readonly kind: 'import'; readonly input: ImportRequest }
  | { readonly kind: 'import-sheets'; readonly input: ImportSheetsRequest }
  | { readonly kind: 'pack-preview'; readonly input: PackInput }
  | { readonly kind: 'pack-import'; readonly input: PackInput }
  | { readonly kind: 'pack-make'; readonly input: PackRequest }
  | { readonly kind: 'edit-review'; readonly input: EditInput }
  | { readonly kind: 'edit-save'; readonly input: SaveInput }
  | { readonly kind: 'set-priority'; readonly input: PriorityInput }
  | { readonly kind: 'rehearse'; readonly input: { readonly id: string } }

export type OrderAnswer = WorkAnswer<
  | ImportPreview
  | Imported
  | ImportedSheets
  | PackPreview
  | PackImported
  | PackMade
  | EditReview
  | SavedVersion
  | Rehearsal,
  MethodFailure<'jobs.wait'>
>

export interface DeskDeps extends WorkDeps {
  /** The folder of the data file, where the own key lies. */
  readonly home: string
  readonly lastRead: LastRead
}

/** Does a piece of work; a thread loads only what it is asked for. */
export const doWork = async (work: Work, deps: DeskDeps, progress: ReportProgress): Promise<OrderAnswer> => {
  switch (work.kind) {
    case 'preview':
      return runPreview(work.input, deps, progress)
    case 'import':
      return runImport(work.input, deps, progress)
    case 'import-sheets':
      return runImportSheets(work.input, deps, progress)
    case 'pack-preview':
      return (await import('../packs/preview-pack.ts')).previewPack(work.input, deps, progress)
    case 'pack-import':
      return (await import('../packs/accept-pack.ts')).acceptPack(work.input, deps, progress)
    case 'pack-make':
      return (await import('../packs/make-pack-file.ts')).makePackFile(work.input, deps, progress)
    case 'edit-review':
      return (await import('../tariffs/edit-tariff.ts')).reviewEdit(work.input, deps, progress)
    case 'edit-save':
      return (await import('../tariffs/edit-tariff.ts')).saveEdit(work.input, deps, progress)
    case 'set-priority':
      return (await import('../tariffs/set-priority.ts')).setPriority(work.input, deps, progress)
    case 'rehearse':
      return (await import('../tariffs/rehearse-activation.ts')).rehearseActivation(
        work.input,
        deps,
        progress,
      )
  }
}
