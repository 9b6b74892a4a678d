/** What is wrong with a field of the shipment, one sentence each: what is wrong, what is expected, an example. */
export const fieldMessages = {
  'field.OriginMissing':
    'Enter where the goods are collected: a town, an airport or a code, such as Zhengzhou.',
  'field.DestinationMissing':
    'Enter where the goods are delivered: a town, an airport or a code, such as Liège.',
  'field.PlaceUnknown':
    'No place is called “{typed}” here. Choose one from the list, or add its country and postcode.',
  'field.PlaceUnknownNear':
    'No place is called “{typed}” here. Did you mean {nearest}? Otherwise add its country and postcode.',
  'field.PlaceElsewhere':
    '“{typed}” is known in {known}, not in {country}. Change the country, or add the postcode of the place that you mean.',
  'field.UnlocodeUnknown':
    '“{typed}” is not a UN/LOCODE that is known here. It has a country and three letters, such as CNZGZ.',
  'field.IataUnknown':
    '“{typed}” is not an airport that is known here. Enter its three-letter IATA code, such as LGG.',
  'field.CountryShape': '“{typed}” is not a country code. Use the two letters of ISO 3166, such as CN or BE.',
  'field.PostcodeShape': '“{typed}” is not a postcode of {country}. One looks like {example}.',
  'field.PostcodeUnknown':
    'No place near postcode {typed} in {country} is known here. Add the name of the nearest town.',
  'field.PostcodeNeedsCountry': 'Postcode {typed} needs its country, such as BE.',
  'field.BothInChina': 'Both ends are in China. One of them has to be in Europe.',
  'field.BothInEurope': 'Both ends are in Europe. One of them has to be in China.',
  'field.OutsideCorridor':
    '{name} ({country}) lies neither in China nor in the part of Europe that this corridor serves. One end has to be in China, the other in Europe.',
  'field.ReadyMissing':
    'Enter the day on which the goods are ready, such as 2026-12-07 or +14 for in 14 days.',
  'field.DateShape':
    '“{typed}” is not a date. Write year, month and day, such as {example}, or +14 for in 14 days.',
  'field.DayDoesNotExist':
    'There is no day {typed} in the calendar. Write one that exists, such as {example}.',
  'field.ReadyInPast':
    'The goods were ready on {ready|date}, before the quote of {quoted|date}. Enter that day or a later one.',
  'field.NeededBeforeReady':
    'The goods are needed by {needed|date} but ready only on {ready|date}. Enter a later day, or leave it empty.',
  'field.DateTooFar': '{typed} is more than three years after {from|date}. Check the year.',
  'field.NothingToMove':
    'Enter what is to be moved: a line of pieces, such as 10 of 60 × 40 × 50 cm and 18.5 kg.',
  'field.CargoTwice': 'The cargo is given twice. Keep one: piece lines, or totals, or containers.',
  'field.CountMissing': 'Enter how many there are, such as {example}.',
  'field.LengthMissing': 'Enter the length of one piece, such as {example}.',
  'field.WidthMissing': 'Enter the width of one piece, such as {example}.',
  'field.HeightMissing': 'Enter the height of one piece, such as {example}.',
  'field.WeightMissing': 'Enter the weight, such as {example}.',
  'field.VolumeMissing': 'Enter the volume in cubic metres, such as {example}.',
  'field.ContainerCountMissing': 'Enter how many containers there are, such as {example}.',
  'field.AmountMissing': 'Enter the amount, such as {example}.',
  'field.NumberUnreadable': '“{typed}” is not a number. Write digits alone, such as {example}.',
  'field.NumberTooLong':
    '{typed} has more digits than can be kept exactly. Write it shorter, such as {example}.',
  'field.DecimalComma': 'Write decimals with a point: {suggestion} instead of {typed}.',
  'field.NotPositive': '{typed} is not possible here. Enter a number above zero, such as {example}.',
  'field.Negative': '{typed} is below zero. Enter zero or more, such as {example}.',
  'field.NotWhole': '{typed} is not a whole number. Enter one, such as {example}.',
  'field.TooFine': '{typed} has more than {decimals} decimals. Round it, such as {example}.',
  'field.TooMany': '{typed} is too many: at most {most|number} are possible here. Check the number.',
  'field.TooMuch': '{typed} is too much: at most {most|number} is possible here. Check the number.',
  'field.TooSmall': '{typed} {unit} is too small to be measured. Check the number and the unit.',
  'field.SideTooLong':
    '{typed} {unit} is longer than the 40 m that are possible here. Check the number and the unit.',
  'field.TooHeavy':
    '{typed} {unit} is more than the 1,000 t that are possible here. Check the number and the unit.',
  'field.ShipmentTooHeavy':
    'All lines together weigh more than the 1,000 t that one shipment may have. Check the counts and the weights.',
  'field.ShipmentTooLarge':
    'All lines together measure more than the 5,000 m³ that one shipment may have. Check the counts, the sizes and their unit.',
  'field.CurrencyUnknown':
    'There is no rate of exchange for “{typed}”. Use a currency of the list by its three letters, such as EUR.',
  'field.HsCodeShape': '“{typed}” is not an HS code. Write its 2, 4, 6, 8 or 10 digits, such as 940542.',
  'field.UnNumberShape': '“{typed}” is not a UN number. Write UN and four digits, such as UN3480.',
  'field.EstimateReversed': 'The upper estimate is below the lower one. Enter the larger amount here.',
  'field.NotOneOf': 'This is none of the possible words: {allowed}. Use one of them.',
  'field.UnknownField': 'A shipment has no field called “{name}”. Check its spelling, or remove it.',
  'field.WrongKind':
    'This field holds something of another kind than expected. Compare it with an example shipment.',
  'field.TextTooLong': 'This text is too long: at most {most|number} characters are kept. Shorten it.',
  'field.ListTooLong': 'This list is too long: at most {most|number} lines are possible. Split the shipment.',
} as const
