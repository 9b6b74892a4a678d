import type { Wording } from '../../shared/text/format.ts'
import type { App } from './app-context.tsx'

/** Puts text on the clipboard and says so. */
export const copyText = async (app: App, wording: Wording, text: string, what: string): Promise<void> => {
  const copied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
  app.view.announce(wording.say(copied ? 'notice.copied' : 'notice.notCopied', { what }))
}
