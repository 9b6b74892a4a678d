/** A place on the trunk line of the trains between China and Europe, in degrees. */
export interface TrunkPoint {
  readonly name: string
  readonly country: string
  readonly latitude: number
  readonly longitude: number
  /** Containers change here between the gauges of 1,435 and 1,520 mm. */
  readonly gaugeChange: boolean
}

const point = (
  name: string,
  country: string,
  latitude: number,
  longitude: number,
  gaugeChange = false,
): TrunkPoint => ({ name, country, latitude, longitude, gaugeChange })

/**
 * The trunk of the trains by the pass of Alataw, Kazakhstan, Russia and Belarus, from east to west: the way whose
 * kilometres by country the parameters have (`railKm`), and that of some nine trains out of ten. Positions are those of
 * `resources/places`, which names GeoNames or UN/LOCODE for each.
 */
export const railTrunk: readonly TrunkPoint[] = [
  point('Zhengzhou', 'CN', 34.75778, 113.64861),
  point('Xi’an', 'CN', 34.25833, 108.92861),
  point('Lanzhou', 'CN', 36.05701, 103.83987),
  point('Ürümqi', 'CN', 43.80096, 87.60046),
  point('Alashankou', 'CN', 45.1833, 82.4333),
  point('Dostyk', 'KZ', 45.25332, 82.48044, true),
  point('Karagandy', 'KZ', 49.80187, 73.10211),
  point('Astana', 'KZ', 51.1801, 71.44598),
  point('Petropavl', 'KZ', 54.86667, 69.15),
  point('Yekaterinburg', 'RU', 56.8519, 60.6122),
  point('Kazan', 'RU', 55.78874, 49.12214),
  point('Moscow', 'RU', 55.75204, 37.61781),
  point('Smolensk', 'RU', 54.7818, 32.0401),
  point('Minsk', 'BY', 53.90019, 27.56653),
  point('Brest', 'BY', 52.10894, 23.71749),
  point('Małaszewicze', 'PL', 52.0333, 23.5167, true),
  point('Warsaw', 'PL', 52.22977, 21.01178),
  point('Frankfurt (Oder)', 'DE', 52.34714, 14.55062),
  point('Hanover', 'DE', 52.37052, 9.73322),
  point('Duisburg', 'DE', 51.43247, 6.76516),
  point('Aachen', 'DE', 50.77664, 6.08342),
  point('Liège', 'BE', 50.63373, 5.56749),
]
