import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BundledPackage } from './bundled-packages.ts'
import { digestSources } from './source-digest.ts'
import { thirdPartyNotices } from './third-party-notices.ts'

export type BuildPart = 'renderer' | 'electron'

interface Recipe {
  readonly sources: readonly string[]
  /** Without these the output is not whole, whatever the stamp says. */
  readonly outputs: readonly string[]
}

const recipes: Readonly<Record<BuildPart, Recipe>> = {
  renderer: {
    sources: ['renderer', 'shared', 'resources/icons', 'electron/building', 'package-lock.json'],
    outputs: ['index.html'],
  },
  electron: {
    sources: ['electron', 'shared', 'package.json', 'package-lock.json'],
    outputs: ['main.js', 'serve.js', 'cli.js', 'import-worker.js', 'pdf-worker.js', 'preload.cjs'],
  },
}

interface Stamp {
  readonly quick: string
  readonly content: string
  readonly packages: readonly BundledPackage[]
}

const readStamp = (file: string): Stamp | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Stamp
  } catch {
    return undefined
  }
}

const writeStamp = (file: string, stamp: Stamp): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(stamp))
}

/**
 * Puts a finished folder in the place of an old one, so that nobody meets half of a build. Another process may do the
 * same at the same time: then either of the two equal folders stays.
 */
const replaceFolder = (finished: string, place: string): void => {
  const aside = `${place}.old-${process.pid}`
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (existsSync(place)) renameSync(place, aside)
      renameSync(finished, place)
      break
    } catch (error) {
      if (attempt === 5) throw error
    } finally {
      rmSync(aside, { recursive: true, force: true })
    }
  }
}

const buildPart = async (
  root: string,
  part: BuildPart,
  outDir: string,
): Promise<readonly BundledPackage[]> => {
  // The bundlers take longer to load than an unchanged project takes to check: only when needed.
  if (part === 'renderer') return (await import('./bundle-renderer.ts')).bundleRenderer(root, outDir)
  return (await import('./bundle-electron.ts')).bundleElectron(root, outDir)
}

const ensurePart = async (root: string, part: BuildPart): Promise<{ built: boolean; stamp: Stamp }> => {
  const { sources, outputs } = recipes[part]
  const place = join(root, 'out', part)
  const stampFile = join(root, 'out', 'stamps', `${part}.json`)
  const digest = digestSources(root, sources)
  const old = readStamp(stampFile)
  const whole = outputs.every((name) => existsSync(join(place, name)))
  if (old && whole && old.quick === digest.quick) return { built: false, stamp: old }
  const content = digest.content()
  if (old && whole && old.content === content) {
    const stamp = { ...old, quick: digest.quick }
    writeStamp(stampFile, stamp)
    return { built: false, stamp }
  }
  const finished = `${place}.new-${process.pid}`
  try {
    const packages = await buildPart(root, part, finished)
    replaceFolder(finished, place)
    // What Node kept of the programs before is of no use to these.
    if (part === 'electron') rmSync(join(root, 'out', 'compile-cache'), { recursive: true, force: true })
    const stamp = { quick: digest.quick, content, packages }
    writeStamp(stampFile, stamp)
    return { built: true, stamp }
  } finally {
    rmSync(finished, { recursive: true, force: true })
  }
}

/**
 * Builds the window into `out/renderer` and the programs into `out/electron` where their sources' content has changed.
 * Answers what was built; throws with the bundler's message when something cannot be.
 */
export const buildStale = async (
  root: string,
  parts: readonly BuildPart[] = ['renderer', 'electron'],
): Promise<readonly BuildPart[]> => {
  const results = await Promise.all(parts.map(async (part) => ({ part, ...(await ensurePart(root, part)) })))
  const built = results.filter((result) => result.built).map(({ part }) => part)
  if (built.length > 0) {
    const stamps = (['renderer', 'electron'] as const).map((part) =>
      readStamp(join(root, 'out', 'stamps', `${part}.json`)),
    )
    const packages = new Map(
      stamps
        .flatMap((stamp) => stamp?.packages ?? [])
        .map((found) => [`${found.name}@${found.version}`, found]),
    )
    writeFileSync(join(root, 'out', 'third-party-notices.txt'), thirdPartyNotices([...packages.values()]))
  }
  return built
}
