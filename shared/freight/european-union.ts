const members: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
)

/** Whether a country applies the Common Customs Tariff: the member states, and Monaco through France. */
export const isInEuCustomsUnion = (country: string): boolean => members.has(country) || country === 'MC'
