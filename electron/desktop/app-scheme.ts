import type { CustomScheme, Protocol } from 'electron/main'
import type { RendererFiles } from '../hosts/renderer-files.ts'

export const appOrigin = 'app://viaduct'
export const pageAddress = `${appOrigin}/`

/**
 * A standard and secure scheme has an origin, so that the content security policy, storage and modules work as on the
 * web; under `file://` every file of the disk would be of one origin, and modules do not load.
 */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
}

const missing = (status: number): Response => new Response(null, { status })

/** Serves the window's files, and only them, to pages of our own host. */
export const serveAppScheme = (protocol: Pick<Protocol, 'handle'>, files: RendererFiles): void => {
  protocol.handle('app', async (request) => {
    const [address = ''] = request.url.split('#')
    if (request.method !== 'GET' || !address.startsWith(pageAddress)) return missing(403)
    const read = files.get(address.slice(appOrigin.length))
    if (!read) return missing(404)
    const { headers, body } = await read()
    return new Response(body, { headers: { ...headers } })
  })
}

/** Whether an address is the window's own page, whatever part of it is shown. */
export const isOurPage = (address: string): boolean => address.split('#')[0] === pageAddress
