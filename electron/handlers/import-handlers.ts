import type { Handlers } from '../../shared/api/dispatch.ts'
import type { Importer } from '../importing/importer.ts'
import type { LongWork } from '../importing/long-work.ts'

/** Import, and the jobs that long imports are. */
export const createImportHandlers = ({
  importer,
  longWork,
}: {
  readonly importer: Importer
  readonly longWork: LongWork
}): Pick<
  Handlers,
  | 'tariffs.stage'
  | 'tariffs.unstage'
  | 'tariffs.preview'
  | 'tariffs.previewRows'
  | 'tariffs.import'
  | 'tariffs.importSheets'
  | 'jobs.wait'
  | 'jobs.cancel'
> => ({
  'tariffs.stage': ({ bytes }) => ({ ok: true, value: { staged: importer.stage(bytes) } }),
  'tariffs.unstage': ({ staged }) => {
    importer.unstage(staged)
    return { ok: true, value: {} }
  },
  'tariffs.previewRows': (input) => importer.previewRows(input),
  'tariffs.preview': (input) => importer.preview(input),
  'tariffs.import': (input) => importer.accept(input),
  'tariffs.importSheets': (input) => importer.acceptSheets(input),
  'jobs.wait': ({ job, language }) => longWork.wait(job, language),
  'jobs.cancel': ({ job }) => {
    longWork.cancel(job)
    return { ok: true, value: {} }
  },
})
