import type { Handlers } from '../../shared/api/dispatch.ts'
import type { UnwordedFault } from '../../shared/api/fault.ts'
import type { HsSearch } from '../../shared/freight/hs-search.ts'
import type { Result } from '../../shared/kernel/result.ts'

const usualLimit = 10

export const createGoodsHandlers = ({
  hs,
}: {
  readonly hs: () => Result<HsSearch, UnwordedFault>
}): Pick<Handlers, 'goods.searchHs'> => ({
  'goods.searchHs': ({ text, limit }) => {
    const search = hs()
    return search.ok
      ? { ok: true, value: search.value.search(text, limit ?? usualLimit) }
      : { ok: false, fault: search.failure }
  },
})
