/** Schedules: why nothing departs, and how `viaduct schedule` is used. */
export const scheduleMessages = {
  'schedule.noRate': 'no rate is valid on that day',
  'schedule.laneUnknown':
    'No lane of the tariffs in force goes {lane}. Say FROM-TO, as in CGO-LGG or Zhengzhou-Liège.',

  'cli.summary.schedule':
    'schedule FROM-TO [--from DATE] [--weeks N]   departures with cut-offs and arrivals',
  'cli.help.schedule':
    'viaduct schedule FROM-TO [--from DATE] [--weeks N] [--json]\n\nThe departures of every service between two gateways, named by code (CGO-LGG, CNZGZ-BENRY) or by name (Zhengzhou-Liège): the cut-off day, by which the goods must be in, and the arrival at the other gateway, earliest, typical and latest. Departures that do not run say why, and public holidays are listed. --from is today, --weeks 4 (to 26) unless given.\nFor a shipment, with pick-up and delivery and what a missed train costs: "viaduct call schedule.departures"; backwards from a deadline: "viaduct call schedule.lastReady".',
  'cli.schedule.from': '--from is a day, as in 2026-12-07.',
  'cli.schedule.weeks': '--weeks is a whole number from 1 to 26.',
  'cli.schedule.window': '{from|date} to {to|date}',
  'cli.schedule.noDepartures': 'no departure in these weeks',
  'cli.schedule.departs': 'Departs',
  'cli.schedule.cutOff': 'Goods in by',
  'cli.schedule.earliest': 'Earliest',
  'cli.schedule.typical': 'At {gateway}',
  'cli.schedule.latest': 'Latest',
  'cli.schedule.stop.cancelled': 'cancelled: {reason}',
  'cli.schedule.stop.blackout': 'none: {reason}',
  'cli.schedule.stop.no-rate': 'none: {reason}',
  'cli.schedule.holidays': 'Public holidays',
  'cli.schedule.unpublished':
    'The public holidays of {country} for {year} are not published yet; weekends and fixed days are reckoned with.',
} as const
