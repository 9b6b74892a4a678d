/** What the engine says of duty and tax. */
export const landedCostMessages = {
  'landed.noCode': 'without an HS code no duty can be found',
  'landed.noDuty': 'no table in force has a duty for {code} imported into {country}',
  'landed.noOrigin': 'the country of origin is not given, and the duty on {code} depends on it',
  'landed.noVat': 'no table in force has the value added tax of {country}',
  'landed.severalRates':
    'the tables have several rates for {code} imported into {country}; a longer code or the exporter decides',
  'landed.notAPercentage': 'the duty on {code} imported into {country} is no percentage: {text}',
  'landed.noValue': 'a line of goods has no value, so neither it nor its duty and tax are in the sum',
  'landed.transportOpen': 'a part of the transport has no price',
} as const
