import { join } from 'node:path'
import { rolldown, type InputOptions, type OutputOptions } from 'rolldown'
import { collectPackages, packageOf, type BundledPackage } from './bundled-packages.ts'

/** The one package that stays outside: it loads its native binary from its own folder. */
const nativePackage = 'better-sqlite3'

const bundle = async (input: InputOptions, output: OutputOptions): Promise<readonly BundledPackage[]> => {
  let packages: readonly BundledPackage[] = []
  const bundler = await rolldown({
    platform: 'node',
    external: [nativePackage, /^electron(\/|$)/],
    plugins: [collectPackages((found) => (packages = found))],
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

/**
 * The three programs and the worker as ES modules and the preload as CommonJS, which is all that a sandboxed preload may be. Not
 * minified: a stack trace in a report should name our functions.
 */
export const bundleElectron = async (root: string, outDir: string): Promise<readonly BundledPackage[]> => {
  const programs = await bundle(
    {
      input: {
        main: join(root, 'electron', 'main.ts'),
        serve: join(root, 'electron', 'serve.ts'),
        cli: join(root, 'electron', 'cli.ts'),
        'import-worker': join(root, 'electron', 'workers', 'import-worker.ts'),
      },
    },
    { dir: outDir, format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
  )
  await bundle(
    { input: { preload: join(root, 'electron', 'desktop', 'preload.ts') } },
    { dir: outDir, format: 'cjs', entryFileNames: '[name].cjs' },
  )
  const native = packageOf(join(root, 'node_modules', nativePackage, 'package.json'))
  return native ? [...programs, native] : programs
}
