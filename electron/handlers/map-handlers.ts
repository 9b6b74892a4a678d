import type { Handlers } from '../../shared/api/dispatch.ts'
import type { MapDesk } from '../decision/map-desk.ts'

export const createMapHandlers = (desk: MapDesk): Pick<Handlers, 'map.routes'> => ({
  'map.routes': ({ language, ...input }) => desk.routes(input, language ?? 'en'),
})
