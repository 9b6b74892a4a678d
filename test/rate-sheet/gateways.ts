import type { Place } from '../../shared/freight/place.ts'
import type { GatewayFinder } from '../../shared/rate-sheet/cell.ts'

const gateway = (kind: Place['kind'], country: string, code: string, names: readonly string[]) => ({
  names: [code, ...names],
  place: {
    id: code,
    kind,
    country,
    region: null,
    name: names[0] ?? code,
    nameFr: null,
    nameZh: null,
    unlocode: kind === 'airport' ? null : code,
    iata: kind === 'airport' ? code : null,
    postcode: null,
    latitude: 0,
    longitude: 0,
    aliases: [],
  } satisfies Place & { aliases: readonly string[] },
})

const table = [
  gateway('airport', 'CN', 'CGO', ['Zhengzhou Xinzheng', 'Zhengzhou', 'CNCGO', '郑州']),
  gateway('airport', 'CN', 'PVG', ['Shanghai Pudong', 'CNPVG', '浦东']),
  gateway('airport', 'BE', 'LGG', ['Liège Airport', 'Liège', 'BELGG', '列日']),
  gateway('rail-terminal', 'CN', 'CNZGZ', ['Zhengzhou Putian', 'Zhengzhou', '郑州']),
  gateway('rail-terminal', 'BE', 'BENRY', ['Liège Logistics Intermodal', 'Liège', '列日']),
]

const isNamed = (names: readonly string[], text: string): boolean =>
  names.some((name) => name.toLowerCase() === text.toLowerCase())

/** Five gateways, enough to read the tests' sheets; the shipped table has its own tests. */
export const gateways: GatewayFinder = {
  gateway: (code, mode) =>
    table.find(
      ({ names, place }) =>
        isNamed(names, code) && (mode === undefined || (place.kind === 'airport') === (mode === 'air')),
    )?.place,
  search: (text, limit) =>
    table
      .filter(({ names }) => names.some((name) => name.startsWith(text.slice(0, 2))))
      .slice(0, limit)
      .map(({ place }) => place),
}
