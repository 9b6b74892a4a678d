import { expect, it } from 'vitest'
import { openedStore, temporaryFolder } from '../store/store-fixture.ts'
import { runChild } from './run-child.ts'

const writers = 3
const times = 60

it('three processes that write at once lose nothing of each other, and hardly ever meet E-BUSY', async () => {
  const home = temporaryFolder()
  const store = await openedStore(home)
  const ends = await Promise.all(
    Array.from({ length: writers }, () => runChild('count-up.ts', [home, String(times)])),
  )
  expect(ends.map(({ code, err }) => `${code}${err}`)).toEqual(['0', '0', '0'])
  const read = store.read(store.settings.read)
  expect(read.ok && read.value.get('count')).toBe(String(writers * times))
  // Writes that begin as reads fail at once, again and again; IMMEDIATE ones wait for their turn.
  const busy = ends.reduce((sum, { out }) => sum + Number(out), 0)
  expect(busy).toBeLessThan((writers * times) / 4)
}, 120_000)
