/** The parts of a browser window that the token passes through; a test gives its own. */
export interface TokenWindow {
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string }
  readonly history: { replaceState(data: unknown, unused: string, url: string): void }
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>
  readonly fetch: typeof globalThis.fetch
}

const storageKey = 'viaduct.token'
const keyFragment = /^#(token|ticket)=([\w-]{20,200})$/

/** Whether an address's fragment is the host's key rather than a place in the program. */
export const carriesKey = (hash: string): boolean => keyFragment.test(hash)

const exchangeTicket = async (
  fetch: typeof globalThis.fetch,
  ticket: string,
): Promise<string | undefined> => {
  try {
    const response = await fetch('/ticket', {
      method: 'POST',
      mode: 'same-origin',
      credentials: 'omit',
      cache: 'no-store',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${ticket}` },
      body: '{}',
    })
    const answer: unknown = response.ok ? await response.json() : undefined
    return typeof answer === 'object' &&
      answer !== null &&
      'token' in answer &&
      typeof answer.token === 'string'
      ? answer.token
      : undefined
  } catch {
    // The host is gone or the ticket is used up: the page then says that it has no key.
    return undefined
  }
}

/**
 * Takes the host's token (or the ticket that is exchanged for it, once) out of the address and keeps it for this tab, so
 * that neither the address bar nor a shared link shows it and a reload still works.
 *
 * It is kept in sessionStorage: that is bound to this tab and to this exact port, is never sent by itself (a cookie goes
 * to every port of 127.0.0.1, other users' programs included), and what it holds is worth nothing once the host has
 * stopped, because every start makes a new token. A script that could read it there could as well call the host, and the
 * content security policy admits our own scripts only. Undefined when the page was opened without a key that opens.
 */
export const takeToken = async ({
  location,
  history,
  sessionStorage,
  fetch,
}: TokenWindow): Promise<string | undefined> => {
  const [, kind, key] = keyFragment.exec(location.hash) ?? []
  if (key === undefined) return sessionStorage.getItem(storageKey) ?? undefined
  history.replaceState(null, '', `${location.pathname}${location.search}#/`)
  const token = kind === 'token' ? key : await exchangeTicket(fetch, key)
  if (token !== undefined) sessionStorage.setItem(storageKey, token)
  return token
}
