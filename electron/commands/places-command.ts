import { searchCommand } from './search-command.ts'

/** Places by name, code or postcode, in three languages. */
export const placesCommand = searchCommand({
  name: 'places',
  method: 'places.search',
  none: 'cli.noPlace',
  row: (place, { say }) => [
    place.country,
    place.unlocode ?? '',
    place.iata ?? '',
    say(`cli.placeKind.${place.kind}`),
    place.name,
    [place.nameFr, place.nameZh]
      .filter((name) => name !== null && name !== '' && name !== place.name)
      .join(' · '),
    place.region ?? '',
    place.postcode ?? '',
  ],
})
