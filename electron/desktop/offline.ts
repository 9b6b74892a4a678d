import type { CommandLine, Session } from 'electron/main'
import { pageAddress } from './app-scheme.ts'

/** Whether the window may load an address: its own files, and the tools' own pages while developing. */
export const isAllowedRequest = (address: string, devTools: boolean): boolean =>
  address.startsWith(pageAddress) ||
  // A file that the page itself made, on its way to the disk.
  address.startsWith(`blob:${pageAddress}`) ||
  address.startsWith('data:') ||
  (devTools && address.startsWith('devtools://'))

/** Cancels every request but ours: the program is offline because it cannot be otherwise. */
export const keepOffline = (
  session: { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> } & Pick<
    Session,
    'setSpellCheckerEnabled'
  >,
  devTools: boolean,
): void => {
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details.url, devTools) })
  })
}

/** Chromium's own housekeeping (updates of components, reports, look-ups of names) is no request of a page. */
export const silenceChromium = (commandLine: Pick<CommandLine, 'appendSwitch'>): void => {
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-domain-reliability')
  commandLine.appendSwitch('no-pings')
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}
