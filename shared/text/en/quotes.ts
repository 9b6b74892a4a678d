/** What is said of quotes: why one is not issued, what became of one, what replay found. */
export const quoteMessages = {
  'fault.E-FULL.quote':
    'The disk is full: the quote was not issued. All earlier quotes are saved. Free about 20 MB, then press Issue again: it will be issued once.',
  'fault.E-IO.quote':
    'The disk did not answer as it should, and the quote was not issued. All earlier quotes are saved. Check the disk, its cable or the network folder, then press Issue again: it will be issued once.',
  'fault.quoteUncertain':
    'The disk did not say whether the quote was issued. All earlier quotes are saved. Press Issue again when the disk is back: if the quote was issued, that one is shown, and no second one is made.',
  'quote.unknown': 'There is no quote {number}.',
  'quote.keyTaken':
    'Under this key quote {number} was issued for something else. Nothing was issued; a new quote needs a key of its own.',
  'quote.numberTaken':
    'The number format makes a number that another quote has already. Nothing was issued; choose another format in the settings.',
  'quote.pricesChanged':
    'The tariffs have changed since these prices were shown. Nothing was issued; look at the new prices first.',
  'quote.notNewest': '{number} has been revised already; {newest} is the newest.',
  'quote.clockBack':
    'The newest quote before it is of {date|date}, after today: this computer’s date may be wrong.',
  'quoteStatus.draft': 'draft',
  'quoteStatus.issued': 'issued',
  'quoteStatus.sent': 'sent',
  'quoteStatus.accepted': 'accepted',
  'quoteStatus.declined': 'declined',
  'quoteStatus.expired': 'expired',
  'quoteStatus.superseded': 'superseded',
  'statusRefused.NotAfter': 'A quote that is {before} cannot become {after}.',
  'statusRefused.Expired':
    'The quote was valid until {validUntil|date}. Revise it to offer it again, or give the day on which it was accepted.',
  'statusRefused.BeforeIssue':
    'The quote was issued on {issuedOn|date}; nothing can have become of it before.',
  'statusRefused.InFuture': 'That day is still to come.',
  'statusRefused.ReasonMissing': 'Say why the client declined.',
  'statusRefused.OfferMissing': 'Say which of the offers the client accepted.',
  'statusRefused.OfferUnknown': 'The quote has no such offer.',
  'quoteField.OfferUnknown': 'The comparison has no offer {offer}.',
  'quoteField.OfferTwice': 'This offer is chosen already.',
  'quoteField.OfferIncomplete_one':
    '{carrier} {service} has a part of the way without a price. Accept that, and the quote says “from”.',
  'quoteField.OfferIncomplete_other':
    '{carrier} {service} has {n} parts of the way without a price. Accept that, and the quote says “from”.',
  'quoteField.OfferBelowFloor':
    '{carrier} {service} leaves a margin of {margin|number} %, below the floor of {floor|number} %. Raise the price, or give the reason for going below.',
  'quoteField.AmountTooFine': '{currency} has {digits} decimals; give no more.',
  'quoteField.TotalNegative': 'A total cannot be below zero.',
  'quoteField.StepNotPositive': 'Round to an amount above zero.',
  'quoteField.OverrideElsewhere': 'The price set by hand is for an offer that this quote does not have.',
  'quoteField.OverrideLineUnknown': 'The offer has no such line {code}.',
  'quoteField.OverrideTwice': 'The price of this line is set twice.',
  'quoteField.ValidDateShape': 'Write the last day as 2026-12-07, or +14 for 14 days after today.',
  'quoteField.ValidDayDoesNotExist': 'There is no such day.',
  'quoteField.ValidBeforeIssue':
    'A quote cannot end before it is issued: its last day is {issued|date} at the earliest.',
  'quoteField.ValidTooFar': 'A quote is valid for a year at most.',
  'quoteField.CustomerUnknown': 'There is no such customer.',
  'quoteField.CustomerErased': 'This customer was erased; choose another.',
  'quoteField.NumberFormatWithoutYear':
    'The series begins anew with each year, so the format needs {open}year{close} or {open}yy{close}.',
  'quoteField.NumberFormatWithoutNumber':
    'The format needs the number: {open}n{close}, or {open}n:4{close} for four digits.',
  'quoteField.NumberFormatUnknownPart': '{part} means nothing here.',
  'quoteField.NumberFormatSigns':
    'Letters, digits, spaces inside, dots, hyphens and underscores: documents are named after the number.',
  'quoteField.NumberFormatTooLong': 'The format has at most {most} signs.',
  'quoteField.LogoTooLarge': 'The logo is larger than 512 kB.',
  'quoteField.CurrencyUnknown': '{currency} is no currency.',
  'quoteField.AmountUnreadable':
    '“{typed}” is no amount that can be read in one way only; write 1234.50 without signs between the thousands.',
  'quoteField.InvoiceAmountTooFine': '{currency} has fewer decimals.',
  'verify.difference': '{where}: {kept} then, {now} now',
  'verify.line': '{offer}, {code}, {field}',
  'verify.sellLine': '{offer}, {code} as sold, {field}',
  'verify.offerField': '{offer}, {field}',
  'verify.otherEngine':
    'It was priced by version {before} of the engine, this is {now}: a difference may be the engine’s.',
  'verify.noVersions':
    'The tariffs it was priced by are not in this data file, so it cannot be priced again here.',
  'verify.shipment': 'Its shipment cannot be read any more: {reason}',
  'verify.offers': 'These offers are not made any more: {offers}.',
  'verify.fileSame': 'The file says what is kept of {number} here.',
  'verify.fileAltered':
    'The file does not say what is kept of {number} here: it was altered, or it is of another house.',
  'verify.fileElsewhere': 'Quote {number} of this file is not kept in this data file.',
  'verify.noQuote': 'There is no quote of Viaduct in {file}.',
  'explain.shipment': 'Weight, cargo and dates',
  'explain.tariff': 'Tariffs',
  'explain.surcharge': 'Surcharges',
  'explain.exchange-rate': 'Exchange rates',
  'explain.margin': 'Margin',
  'explain.recalculation': 'Recalculation',
  'explain.currencies':
    'One quote is in {a}, the other in {b}: their difference is no amount. Quote both in one currency.',
  'quoteField.LogoShape': 'The logo is neither a PNG nor a JPEG picture.',
} as const
