/** What a plan of supply says, and what is wrong with its question. */
export const supplyMessages = {
  'supply.covered': 'The stock on hand lasts all these weeks: nothing has to be sent',
  'supply.coveredByBoth':
    'The stock on hand and what is on the way last all these weeks: nothing has to be sent',
  'supply.later_one': '{n} unit on the way arrives after these weeks',
  'supply.later_other': '{n|number} units on the way arrive after these weeks',
  'supply.mix': 'Fly {air|number} of {all|number} pieces and send the rest by rail',
  'supply.all.air_one': 'Fly the one piece',
  'supply.all.air_other': 'Fly all {n|number} pieces',
  'supply.all.rail_one': 'Send the one piece by rail',
  'supply.all.rail_other': 'Send all {n|number} pieces by rail',
  'supply.air.notOffered': 'There is no complete offer by air',
  'supply.rail.notOffered': 'There is no complete offer by rail',
  'supply.air.runsOut': 'Air alone runs out in week {week} ({from|day})',
  'supply.rail.runsOut': 'Rail alone runs out in week {week} ({from|day})',
  'supply.rail.noPart': 'A part by rail would not be cheaper',
  'supply.rail.tooLate': 'Rail is on the shelf from week {week}, after these weeks',
  'supply.saves.air': '{currency} {saves|number} less than by air alone',
  'supply.saves.rail': '{currency} {saves|number} less than by rail alone',
  'supply.runsOut_one': 'Week {week} ({from|day}) runs out whatever is sent: {n} unit is missing',
  'supply.runsOut_other': 'Week {week} ({from|day}) runs out whatever is sent: {n|number} units are missing',
  'supply.noOffer': 'There is no complete offer by air or by rail',
  'supply.firstWeek.air': 'The earliest that is on the shelf is air, in week {week}',
  'supply.firstWeek.rail': 'The earliest that is on the shelf is rail, in week {week}',
  'supply.containers':
    'Whole containers are given: what one more of the goods is does not follow from them. Give the pieces or the totals instead.',
  'supply.lines':
    'A plan sends one kind of piece again and again, and the shipment has {n} lines of them. Leave one line, or give the totals of equal pieces.',
  'supply.tooLarge':
    'These weeks need {n|number} pieces, and a plan is reckoned exactly up to {most|number}. Take fewer weeks, or give whole pallets as pieces.',

  'supplyField.DemandMissing': 'Enter how many units sell a week, such as 120, or one figure for each week.',
  'supplyField.DemandBlank': 'Week {week} has no figure. Enter 0 where nothing sells.',
  'supplyField.DemandTooLong': 'These are {n} weeks; a plan looks at most {most} weeks ahead.',
  'supplyField.NothingSold': 'Nothing sells in these weeks: at least one figure must be above zero.',
  'supplyField.WeeksMissing': 'Enter for how many weeks, 1 to {most}.',
  'supplyField.WeeksDiffer':
    'The demand has {n} figures, not {weeks}. Leave one figure for all weeks, or one a week.',
  'supplyField.StockMissing':
    'Enter how many units are on the shelf on the ready date; 0 where there are none.',
  'supplyField.ArrivalUnitsMissing': 'Enter how many units arrive, and in which week: 600 w3.',
  'supplyField.ArrivalWeekMissing':
    'Enter in which week they arrive: {units} w3 for the beginning of week 3.',
  'supplyField.UnitsUneven':
    'The goods are {units|number} units in {n|number} pieces, which is no whole number a piece. Enter how many units a piece holds.',
} as const
