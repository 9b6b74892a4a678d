import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { codePaths, isShipped, projectRoot, readCode, type SourceFile } from './source-tree.ts'

const code = readCode()
const pathsOf = (files: readonly SourceFile[]): readonly string[] => files.map(({ path }) => path)

test('the top level is what the architecture promises', () => {
  const generated = ['node_modules', 'out', 'dist']
  const names = readdirSync(projectRoot).filter((name) => !name.startsWith('.') && !generated.includes(name))
  expect(names.toSorted()).toEqual(
    [
      'LICENSE',
      'README.md',
      'electron',
      'electron-builder.yml',
      'package-lock.json',
      'package.json',
      'renderer',
      'resources',
      'shared',
      'test',
      'tsconfig.json',
    ].toSorted(),
  )
})

const isKebabCase = (path: string): boolean =>
  path.split('/').every((name) => /^(?:\d{4}-)?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*$/.test(name))

test('files and folders are named in kebab-case', () => {
  expect(
    codePaths().filter((path) => !isKebabCase(path) && !path.split('/').some((name) => name.startsWith('.'))),
  ).toEqual([])
  expect(['shared/money/Money.ts', 'renderer/ui/field_row.tsx', 'test/a b.ts'].filter(isKebabCase)).toEqual(
    [],
  )
})

const isDrawer = (path: string): boolean =>
  path.split('/').some((name) => /^(?:utils?|helpers?|common|misc|shared-?utils|index)(?:\.|$)/.test(name)) &&
  basename(path) !== 'index.html'

test('no file is a drawer for anything: utils, helpers, common, index', () => {
  expect(codePaths().filter(isDrawer)).toEqual([])
  expect(
    ['shared/utils.ts', 'renderer/helpers/a.ts', 'shared/common/b.ts', 'shared/money/index.ts'].filter(
      isDrawer,
    ),
  ).toHaveLength(4)
})

const tooLong = (files: readonly SourceFile[]): readonly string[] =>
  pathsOf(files.filter(({ path, text }) => /\.(?:ts|tsx|cjs)$/.test(path) && text.split('\n').length > 400))

test('no source file has 400 lines: a second concept lives in it', () => {
  expect(tooLong(code)).toEqual([])
  expect(tooLong([{ path: 'a.ts', text: 'x\n'.repeat(401) }])).toEqual(['a.ts'])
})

// The words are spelled with a gap, so that this file does not hold them itself.
const leftOvers = ['TO DO', 'FIX ME', 'X XX', 'coming~so on', 'not~imple mented', 'lorem~ip sum']
const leftOver = new RegExp(
  String.raw`\b(?:${leftOvers.map((word) => word.replace(' ', '').replace('~', ' ')).join('|')})\b`,
  'i',
)

test('nothing is left for later: no reminders in the code, no promises on the screen', () => {
  expect(pathsOf(code.filter(({ text }) => leftOver.test(text)))).toEqual([])
  for (const word of leftOvers)
    expect(leftOver.test(`// ${word.replace(' ', '').replace('~', ' ')}: later`)).toBe(true)
})

const forbidden: readonly (readonly [what: string, pattern: RegExp, where: (file: SourceFile) => boolean])[] =
  [
    [
      'a clock or randomness',
      /\bnew Date\b|\bDate\.now\b|\bMath\.random\b|\bperformance\./,
      ({ path }) => path.startsWith('shared/'),
    ],
    ['a database attached', /\bATTACH\b/, ({ path }) => path.startsWith('electron/')],
    ['an unsafe door of SQLite', /\bunsafeMode\b|\bloadExtension\b/, isShipped],
    [
      'a call from the window past its client',
      /\bfetch\(/,
      ({ path }) => path.startsWith('renderer/') && !path.startsWith('renderer/api/'),
    ],
    [
      'a default export',
      /^export default\b/m,
      ({ path }) => /\.tsx?$/.test(path) && !path.endsWith('.config.ts'),
    ],
  ]

test.each(forbidden)('no file has %s where it does not belong', (_, pattern, where) => {
  expect(pathsOf(code.filter((file) => where(file) && pattern.test(file.text)))).toEqual([])
})

test.each([
  ['shared/a.ts', 'const now = new Date()'],
  ['electron/store/a.ts', "db.exec('ATTACH other')"],
  ['electron/store/a.ts', 'db.unsafeMode(true)'],
  ['renderer/ui/a.tsx', "await fetch('/x')"],
  ['shared/a.ts', 'export default 1'],
])('the rules above see it in %s: %s', (path, text) => {
  expect(forbidden.filter(([, pattern, where]) => where({ path, text }) && pattern.test(text))).toHaveLength(
    1,
  )
})
