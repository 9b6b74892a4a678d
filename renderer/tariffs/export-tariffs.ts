import type { Wording } from '../../shared/text/format.ts'
import type { App } from '../ui/app-context.tsx'
import { saveDownload } from './save-download.ts'

/** Saves tariffs as a file; null when it went well, else why not. */
export const exportTariffs = async (
  app: App,
  { say, language }: Wording,
  ids: readonly string[],
  format: 'csv' | 'xlsx',
): Promise<string | null> => {
  const answer = await app.client('tariffs.export', { ids: [...ids], format, language })
  if (!answer.ok) return 'fault' in answer ? answer.fault.text : answer.failure.text
  saveDownload(answer.value)
  app.view.announce(say('manage.exported', { file: answer.value.fileName }))
  return null
}
