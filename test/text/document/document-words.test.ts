import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { documentLanguages } from '../../../shared/quote/quote-choices.ts'
import { documentWords } from '../../../shared/text/document/words-by-language.ts'
import { projectRoot } from '../../house/source-tree.ts'

const flat = (value: unknown, path = ''): readonly (readonly [string, string])[] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, inside]) =>
        flat(inside, path === '' ? key : `${path}/${key}`),
      )

const words = documentLanguages.map((language) => [language, flat(documentWords(language))] as const)
const english = new Map(words[0]?.[1])

const holesOf = (text: string): string =>
  [...text.matchAll(/\{\w+\}/g)]
    .map(([hole]) => hole)
    .toSorted()
    .join()

test.each(words)('%s has every word, none empty, with the same values in it', (_, found) => {
  expect(found.map(([key]) => key)).toEqual([...english.keys()])
  expect(found.filter(([, text]) => text === '')).toEqual([])
  const differing = found.filter(
    ([key, text]) => !key.startsWith('date') && holesOf(text) !== holesOf(english.get(key) ?? ''),
  )
  expect(differing).toEqual([])
})

test.each(words.slice(1))('%s is a language of its own: no sentence was left in English', (_, found) => {
  const same = found.filter(
    ([key, text]) => english.get(key) === text && /[a-z]{4,}/.test(text.replace(/\{\w+\}/g, '')),
  )
  // What the trade says alike in both.
  const alike = new Set([
    'option',
    'options',
    'incoterm',
    'service',
    'column/option',
    'column/mode',
    'column/service',
  ])
  expect(
    same
      .map(([key]) => key)
      .filter(
        (key) => !alike.has(key) && !/Incoterms|Documents|Date|Total|Page/.test(english.get(key) ?? ''),
      ),
  ).toEqual([])
})

test('every word of a document is used by one of its outputs', () => {
  const folder = join(projectRoot, 'shared', 'text', 'document')
  const code = readdirSync(folder)
    .filter((name) => !/^document\.(en|fr|zh)\.ts$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  const used = (key: string): boolean =>
    new RegExp(`(?:words|column)\\.${key}\\b|\\b${key},|\\{ ${key} \\}`).test(code)
  const top = Object.keys(documentWords('en'))
  expect(top.filter((key) => !used(key))).toEqual([])
  expect(used('neverSaid')).toBe(false)
})
