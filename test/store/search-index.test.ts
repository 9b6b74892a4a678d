import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openSearchIndex } from '../../electron/store/search-index.ts'
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
})
