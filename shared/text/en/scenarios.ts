/** What if: what turns a choice, in a few words, and the scenarios that Viaduct brings along. */
export const scenarioMessages = {
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

  'scenario.choice.saves': 'saves {amount|number}',
  'scenario.choice.same': 'both cost the same',
  'scenario.choice.more': 'for {amount|number} more',
  'scenario.choice.allLate_one': 'nothing is in time; a day late',
  'scenario.choice.allLate_other': 'nothing is in time; {n} days late',
} as const
