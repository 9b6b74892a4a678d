import type { Handlers } from '../../shared/api/dispatch.ts'
import type { PlaceIndex } from '../../shared/freight/place-index.ts'

const usualLimit = 10

export const createPlaceHandlers = ({
  places,
}: {
  readonly places: () => PlaceIndex
}): Pick<Handlers, 'places.search'> => ({
  'places.search': ({ text, limit }) => ({ ok: true, value: places().search(text, limit ?? usualLimit) }),
})
