import type { Client } from '../../shared/api/contract.ts'
import { createWording } from '../../shared/text/format.ts'
import { languages } from '../../shared/text/language.ts'
import { createBridgeCall, type Bridge } from './bridge-call.ts'
import { createLoopbackCall, type Call } from './loopback-call.ts'
import { carriesKey, takeToken } from './loopback-token.ts'

/**
 * The client of the host that opened this page: the desktop window's bridge where there is one, else the loopback host
 * over HTTP. Never rejects: a host that is gone answers with a fault (E-GONE). Call it once, before the router reads the
 * address, because it takes the token out of it.
 */
export const createClient = (): Client => {
  const bridge = (globalThis as { readonly viaduct?: Bridge }).viaduct
  const say: ReturnType<typeof createWording>['say'] = (key, values) => {
    // The page's language is known only once it is drawn; a fault is worded when it is met.
    const language = languages.find((known) => document.documentElement.lang.startsWith(known)) ?? 'en'
    return createWording(language).say(key, values)
  }
  if (!bridge) {
    // A host started again at the same port: its new address, opened in this tab, differs in the fragment only and
    // loads nothing by itself.
    addEventListener('hashchange', () => {
      if (carriesKey(location.hash)) location.reload()
    })
  }
  const fetch = globalThis.fetch.bind(globalThis)
  const call: Call = bridge
    ? createBridgeCall(bridge, say)
    : createLoopbackCall({ fetch, token: takeToken({ location, history, sessionStorage, fetch }), say })
  // The host answers by the contract that both were built from; it is the one who checks.
  return call as Client
}
