import { createPackage } from '@electron/asar'
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../house/source-tree.ts'

/** https://github.com/electron/fuses: the mark in Electron's program behind which its fuses stand, all burnt to a default. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuseVersion = 1
/** RunAsNode, NODE_OPTIONS and inspection on, the rest off, as Electron ships them. */
const shippedFuses = '101100011'

/** The smallest head that names a 64-bit Linux program. */
const elfHead = Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), Buffer.alloc(56)])

/** A folder laid out like Electron's download for Linux, so that packing can be tried without the download. */
export const writeStandInDistribution = async (folder: string): Promise<void> => {
  const manifest: unknown = JSON.parse(
    readFileSync(join(projectRoot, 'node_modules', 'electron', 'package.json'), 'utf8'),
  )
  const { version } = manifest as { readonly version: string }
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'), { recursive: true })
  writeFileSync(
    join(folder, 'electron'),
    Buffer.concat([
      elfHead,
      Buffer.from(fuseMark),
      Buffer.from([fuseVersion, shippedFuses.length]),
      Buffer.from(shippedFuses),
      Buffer.alloc(64),
    ]),
  )
  for (const name of ['chrome_crashpad_handler', 'chrome-sandbox']) writeFileSync(join(folder, name), elfHead)
  for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
    chmodSync(join(folder, name), 0o755)
  }
  writeFileSync(join(folder, 'version'), version)
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'icudtl.dat']) {
    writeFileSync(join(folder, name), 'stand-in')
  }
  for (const language of ['en-US', 'fr', 'zh-CN', 'de']) {
    writeFileSync(join(folder, 'locales', `${language}.pak`), 'stand-in')
  }
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  writeFileSync(join(empty, 'main.js'), '')
  await createPackage(empty, join(folder, 'resources', 'default_app.asar'))
  rmSync(empty, { recursive: true })
}
