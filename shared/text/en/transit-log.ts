/** The own transit log: findings in entries and lists, and what an offer says of the days it took from it. */
export const transitLogMessages = {
  'ownTransit.used.winter':
    'Main carriage {p50} days by your own log: P50 of {n} own shipments, winter (November to March); P10 {p10}, P90 {p90}.',
  'ownTransit.used.summer':
    'Main carriage {p50} days by your own log: P50 of {n} own shipments, summer (April to October); P10 {p10}, P90 {p90}.',
  'ownTransit.few.winter':
    'Your log has {n} of this service that left in winter; {least} are needed. The tariff’s {p10}–{p90} days count, typically {p50}.',
  'ownTransit.few.summer':
    'Your log has {n} of this service that left in summer; {least} are needed. The tariff’s {p10}–{p90} days count, typically {p50}.',
  'ownTransit.none.winter':
    'Your log has no shipment of this service that left in winter. The tariff’s {p10}–{p90} days count, typically {p50}.',
  'ownTransit.none.summer':
    'Your log has no shipment of this service that left in summer. The tariff’s {p10}–{p90} days count, typically {p50}.',

  'log.issue.ModeMissing': 'Say by what it went: air, rail-lcl or rail-fcl.',
  'log.issue.ModeUnknown': '“{typed}” is no mode. Write air, rail-lcl or rail-fcl.',
  'log.issue.CarrierMissing': 'Say who carried it, as the tariff names the carrier.',
  'log.issue.ServiceMissing': 'Say by which service, as the tariff names it.',
  'log.issue.GatewayMissing': 'Give the gateway: an airport or a rail terminal.',
  'log.issue.GatewayUnknown':
    '“{typed}” is no gateway of this mode. Write an IATA code (LGG), a UN/LOCODE (CNZGZ) or the name.',
  'log.issue.SameGateway': 'This is where it left from.',
  'log.issue.DepartedMissing': 'Give the day on which it left the gateway.',
  'log.issue.DateShape': '“{typed}” is no day. Write it as {today}.',
  'log.issue.DepartedLater': '{date|date} has not come yet: only what has left belongs here.',
  'log.issue.ArrivedLater': '{date|date} has not come yet. Leave the arrival empty while it is under way.',
  'log.issue.ArrivedBefore': 'It cannot arrive before it leaves on {date|date}.',
  'log.issue.TooLong': '{n} days are more than any main carriage takes ({most}). Is the year right?',
  'log.issue.ReferenceKept': '“{typed}” is in the log already: it left on {date|date}.',
  'log.issue.ReferenceTwice': 'Row {row} of this list has the same reference.',

  'cli.summary.log list':
    'log list [SEARCH]                            own shipments, and P10, P50, P90 by service and season',
  'cli.summary.log import':
    'log import FILE [--dates O]                  own shipments from a list, all of it or nothing',
  'cli.help.log list':
    'viaduct log list [SEARCH] [--json]\n\nThe shipments of the own transit log, the last departure first, and what the whole log says of each service and season: nearest-rank percentiles of the days from gateway to gateway.',
  'cli.help.log import':
    'viaduct log import FILE [--dates dmy|mdy|ymd] [--encoding E] [--dry-run] [--json]\n\nReads a list of shipments, CSV or XLSX, by its headings in English, French or Chinese: Mode, Carrier, Service, Origin, Destination, Departed, Arrived, Reference, Note. Anything wrong keeps all of it out (exit 3), and so does a reference that the log has already.\n--dry-run writes nothing and prints the findings by cell.',
  'cli.log.dates': '--dates is dmy, mdy or ymd.',
  'cli.log.counts': '{rows|number} rows, {ready|number} ready',
  'cli.log.days': '{n} shipments: P10 {p10}, P50 {p50}, P90 {p90} days',

  'log.refused_one': 'One field has to be corrected. Nothing was written.',
  'log.refused_other': '{n} fields have to be corrected. Nothing was written.',
  'log.unknown': 'This entry is not in the log any more.',
  'log.list.missingColumns': 'The list lacks these columns: {names}.',
  'log.list.dates':
    'The dates of this list can be read in two ways. Say which is meant. Nothing was written.',
  'log.list.refused_one': 'One cell has to be corrected. Nothing was written.',
  'log.list.refused_other': '{n|number} cells have to be corrected. Nothing was written.',
} as const
