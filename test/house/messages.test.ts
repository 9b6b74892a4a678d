import { expect, test } from 'vitest'
import { contract } from '../../shared/api/contract.ts'
import { messagesEn } from '../../shared/text/messages.en.ts'
import { isShipped, readCode, type SourceFile } from './source-tree.ts'

/** `hole.noRate_one` and `hole.noRate_other` are one message to the code that says it. */
const stem = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '')

const known = new Set(Object.keys(messagesEn).map(stem))
const code = readCode().filter((file) => isShipped(file) && !file.path.startsWith('shared/text/en/'))

const literal = /'([a-z][\w-]*(?:\.[\w-]+)+)'/g
const template = /`([a-z][\w-]*\.(?:[\w.-]|\$\{[^`{}]*\})*)`/g

/** A template such as `mode.${mode}` as the pattern of the keys that it can make. */
const patternOf = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split(/\$\{[^}]*\}/)
      .map((part) => part.replace(/\./g, '\\.'))
      .join('[\\w. -]+')}$`,
  )

const literalsIn = (text: string): readonly string[] => [...text.matchAll(literal)].map(([, key = '']) => key)
const templatesIn = (text: string): readonly string[] =>
  [...text.matchAll(template)].map(([, pattern = '']) => pattern)

/** The first argument of each call that words or notes a message, as text. */
const messageArguments = (text: string): readonly string[] =>
  [...text.matchAll(/\b(?:say|note)\(/g)].map((call) => {
    let depth = 0
    for (let at = call.index + call[0].length; at < text.length; at += 1) {
      const character = text[at] ?? ''
      if ('([{'.includes(character)) depth += 1
      if (depth === 0 && ',)'.includes(character)) return text.slice(call.index, at)
      if (')]}'.includes(character)) depth -= 1
    }
    return ''
  })

const unknownKeys = (files: readonly SourceFile[]): readonly string[] =>
  files.flatMap(({ path, text }) => {
    const asked = [...messageArguments(text), ...(text.match(/\bkey: ['`][^'`]*['`]/g) ?? [])].join('\n')
    return [
      ...literalsIn(asked).filter((key) => !known.has(key)),
      ...templatesIn(asked).filter((made) => ![...known].some((key) => patternOf(made).test(key))),
    ].map((key) => `${path}: ${key}`)
  })

test('every message that the code says exists', () => {
  expect(unknownKeys(code)).toEqual([])
})

test.each([
  "say('nowhere.atAll')",
  "say(open ? 'nowhere.open' : label, { n: 1 })",
  'note(`nowhere.${kind}`, { kind })',
  "const found = { key: 'nowhere.kept', values: {} }",
])('a message that does not exist is seen in: %s', (text) => {
  expect(unknownKeys([{ path: 'a.ts', text }])).toHaveLength(1)
})

const unsaid = (keys: Iterable<string>, files: readonly SourceFile[]): readonly string[] => {
  const text = files.map((file) => file.text).join('\n')
  const patterns = templatesIn(text).map(patternOf)
  return [...keys].filter(
    (key) => !text.includes(`'${key}'`) && !patterns.some((pattern) => pattern.test(key)),
  )
}

test('every message is said somewhere', () => {
  expect(unsaid(known, code)).toEqual([])
  expect(unsaid(['nobody.says'], code)).toEqual(['nobody.says'])
})

test('no message is named like a method of the contract, so that the two are never mistaken', () => {
  expect(Object.keys(contract).filter((name) => known.has(name))).toEqual([])
})

test('a counted message has both of the forms that English needs', () => {
  const forms = Object.keys(messagesEn).filter((key) => stem(key) !== key)
  const missing = forms.filter(
    (key) => !(`${stem(key)}_one` in messagesEn && `${stem(key)}_other` in messagesEn),
  )
  expect(missing).toEqual([])
})
