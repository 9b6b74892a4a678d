import type { OfferMode } from '../../shared/freight/transport-mode.ts'
import type { Wording } from '../../shared/text/format.ts'
import { serviceName } from '../comparison/service-name.ts'

export interface NamedService {
  readonly id: string
  readonly mode: OfferMode
  readonly service: string
  readonly carrier: string
  readonly originGateway: string
  readonly destinationGateway: string
}

/** A short name for each service by its id, longer only where two would be called the same. */
export const nameServices = (
  services: readonly NamedService[],
  say: Wording['say'],
): ReadonlyMap<string, string> => {
  const short = ({ mode, service }: NamedService): string =>
    mode === 'air' ? `${say('mode.air')} ${service}` : say(`mode.${mode}`)
  const long = (one: NamedService): string => `${say(`mode.${one.mode}`)} ${serviceName(one)}`
  const longest = (one: NamedService): string => `${long(one)}, ${one.carrier}`
  const tellsApart = (name: (one: NamedService) => string, one: NamedService): boolean =>
    services.filter((other) => name(other) === name(one)).length === 1
  return new Map(
    services.map((one) => [
      one.id,
      tellsApart(short, one) ? short(one) : tellsApart(long, one) ? long(one) : longest(one),
    ]),
  )
}
