/** Schedules and scenarios: why nothing departs, what turns a choice, and how `viaduct schedule` is used. */
export const scheduleMessages = {
  'schedule.noRate': 'no rate is valid on that day',
  'schedule.laneUnknown':
    'No lane of the tariffs in force goes {lane}. Say FROM-TO, as in CGO-LGG or Zhengzhou-Liège.',

  'scenario.flips.air.late_one': 'air is a day late',
  'scenario.flips.air.late_other': 'air is {n} days late',
  'scenario.flips.rail.late_one': 'rail is a day late',
  'scenario.flips.rail.late_other': 'rail is {n} days late',
  'scenario.flips.air.dearer': 'air costs {more|number} {currency} more',
  'scenario.flips.rail.dearer': 'rail costs {more|number} {currency} more',
  'scenario.flips.air.behind': 'air ranks behind rail',
  'scenario.flips.rail.behind': 'rail ranks behind air',
  'scenario.flips.air.gone': 'there is no complete offer by air',
  'scenario.flips.rail.gone': 'there is no complete offer by rail',

  'scenario.preset.polandBelarus2025': 'Poland–Belarus closure, September 2025',
  'scenario.about.polandBelarus2025':
    'Poland closed its crossings with Belarus from 12 to 25 September 2025, for 13 days. Some 90 % of the trains between China and the European Union pass there; they came 2 to 4 weeks late.',
  'scenario.preset.crossing13': 'Crossing closed 13 days',
  'scenario.about.crossing13': 'A train that reaches the crossing on its first closed day waits for 13 days.',
  'scenario.preset.railDearer': 'Rail freight +15 %',
  'scenario.about.railDearer': 'Every rail rate and minimum is 15 % higher.',
  'scenario.preset.euroWeaker': 'Euro −5 %',
  'scenario.about.euroWeaker':
    'One euro buys 5 % less of every other currency; what is bought in dollars or yuan gets dearer.',
  'scenario.preset.fuelDearer': 'Fuel surcharges +20 %',
  'scenario.about.fuelDearer':
    'Fuel surcharges of the air and of the road are 20 % higher. A rate that has its fuel in it stays.',
  'scenario.preset.trainCancelled': 'Next train cancelled',
  'scenario.about.trainCancelled':
    'The train that each service would take does not run; the goods wait for the next.',
  'scenario.preset.railDwell': 'Rail terminal +5 days',
  'scenario.about.railDwell': 'The goods stand five days longer at the terminal of arrival.',

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
