/** What is said of customers: at their fields, by the command line, and of the law's requests. */
export const customerMessages = {
  'customer.issue.NameMissing': 'Give the customer a name.',
  'customer.issue.NameUnsearchable': '“{typed}” has no letter or digit by which it could be found.',
  'customer.issue.TextTooLong': 'This is longer than {most|number} characters.',
  'customer.issue.TooManyContacts': 'There are more than {most} contacts.',
  'customer.issue.TooManyLines': 'An address has at most {most} lines beside postcode and city.',
  'customer.issue.EmailShape': '“{typed}” is not one e-mail address. Write for example anna@example.com.',
  'customer.issue.PhoneShape': '“{typed}” is not a telephone number. Write for example +32 4 234 56 78.',
  'customer.issue.CountryUnknown':
    '“{typed}” is not a country. Write its two letters, such as BE or CN, or its name.',
  'customer.issue.VatShape': '“{typed}” is not a tax number. Write for example BE0123456789.',
  'customer.issue.EoriShape':
    '“{typed}” is not an EORI number: two letters of the country, then up to 15 letters or digits.',
  'customer.issue.LanguageUnknown': '“{typed}” is none of the languages of documents: en, fr, zh.',
  'customer.issue.CurrencyUnknown': '“{typed}” is not a currency code. Write for example EUR or CNY.',
  'customer.issue.PercentShape': '“{typed}” is not a percentage. Write for example 12.5.',
  'customer.issue.PercentNegative':
    'A percentage below zero would sell under cost. Set that by hand in the quote.',
  'customer.issue.PercentTooFine': 'A percentage has at most four decimals.',
  'customer.issue.MarkupTooHigh': 'A markup is at most 1,000 % of the cost.',
  'customer.issue.MarginTooHigh': 'A margin on sale is less than 100 %: no price could reach it.',
  'customer.issue.MarginTwice': 'The row has a markup and a margin. Leave one of the two empty.',

  'customer.list.noNames': 'No column holds the customers’ names. Say which one does.',
  'customer.list.wrong_one': 'One row has something to correct. Nothing was written.',
  'customer.list.wrong_other': '{n|number} rows have something to correct. Nothing was written.',

  'customer.refused_one': 'One field of the customer has to be corrected. Nothing was saved.',
  'customer.refused_other': '{n} fields of the customer have to be corrected. Nothing was saved.',
  'customer.unknown': 'There is no customer “{id}”.',
  'customer.changedElsewhere':
    'This customer was changed elsewhere, last on {at|date}. Nothing was overwritten.',
  'customer.erased': 'This customer was erased on {date|date}. What was known of it is gone.',

  'customer.field.name': 'Name',
  'customer.field.legalName': 'Registered name',
  'customer.field.contact': 'Contact',
  'customer.field.address': 'Address',
  'customer.field.vatNumber': 'VAT number',
  'customer.field.eori': 'EORI',
  'customer.field.language': 'Language of documents',
  'customer.field.currency': 'Currency of quotes',
  'customer.field.paymentTerms': 'Payment terms',
  'customer.field.margin': 'Default margin',
  'customer.field.notes': 'Internal notes',
  'customer.field.createdAt': 'Entered on',
  'customer.field.changedAt': 'Last changed on',
  'customer.field.erasedOn': 'Erased on',
  'customer.field.id': 'Key in the data file',
  'customer.margin.markupOnCost': '{percent|number} % on the cost',
  'customer.margin.marginOnSale': '{percent|number} % of the sale',

  'customer.dossier.title': 'What Viaduct keeps about this customer, {date|date}',
  'customer.dossier.quotes_one': 'One quote names the customer: {numbers}.',
  'customer.dossier.quotes_other': '{n|number} quotes name the customer: {numbers}.',
  'customer.dossier.noQuotes': 'No quote names the customer.',
  'customer.dossier.access': 'Given what is kept: {date|date}.',
  'customer.dossier.erasure': 'Erased: {date|date}.',
  'customer.dossier.backups':
    'Backups of the data file hold the same as on their day, until they are replaced by newer ones.',
} as const
