import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BundledPackage } from './bundled-packages.ts'

const licenceText = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim())
    .join('\n\n')

const rule = '-'.repeat(78)

/** The notices that the licences of the bundled packages ask us to hand on, one package after another. */
export const thirdPartyNotices = (packages: readonly BundledPackage[]): string => {
  const sections = packages
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
    .map(({ name, version, licence, folder }) => {
      const text = licenceText(folder)
      return `${rule}\n${name} ${version}\nLicence: ${licence}\n\n${text === '' ? '(the package carries no licence text)' : text}\n`
    })
  return `Viaduct contains the following packages of others, each under its own licence.\n\n${sections.join('\n')}`
}
