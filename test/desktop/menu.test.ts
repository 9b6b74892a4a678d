import { describe, expect, test } from 'vitest'
import { menuTemplate } from '../../electron/desktop/menu.ts'
import { messagesEn } from '../../shared/text/messages.en.ts'

interface Entry {
  readonly label?: string | undefined
  readonly role?: string | undefined
  readonly type?: string | undefined
  readonly submenu?: unknown
}

const entriesOf = (menu: readonly Entry[]): readonly Entry[] =>
  menu.flatMap((entry) =>
    Array.isArray(entry.submenu) ? entriesOf(entry.submenu as readonly Entry[]) : [entry],
  )

const say = (key: keyof typeof messagesEn): string => messagesEn[key]

describe.each([
  { mac: false, devTools: false },
  { mac: false, devTools: true },
  { mac: true, devTools: false },
])('the menu, %o', (look) => {
  const entries = entriesOf(menuTemplate({ say, ...look }))

  test('has no dead entry: each is a separator or a role that the system carries out', () => {
    for (const entry of entries) expect(entry.type === 'separator' || entry.role !== undefined).toBe(true)
  })

  test('takes every label from the messages', () => {
    const labels = new Set<string>(Object.values(messagesEn))
    for (const entry of entries) if (entry.type !== 'separator') expect(labels).toContain(entry.label)
  })

  test('can quit, copy and close, wherever the system puts it', () => {
    expect(entries.map((entry) => entry.role)).toEqual(
      expect.arrayContaining(['about', 'quit', 'close', 'copy', 'paste', 'selectAll', 'reload', 'zoomIn']),
    )
  })

  test('offers the developer tools only while developing', () => {
    expect(entries.some((entry) => entry.role === 'toggleDevTools')).toBe(look.devTools)
  })
})

test('menus have a letter to press, except on macOS, which has none', () => {
  const labels = (mac: boolean): readonly (string | undefined)[] =>
    menuTemplate({ say, mac, devTools: false }).map((entry) => entry.label)
  expect(labels(false)).toEqual(['&File', '&Edit', '&View', '&Window', '&Help'])
  expect(labels(true)).toEqual(['Viaduct', 'Edit', 'View', 'Window'])
})
