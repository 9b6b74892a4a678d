/** What import finds in a rate sheet. */
export const sheetMessages = {
  'sheet.unknownLayout': 'No heading row of a known layout was found. Name the layout, or map the columns.',
  'sheet.noHeadings': 'No row has the headings of this layout.',
  'sheet.unknownColumn': 'The column “{heading}” is not known and was not read.',
  'sheet.repeatedColumn': 'The column “{heading}” says the same as an earlier one. Keep one of them.',
  'sheet.missingColumn': 'The column “{column}” is missing.',
  'sheet.missingValue': 'This cell must not be empty.',
  'sheet.skippedRow': 'The row was taken for a note and not read: “{text}”.',
  'sheet.ambiguousDecimal':
    '“{text}” can be read two ways. Say whether numbers have a decimal point or a decimal comma.',
  'sheet.ambiguousDates':
    '“{text}” can be read as different days. Say in which order day, month and year stand.',
  'sheet.unreadableNumber': '“{text}” is not a number.',
  'sheet.tooManyDecimals': '“{text}” has more than six decimals.',
  'sheet.unreadableWhole': '“{text}” is not a whole number that can stand here.',
  'sheet.unreadableDate': '“{text}” is not a day of the calendar.',
  'sheet.unknownWord': '“{text}” is not one of: {allowed}.',
  'sheet.unreadableWeekdays': '“{text}” does not name weekdays. Write for example: Tue, Fri.',
  'sheet.unreadableDays': '“{text}” is not a number of days. Write for example 18, 17-26 or 17/20/26.',
  'sheet.unreadablePiece': '“{text}” is not length × width × height.',
  'sheet.unreadableCondition': '“{text}” is not a condition that can be checked.',
  'sheet.unknownGateway': '“{text}” is not a gateway of the place table.',
  'sheet.unknownGatewayNear': '“{text}” is not a gateway of the place table. Near it: {suggestions}.',
  'sheet.unknownCountry': '“{text}” is not a country.',
  'sheet.unreadablePostcode': '“{text}” is not a postcode.',
  'sheet.unreadableCurrency': '“{text}” is not a currency code.',
  'sheet.yenOrYuan': '“{text}” can be yen or yuan. Write JPY or CNY.',
  'sheet.unknownCurrency': 'The currency {currency} is not known.',
  'sheet.unknownCurrencyNear': 'The currency {currency} is not known. Near it: {suggestions}.',
  'sheet.unknownParameter': 'No rule asks for a parameter called “{name}”.',
  'sheet.currencyDiffers': 'The cell says {named}, the row {currency}.',
  'sheet.unreadableHsCode': '“{text}” is not a code of goods: 2, 4, 6, 8 or 10 digits.',
  'sheet.unreadableHsRange':
    '“{text}” is not a range of chapters or headings: the first, then a later one, at most a hundred, such as 02-24.',
  'sheet.hsCodesApart': '“{text}” can be one code or several. Put a comma between several.',
  'sheet.unreadableUnNumber': '“{text}” is not a UN number: four digits, UN3480.',
  'sheet.unreadableSeason': '“{text}” is not a season: month and day, first and last, 11-01..03-31.',
  'sheet.screensNothing': 'The rule names no goods: give an HS code, a UN number, a battery or an origin.',
  'sheet.unknownOrigin': '“{text}” is neither a country nor the code of a group of countries.',
  'sheet.otherMeasures_one':
    'One row is a preference, a quota, a suspension or another measure that not every importer has. It is not taken over.',
  'sheet.otherMeasures_other':
    '{n|number} rows are preferences, quotas, suspensions and other measures that not every importer has. They are not taken over.',
  'sheet.intermediateLines_one': 'One row is for a line that only groups others. It is not taken over.',
  'sheet.intermediateLines_other':
    '{n|number} rows are for lines that only group others. They are not taken over.',
  'sheet.notAPercentage_one':
    'This duty is not a percentage. It is kept as it is written, and leaves a hole in what it touches.',
  'sheet.notAPercentage_other':
    '{n|number} duties are not percentages, this one the first. They are kept as they are written, and leave holes in what they touch.',
  'sheet.negativeDuty': 'A duty of {percent} % is negative.',
  'sheet.dutyTooHigh': 'A duty of {percent} % is more than any tariff asks.',
  'sheet.dutyOverHundred': 'A duty of {percent} % is more than the goods are worth: is it right?',
  'sheet.dutiesAreShares':
    'No duty of this sheet is above 1 %: are they shares (0.05) instead of percentages (5)?',
  'sheet.percentInPrice': '“{text}” is a percentage, and this column is not for one.',
  'sheet.parameterValue': '“{value}” cannot be the value of “{name}”.',
  'sheet.percentBeforeBase':
    'It is a percentage of {base}, which comes only after it: {base} of row {other} will be left out of it.',
  'sheet.percentBeforeFreight':
    'It is a percentage of the freight, which comes only after it: the freight will be left out of it.',
  'sheet.unsavedFormula':
    'Cell {cell} is a formula of which no result was saved. Open the workbook, save it, and choose it again.',
  'sheet.mergedAcross_one':
    'Cell {cell} is merged over columns that are read: only its first column has its value.',
  'sheet.mergedAcross_other':
    '{n} cells are merged over columns that are read, {cell} the first: only their first columns have their values.',
  'sheet.formatCurrency_one':
    'Cell {cell} is formatted as {named}, while its row says {currency}: the row counts.',
  'sheet.formatCurrency_other':
    '{n} cells are formatted as another currency than their row says, {cell} the first ({named}, not {currency}): the rows count.',
  'sheet.currencyFromFormat':
    'No column says the currency; the prices are formatted as {currency}, which is taken.',
  'sheet.secondTable': 'Another table begins here. It was not read: save it as a sheet of its own.',
  'sheet.noRateInRow': 'The row has no price.',
  'sheet.boxUnsaid':
    'The sheet does not say whose container it is (COC or SOC): the offer will have a hole there.',
  'sheet.transitOutOfOrder':
    'Days must rise from minimum over typical to maximum, not {min}, {typical}, {max}.',
  'sheet.percentOfNothing': 'A percentage of charges must name them.',
  'sheet.breakTwice': 'The break from {from} kg is there twice, first in the ladder of row {other}.',
  'sheet.minimumDiffers': 'The minimum differs from that of the same ladder in row {other}.',
  'sheet.validityBackwards': 'The last day {to|date} is before the first day {from|date}.',
  'sheet.duplicateRow': 'The row says the same as row {other}, over the same days.',
  'sheet.validityOverlaps': 'The validity overlaps that of row {other}, which is for the same.',
  'sheet.validityGap': 'Between row {other} and this one there is no price from {from|date} to {to|date}.',
  'sheet.breaksDoNotFall': 'From {from} the rate {rate} is not lower than {before} before it.',
  'sheet.minimumBelowRate':
    'The minimum {minimum} is less than the price of one unit, {rate}: are they swapped?',
  'sheet.negativeRate': 'The price {rate} is negative.',
  'sheet.zeroRate': 'The price is zero.',
  'sheet.hundredfold': '{rate} is {times} times its neighbours: is the unit or the decimal sign right?',
  'sheet.noRows': 'The sheet has headings but no rates below them.',
  'sheet.formulaCells_one': 'Cell {cell} is a formula: its last saved result counts.',
  'sheet.formulaCells_other': '{n} cells are formulas, {cell} the first: their last saved results count.',
  'sheet.hiddenRows_one': 'Row {rows} is hidden in the workbook and is read like the others.',
  'sheet.hiddenRows_other': '{n} rows are hidden in the workbook ({rows}) and are read like the others.',
  'sheet.hiddenColumns_one': 'The column “{columns}” is hidden in the workbook and is read like the others.',
  'sheet.hiddenColumns_other':
    '{n} columns are hidden in the workbook ({columns}) and are read like the others.',
  'sheet.notInEncoding':
    'The file is not text in the encoding {encoding}. Choose another, or save it as UTF-8.',
  'sheet.noSuchSheet': 'The file has no sheet “{sheet}”.',
  'sheet.factorOutOfRange':
    'A factor is between 0 and {most} kg CO₂e a tonne-kilometre. Is this in grams, or per tonne?',
  'sheet.notText': 'The file is not UTF-8 text. Save it as UTF-8.',
  'sheet.tooBig': 'The file is larger than {limit} MB.',
  'sheet.tooManyRows': 'The file has more than {limit|number} rows.',
  'sheet.tooManyColumns': 'Row {row} has more than {limit} columns.',
  'sheet.cellTooLong': 'A cell in row {row} is longer than {limit} KB.',
  'sheet.brokenQuotes': 'The quotation marks in row {row} do not close.',
  'sheet.empty': 'The file is empty.',
  'sheet.notSpreadsheet': 'The file is not a spreadsheet that can be read.',
  'sheet.oldWorkbook': 'The file is a workbook of the old kind (.xls). Save it as .xlsx.',
  'sheet.unknownXml':
    'The file is XML, but not the exchange rates of the European Central Bank. Save it as CSV or .xlsx.',
  'sheet.severalInArchive': 'The archive holds {n} tables. Unpack it and choose one.',
  'sheet.oldRates':
    'The file goes back {n|number} days. Only the rates of {date|date}, the newest, are taken over.',
  'sheet.macros': 'The workbook contains macros and was not opened. Save it as a plain .xlsx.',
  'sheet.externalLinks':
    'The workbook links to other files and was not opened. Break the links and save it again.',
  'sheet.archiveTooBig': 'The workbook unpacks to more than {limit} MB and was not opened.',
  'sheet.tooManyEntries': 'The workbook has more than {limit|number} parts and was not opened.',
} as const
