import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildStale } from '../../electron/building/build-stale.ts'
import { messagesEn } from '../../shared/text/messages.en.ts'

const root = join(import.meta.dirname, '..', '..')

const programOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')

describe('what is built', () => {
  beforeAll(async () => {
    await buildStale(root)
  }, 120_000)

  it('has the React that is made for use, also where a test builds it', () => {
    expect(process.env['NODE_ENV']).toBe('test')
    const window = programOf(join(root, 'out', 'renderer', 'assets'))
    // The development React says this at every start, and is half as fast.
    expect(window).not.toMatch(/Download the React DevTools/)
    expect(window).not.toMatch(/jsxDEV/)
  })

  it.each(['renderer', 'electron'])('has every sentence in %s, once, as a text that is read', (part) => {
    const program = programOf(join(root, 'out', part))
    const [first = ''] = Object.keys(messagesEn)
    const read = [
      ...program.matchAll(/JSON\.parse\(("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)\)/g),
    ]
      .map(([, text = '']) => text)
      .filter((text) => text.includes(first))
    expect(read).toHaveLength(1)
    for (const key of Object.keys(messagesEn)) expect(read[0]).toContain(key)
  })
})
