/** What importing a rate sheet asks and says. */
export const tariffImportMessages = {
  'import.whichEncoding': 'The file is not UTF-8. Which of these lines reads right?',
  'import.whichSheet': 'Several sheets have rates. Which one is to be read?',
  'import.whichLayout': 'No known heading row was found. What kind of rates are these?',
  'import.whichColumn': 'No column was found for “{column}”. Which one is it?',
  'import.whichColumnOrValue':
    'No column was found for “{column}”. Name the column, or the value that holds for all rows.',
  'import.whichIssuer': 'Who are these rates from?',
  'import.heading': '{heading}',
  'import.decimalPoint': 'Decimal point: 1,234.50 is one thousand two hundred',
  'import.decimalComma': 'Decimal comma: 1.234,50 is one thousand two hundred',
  'import.dates.dmy': 'Day first: {date|date}',
  'import.dates.mdy': 'Month first: {date|date}',
  'import.dates.ymd': 'Year first: {date|date}',
  'import.layout.air-breaks': 'Air, a column a weight break',
  'import.layout.air-long': 'Air, a row a weight break',
  'import.layout.air-uld': 'Air, unit load devices',
  'import.layout.rail-lcl': 'Rail, less than a container load',
  'import.layout.rail-container': 'Rail, containers',
  'import.layout.haulage-zones': 'Haulage by zone',
  'import.layout.charges': 'Charges',
  'import.layout.parameters': 'Parameters',
  'import.layout.times': 'Handling and clearance times',
  'import.layout.exceptions': 'Cancelled, extra and blacked-out departures',
  'import.layout.holidays': 'Public holidays',
  'import.layout.exchange-rates': 'Exchange rates',
  'import.layout.duty-rates': 'Duties and import taxes',
  'import.layout.screening': 'Screening rules',
  'import.layout.emission-factors': 'Emission factors',
  'import.questionsOpen_one': 'One question about the sheet is open. Nothing was written.',
  'import.questionsOpen_other': '{n} questions about the sheet are open. Nothing was written.',
  'import.hasErrors_one': 'The sheet has one error. Correct it or leave its row out; nothing was written.',
  'import.hasErrors_other':
    'The sheet has {n} errors. Correct them or leave their rows out; nothing was written.',
  'import.warningsNotAccepted_one':
    'The sheet has one warning that nobody has accepted. Nothing was written.',
  'import.warningsNotAccepted_other':
    'The sheet has {n} warnings that nobody has accepted. Nothing was written.',
  'import.conflicts_one':
    'One row claims a price that a tariff in force claims with equal right. Give one of the two another priority, or retire it; nothing was changed.',
  'import.conflicts_other':
    '{n} rows claim prices that tariffs in force claim with equal right. Give one side another priority, or retire it; nothing was changed.',
  'import.conflict':
    'Row {row} of “{tariff}” and row {otherRow} of “{otherTariff}” price the same with equal right.',
  'import.sheetRefused': 'Sheet “{sheet}”: {why}',
  'import.sameTariffTwice':
    'Sheet “{sheet}” and one before it would both be the new version of “{name}”. Give one another name; nothing was written.',
  'import.cancelled': 'Stopped. Nothing was written.',
  'import.fileForgotten': 'The file is not at hand any more. Nothing was written; choose it again.',
  'import.rowsForgotten': 'These rows are not at hand any more. Read the sheet again.',
  'import.jobUnknown':
    'There is no such piece of work any more. Nothing was written by it since; start it again.',
  'import.oneTariffOnly': 'A CSV file holds one tariff. Choose one, or the workbook for several.',
} as const
