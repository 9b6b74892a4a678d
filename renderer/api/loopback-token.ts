/** The parts of a browser window that the token passes through; a test gives its own. */
export interface TokenWindow {
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string }
  readonly history: { replaceState(data: unknown, unused: string, url: string): void }
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>
}

const storageKey = 'viaduct.token'
const tokenFragment = /^#token=([\w-]{20,200})$/

/** Whether an address's fragment is a token rather than a place in the program. */
export const carriesToken = (hash: string): boolean => tokenFragment.test(hash)

/**
 * Takes the host's token out of the address and keeps it for this tab, so that neither the address bar nor a shared link
 * shows it and a reload still works.
 *
 * It is kept in sessionStorage: that is bound to this tab and to this exact port, is never sent by itself (a cookie goes
 * to every port of 127.0.0.1, other users' programs included), and what it holds is worth nothing once the host has
 * stopped, because every start makes a new token. A script that could read it there could as well call the host, and the
 * content security policy admits our own scripts only. Undefined when the page was opened without a token.
 */
export const takeToken = ({ location, history, sessionStorage }: TokenWindow): string | undefined => {
  const given = tokenFragment.exec(location.hash)?.[1]
  if (given === undefined) return sessionStorage.getItem(storageKey) ?? undefined
  sessionStorage.setItem(storageKey, given)
  history.replaceState(null, '', `${location.pathname}${location.search}#/`)
  return given
}
