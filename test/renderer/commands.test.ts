import { expect, test } from 'vitest'
import { commandForKey, commands } from '../../renderer/commands.ts'
import { messagesEn } from '../../shared/text/messages.en.ts'

test('no two commands have one id or one key', () => {
  const ids = commands.map(({ id }) => id)
  const keys = commands.flatMap((command) => command.keys)
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(keys).size).toBe(keys.length)
})

test('every command has a label and a group in words', () => {
  for (const { label, group } of commands) {
    expect(messagesEn).toHaveProperty([label])
    expect(messagesEn).toHaveProperty([`command.group.${group}`])
  }
})

const press = (key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey', boolean>>) =>
  ({ key, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...held }) as KeyboardEvent

test('a key finds its command only with exactly the keys that are held', () => {
  expect(commandForKey(press('k', { ctrlKey: true }))?.id).toBe('palette.open')
  expect(commandForKey(press('k', { metaKey: true }))?.id).toBe('palette.open')
  expect(commandForKey(press('Z', { ctrlKey: true, shiftKey: true }))?.id).toBe('edit.redo')
  expect(commandForKey(press('k', {}))).toBeUndefined()
  expect(commandForKey(press('k', { ctrlKey: true, altKey: true }))).toBeUndefined()
})
