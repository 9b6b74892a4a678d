import { describe, expect, it } from 'vitest'
import { assert } from '../../shared/kernel/assert.ts'
import type { Store } from '../../electron/store/store.ts'
import { noon, openedStore, ratesTariff, samplesOf, temporaryFolder, tryStore } from './store-fixture.ts'

const activeIds = (store: Store): readonly string[] => {
  const book = store.read(store.tariffs.activeBook)
  assert(book.ok, 'the book is read')
  return book.value.versions.map(({ id }) => id)
}

describe('the sample book', () => {
  it('is in force after the first run and is not loaded again while it is the same', async () => {
    const home = temporaryFolder()
    const first = await openedStore(home, { samples: samplesOf('1', ratesTariff([82145])) })
    expect(activeIds(first)).toEqual(['sample-rates@1'])
    first.close()
    const again = await openedStore(home, {
      samples: { fingerprint: '1', load: () => Promise.reject(new Error('loaded again')) },
    })
    expect(activeIds(again)).toEqual(['sample-rates@1'])
  })

  it('is brought to the newer one of an update: changed tariffs as new versions, dropped ones retired, all kept', async () => {
    const home = temporaryFolder()
    const first = await openedStore(home, {
      samples: samplesOf(
        '1',
        ratesTariff([82145]),
        ratesTariff([11593], 'dollar'),
        ratesTariff([8600], 'pound'),
      ),
    })
    first.close()
    const updated = await openedStore(home, {
      samples: samplesOf('2', ratesTariff([82145]), ratesTariff([11700], 'dollar')),
    })
    expect(activeIds(updated)).toEqual(['sample-dollar@2', 'sample-rates@1'])
    const list = updated.read(updated.tariffs.list)
    expect(list.ok && list.value.map(({ id }) => id).toSorted()).toEqual([
      'sample-dollar@1',
      'sample-dollar@2',
      'sample-pound@1',
      'sample-rates@1',
    ])
  })

  it('never touches the user’s own tariffs', async () => {
    const home = temporaryFolder()
    const first = await openedStore(home, { samples: samplesOf('1', ratesTariff([82145])) })
    const own = { ...ratesTariff([82000]), tariffId: 'bank-rates', sample: false }
    first.write(() => first.tariffs.activateOnly(first.tariffs.addVersion(own, noon), noon))
    first.close()
    const updated = await openedStore(home, { samples: samplesOf('2') })
    expect(activeIds(updated)).toEqual(['bank-rates@1'])
  })

  it('never stays half loaded: one bad tariff leaves the earlier book whole, and no file at a first run', async () => {
    const home = temporaryFolder()
    const first = await openedStore(home, { samples: samplesOf('1', ratesTariff([82145])) })
    first.close()
    const bad = samplesOf('2', ratesTariff([82200]), ratesTariff([], 'without rows'))
    await expect(tryStore(home, { samples: bad })).rejects.toThrow('CHECK')
    const again = await openedStore(home, { samples: samplesOf('1') })
    expect(activeIds(again)).toEqual(['sample-rates@1'])
    const fresh = temporaryFolder()
    await expect(tryStore(fresh, { samples: bad })).rejects.toThrow('CHECK')
    const started = await openedStore(fresh, { samples: samplesOf('1', ratesTariff([82145])) })
    expect(activeIds(started)).toEqual(['sample-rates@1'])
  })
})
