import type { Handlers } from '../../shared/api/dispatch.ts'
import type { TariffDesk } from '../tariffs/tariff-desk.ts'

/** Editing, priority, history, way back and search of the tariffs that are kept. */
export const createTariffDeskHandlers = ({
  desk,
}: {
  readonly desk: TariffDesk
}): Pick<Handlers, Exclude<keyof TariffDesk, 'close'>> => {
  const { close: _close, ...handlers } = desk
  return handlers
}
