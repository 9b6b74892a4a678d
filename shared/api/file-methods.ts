/** The methods that take a file: bytes over every host, the rest of their input beside them. */
export const fileMethods: ReadonlySet<string> = new Set([
  'tariffs.stage',
  'tariffs.preview',
  'tariffs.import',
  'tariffs.importSheets',
  'packs.preview',
  'packs.import',
  'customers.preview',
  'customers.import',
  'transitLog.preview',
  'transitLog.import',
  'quotes.verifyFile',
  'quotes.readFile',
])

/** The most that such a file may have, as `Import limits` say; the format's own limit may be lower. */
export const fileLimit = 128 * 1024 * 1024

/** Carries the rest of the input beside an octet-stream: its JSON in UTF-8 as base64url. */
export const inputHeader = 'viaduct-input'

/** How long that header may be; corrections of a few hundred cells fit. */
export const inputHeaderLimit = 256 * 1024
