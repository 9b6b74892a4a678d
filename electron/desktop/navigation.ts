import type { WebContents } from 'electron/main'
import { isOurPage } from './app-scheme.ts'

/**
 * Keeps a page where it is: no link, script, drop or redirect leads elsewhere, nothing opens a window or embeds one.
 * Only the page's own reload passes.
 */
export const stayOnOurPage = (
  contents: Pick<WebContents, 'on' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy'>,
): void => {
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOurPage(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // The one kind of connection that request filters do not see.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
