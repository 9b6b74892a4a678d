import { importsOf, type Import } from './imports.ts'
import type { Finding, SourceFile } from './source-tree.ts'

/**
 * Who may import what. A rule covers the files of its paths; the first rule whose path fits decides. `files` are the
 * places it may import values from, `types` where only types may come from; packages likewise.
 */
interface ImportRule {
  readonly of: readonly string[]
  readonly files: readonly string[]
  readonly types?: readonly string[]
  readonly packages: readonly string[]
}

const shared = (...folders: readonly string[]): readonly string[] => folders.map((name) => `shared/${name}/`)
const belowTariff = shared('kernel', 'money', 'freight')
const node = ['node:']

const rules: readonly ImportRule[] = [
  { of: shared('kernel'), files: shared('kernel'), packages: [] },
  { of: shared('money'), files: shared('money', 'kernel'), packages: ['zod'] },
  { of: shared('freight'), files: belowTariff, packages: ['zod'] },
  { of: shared('tariff'), files: [...belowTariff, ...shared('tariff')], packages: ['zod'] },
  {
    of: shared('customer'),
    // A customer's margin is a quote's sell rate, the language of its documents one of the program's.
    files: [...belowTariff, ...shared('customer'), 'shared/quote/sell-terms.ts', 'shared/text/language.ts'],
    packages: ['zod'],
  },
  {
    // Its lists are read as rate sheets are: cells, dates, headings.
    of: shared('transit-log'),
    files: [...belowTariff, ...shared('transit-log', 'rate-sheet')],
    packages: ['zod'],
  },
  { of: shared('quote'), files: [...belowTariff, ...shared('tariff', 'quote')], packages: ['zod'] },
  { of: shared('engine'), files: [...belowTariff, ...shared('tariff', 'quote', 'engine')], packages: [] },
  {
    of: shared('rate-sheet'),
    files: [...belowTariff, ...shared('tariff', 'rate-sheet')],
    packages: ['zod', 'papaparse'],
  },
  {
    of: shared('pack'),
    files: [...belowTariff, ...shared('tariff', 'rate-sheet', 'pack')],
    packages: ['zod'],
  },
  {
    of: shared('text'),
    files: shared('text', 'kernel'),
    types: [...belowTariff, ...shared('tariff', 'quote', 'customer')],
    packages: [],
  },
  { of: shared('api'), files: ['shared/'], packages: ['zod'] },

  {
    of: ['electron/store/open.ts'],
    files: ['electron/store/', ...belowTariff],
    types: ['shared/'],
    packages: [...node, 'better-sqlite3'],
  },
  {
    of: ['electron/store/'],
    files: [
      'electron/store/',
      ...belowTariff,
      ...shared('tariff', 'quote', 'transit-log', 'rate-sheet', 'pack', 'text', 'api'),
      ...shared('tariff', 'quote', 'customer', 'rate-sheet', 'text', 'api'),
    ],
    packages: [...node, 'zod'],
  },
  {
    of: ['electron/files/pdf/'],
    files: ['electron/files/pdf/', 'electron/files/attachment-name.ts', 'shared/'],
    packages: [...node, 'react', '@react-pdf/renderer', 'pdf-lib'],
  },
  {
    of: ['electron/files/'],
    files: ['electron/files/', 'shared/'],
    packages: [...node, 'read-excel-file', 'write-excel-file', 'papaparse'],
  },
  {
    of: ['electron/handlers/'],
    files: ['electron/handlers/', 'shared/'],
    types: ['electron/store/', 'electron/files/', 'electron/'],
    packages: ['node:crypto', 'node:path', 'zod'],
  },
  { of: ['electron/hosts/'], files: ['electron/hosts/', 'shared/api/'], packages: node },
  {
    of: ['electron/building/'],
    // Which fonts the built program carries is said once, where they are read.
    files: ['electron/building/', 'electron/files/pdf/font-files.ts'],
    packages: [...node, 'vite', 'rolldown', 'playwright-core'],
  },
  { of: ['electron/pack.ts'], files: ['electron/building/'], packages: [...node, 'electron-builder'] },
  {
    of: ['electron/main.ts', 'electron/desktop/'],
    files: ['electron/', 'shared/'],
    packages: [...node, 'electron/', 'zod'],
  },
  { of: ['electron/'], files: ['electron/', 'shared/'], packages: [...node, 'zod'] },

  {
    of: ['renderer/state/'],
    files: ['renderer/state/', ...belowTariff, ...shared('pack', 'text', 'quote', 'customer')],
    types: ['shared/', 'renderer/api/'],
    packages: ['zustand/vanilla', 'zustand/middleware', 'zod'],
  },
  {
    of: ['renderer/vite.config.ts'],
    files: [],
    packages: ['vite', '@vitejs/plugin-react'],
  },
  {
    of: ['renderer/map/'],
    files: ['renderer/', ...belowTariff, ...shared('quote', 'text', 'api')],
    types: ['shared/'],
    // Projections and coastlines, in a chunk that only the map loads.
    packages: [
      'react',
      '@mantine/hooks',
      'd3-geo',
      'topojson-client',
      'topojson-specification',
      'world-atlas/',
    ],
  },
  {
    of: ['renderer/'],
    files: ['renderer/', ...belowTariff, ...shared('tariff', 'quote', 'customer', 'text', 'api')],
    types: ['shared/'],
    packages: [
      'react',
      'react-dom/',
      'zustand',
      '@mantine/',
      '@tabler/icons-react',
      // Lists of tens of thousands of rows draw what is in sight.
      '@tanstack/react-virtual',
      '@fontsource-variable/',
      'dayjs',
      'wouter',
      'get-nonce',
    ],
  },
]

const fits = (target: string, places: readonly string[]): boolean =>
  places.some((place) =>
    place.endsWith('/') || place.endsWith(':')
      ? target.startsWith(place)
      : target === place || target.startsWith(`${place}/`),
  )

const judge = (found: Import, rule: ImportRule): string | undefined => {
  if (found.kind === 'package') {
    return fits(found.to, rule.packages) ? undefined : `must not import the package ${found.to}`
  }
  if (!/\.[a-z]+$/.test(found.to)) return `imports ${found.to} without its ending`
  if (fits(found.to, rule.files)) return undefined
  if (!fits(found.to, rule.types ?? [])) return `must not import ${found.to}`
  return found.typeOnly ? undefined : `may import types only from ${found.to}`
}

/** Every import of the shipped code that the architecture does not allow. */
export const findForbiddenImports = (files: readonly SourceFile[]): readonly Finding[] =>
  files
    .filter(({ path }) => !path.startsWith('test/'))
    .flatMap((file) =>
      importsOf(file).flatMap((found): readonly Finding[] => {
        const rule = rules.find(({ of }) => fits(file.path, of))
        const complaint = rule ? judge(found, rule) : 'belongs to no part of the architecture'
        return complaint === undefined ? [] : [`${file.path}: ${complaint}`]
      }),
    )
