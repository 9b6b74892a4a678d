import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openSearchIndex } from '../../electron/store/search-index.ts'
import { assert } from '../../shared/kernel/assert.ts'
import { temporaryFolder } from './store-fixture.ts'

const words = (...texts: readonly string[]) => texts.map((text) => new Set(text.split(' ')))

describe('the search index', () => {
  it('takes each row once, although two windows read the same ones', () => {
    const file = join(temporaryFolder(), 'search.db')
    const [mine, other] = [openSearchIndex(file), openSearchIndex(file)]
    onTestFinished(mine.close)
    onTestFinished(other.close)
    const version = { id: 'meuse@1', hash: 'h' }
    mine.add({ ...version, from: 0 }, words('cgo lgg', 'pvg lgg'))
    other.add({ ...version, from: 0 }, words('cgo lgg', 'pvg lgg'))
    other.add({ ...version, from: 2 }, words('can lgg'))
    const indexed = mine.indexed('meuse@1', 'h')
    expect(indexed?.done).toBe(3)
    expect(indexed && mine.find('"lgg"', indexed, 10)).toEqual([0, 1, 2])
    expect(indexed && mine.find('"ca"*', indexed, 10)).toEqual([2])
    expect(indexed && mine.find('"lgg"', indexed, 2)).toEqual([0, 1])
  })

  it('knows a version by its hash: one of the same name with other rows is another', () => {
    const index = openSearchIndex(join(temporaryFolder(), 'search.db'))
    onTestFinished(index.close)
    index.add({ id: 'meuse@1', hash: 'old', from: 0 }, words('cgo'))
    expect(index.indexed('meuse@1', 'new')).toBeUndefined()
  })

  it('finds the same while what was added in many small steps is brought together, and after', () => {
    const index = openSearchIndex(join(temporaryFolder(), 'search.db'))
    onTestFinished(index.close)
    for (let from = 0; from < 60; from += 1) {
      index.add({ id: 'meuse@1', hash: 'h', from }, words(from % 2 === 0 ? 'cgo lgg' : 'pvg lgg'))
    }
    const version = index.versions()('meuse@1', 'h')
    assert(version, 'the version is there')
    expect(version.done).toBe(60)
    const even = Array.from({ length: 30 }, (_, at) => at * 2)
    expect(index.find('"cgo"', version, 100)).toEqual(even)
    let turns = 0
    index.merge(version, () => (turns += 1) > 1)
    expect(index.find('"cgo"', version, 100)).toEqual(even)
    index.merge(version, () => false)
    expect(index.find('"cgo"', version, 100)).toEqual(even)
    expect(index.find('"lg"*', version, 100)).toHaveLength(60)
  })

  it('takes rows only as long as they come, and goes on behind them', () => {
    const index = openSearchIndex(join(temporaryFolder(), 'search.db'))
    onTestFinished(index.close)
    function* threeOf(all: readonly ReadonlySet<string>[]) {
      for (const row of all.slice(0, 3)) yield row
    }
    const rows = words('a', 'b', 'c', 'd', 'e')
    index.add({ id: 'meuse@1', hash: 'h', from: 0 }, threeOf(rows))
    expect(index.indexed('meuse@1', 'h')?.done).toBe(3)
    index.add({ id: 'meuse@1', hash: 'h', from: 3 }, rows.slice(3))
    const version = index.indexed('meuse@1', 'h')
    expect(version?.done).toBe(5)
    expect(version && index.find('"d"', version, 10)).toEqual([3])
  })
})
