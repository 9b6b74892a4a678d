import { copyFileSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { rolldown, type InputOptions, type OutputOptions } from 'rolldown'
import { fontFiles } from '../files/pdf/font-files.ts'
import { createFirstChunk } from './first-chunk.ts'
import { foldMessages } from './fold-messages.ts'
import { bundleStandardFonts } from './standard-fonts.ts'
import { collectPackages, packageOf, type BundledPackage } from './bundled-packages.ts'

/** The one package that stays outside: it loads its native binary from its own folder. */
const nativePackage = 'better-sqlite3'

const bundle = async (
  root: string,
  input: InputOptions,
  output: OutputOptions,
): Promise<readonly BundledPackage[]> => {
  let packages: readonly BundledPackage[] = []
  const bundler = await rolldown({
    platform: 'node',
    external: [nativePackage, /^electron(\/|$)/],
    plugins: [bundleStandardFonts(), foldMessages(root), collectPackages((found) => (packages = found))],
    // React's own checks are for who writes components, and take their time.
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    // A warning here is a module that will be missing in the packaged program.
    onwarn: (warning) => {
      throw new Error(warning.message)
    },
    ...input,
  })
  try {
    await bundler.write({ sourcemap: true, minify: false, ...output })
  } finally {
    await bundler.close()
  }
  return packages
}

const fontPackages = new Set(fontFiles.map((file) => file.package))

/** The fonts of the PDFs go beside the programs: they are read as files, and only by who needs them. */
const copyFonts = (root: string, outDir: string): void => {
  const folder = join(outDir, 'fonts')
  mkdirSync(folder, { recursive: true })
  for (const file of fontFiles) {
    copyFileSync(join(root, 'node_modules', file.package, file.path), join(folder, basename(file.path)))
  }
}

/**
 * The three programs and the workers as ES modules and the preload as CommonJS, which is all that a sandboxed preload may be. Not
 * minified: a stack trace in a report should name our functions.
 */
export const bundleElectron = async (root: string, outDir: string): Promise<readonly BundledPackage[]> => {
  const modules: OutputOptions = {
    dir: outDir,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  }
  const programs = await bundle(
    root,
    {
      input: {
        main: join(root, 'electron', 'main.ts'),
        serve: join(root, 'electron', 'serve.ts'),
        cli: join(root, 'electron', 'cli.ts'),
        'import-worker': join(root, 'electron', 'workers', 'import-worker.ts'),
      },
    },
    { ...modules, codeSplitting: { groups: [createFirstChunk(root)] } },
  )
  // By itself: it shares little with the programs, and must not load their data file's library.
  const worker = await bundle(
    root,
    { input: { 'pdf-worker': join(root, 'electron', 'workers', 'pdf-worker.ts') } },
    modules,
  )
  await bundle(
    root,
    { input: { preload: join(root, 'electron', 'desktop', 'preload.ts') } },
    { dir: outDir, format: 'cjs', entryFileNames: '[name].cjs' },
  )
  copyFonts(root, outDir)
  const beside = [nativePackage, ...fontPackages].map((name) =>
    packageOf(join(root, 'node_modules', name, 'package.json')),
  )
  return [...programs, ...worker, ...beside.filter((found) => found !== undefined)]
}
