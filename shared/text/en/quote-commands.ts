/** What `viaduct quote …` prints and how it is used. */
export const quoteCommandMessages = {
  'cli.summary.quote issue': 'quote issue SHIPMENT.json --offers ID[,ID]   a numbered quote, kept for good',
  'cli.summary.quote revise': 'quote revise NO [SHIPMENT.json] [switches]   a quote in the place of another',
  'cli.summary.quote list':
    'quote list [WORDS…] [--status S,S] [--json]  the newest quotes; words are sought',
  'cli.summary.quote show': 'quote show NO [--json | --content]           a quote, its costs, its history',
  'cli.summary.quote status': 'quote status NO WORD [--reason TEXT]         sent, accepted or declined',
  'cli.summary.quote verify':
    'quote verify NO|FILE                         prices it again and compares every byte',
  'cli.summary.quote explain':
    'quote explain NO [NO2]                       splits a difference; one alone against today',
  'cli.help.quote issue':
    'viaduct quote issue SHIPMENT.json --offers ID[,ID] [--customer NAME] [--markup P | --margin P] [--valid-until DATE|+N] [--note TEXT] [--internal-note TEXT] [--accept-holes] [--below-floor REASON] [--on DATE] [--key UUID] [--json]\n\nIssues a quote of offers that "viaduct compare" lists by their ids. --markup is percent on the cost, --margin percent of the sale; without either the customer’s rate counts, then the house’s.\nA quote without a price for some part needs --accept-holes, one under the house’s floor --below-floor with the reason. --key is a UUID: issuing again under it answers the same quote and makes no second one.',
  'cli.help.quote revise':
    'viaduct quote revise NO [SHIPMENT.json] [switches of "quote issue"]\n\nIssues NO-R1 (then -R2, …) in the place of NO, which is superseded. What is not given stays as in NO; without a file its own shipment is asked on today’s tariffs.',
  'cli.help.quote list':
    'viaduct quote list [WORDS…] [--status issued,sent] [--limit N] [--json]\n\nThe newest quotes first, at most 50 (--limit, to 200). WORDS find numbers, places, services, goods and customers by how they begin. --status takes issued, sent, accepted, declined, expired, superseded.',
  'cli.help.quote show':
    'viaduct quote show NO [--json | --content]\n\nA quote with what it costs and is sold for, and what became of it. --content prints its canonical bytes, of which the hash is taken.',
  'cli.help.quote status':
    'viaduct quote status NO sent|accepted|declined [--reason TEXT] [--offer ID] [--on DATE]\n\nRecords what became of a quote. A decline needs --reason; the acceptance of a quote with several offers needs --offer. --on is the day it happened, today without it.',
  'cli.help.quote verify':
    'viaduct quote verify NO|FILE [--json]\n\nPrices a quote again by the very tariff versions it names and compares every byte. FILE is its PDF, or its JSON ("quote show NO --content"). Exit 0 when it is identical, 3 when it is not.',
  'cli.help.quote explain':
    'viaduct quote explain NO [NO2] [--json]\n\nSplits the difference of two quotes, offer by offer, into shipment, tariffs, surcharges, exchange rates and margin, to the cent. One number alone is held against today’s tariffs.',
  'cli.quote.oneRate':
    'Give --markup or --margin, not both: percent on the cost and percent of the sale differ.',
  'cli.quote.rateShape': 'A rate is a percentage with at most four decimals; a margin stays below 100.',
  'cli.quote.offersMissing': 'Say which offers: --offers ID[,ID], by the ids that "viaduct compare" prints.',
  'cli.quote.issued': '{number}, valid until {until|date}',
  'cli.quote.again': '{number} was issued under this key before, valid until {until|date}',
  'cli.quote.sameKey': 'Try again with --key {key}: it will be issued once.',
  'cli.quote.none': 'No quote is found.',
  'cli.quote.listSwitches': '--limit is a whole number from 1 to 200, --status any of {known}.',
  'cli.quote.statusWord': 'The word is one of {known}.',
  'cli.quoteHead.number': 'Number',
  'cli.quoteHead.status': 'Status',
  'cli.quoteHead.customer': 'Customer',
  'cli.quoteHead.route': 'Route',
  'cli.quoteHead.totals': 'Totals',
  'cli.quoteHead.currency': '',
  'cli.quoteHead.issued': 'Issued',
  'cli.quoteHead.until': 'Valid until',
  'cli.quoteHead.mode': 'Mode',
  'cli.quoteHead.service': 'Service',
  'cli.quoteHead.cost': 'Cost',
  'cli.quoteHead.sold': 'Sold',
  'cli.quoteHead.margin': 'Margin',
  'cli.quoteHead.marginPercent': 'of the sale',
  'verify.result.identical':
    '{number} is identical: priced again by its own tariffs, every byte is the same.',
  'verify.result.differs': '{number} differs from what its own tariffs give now.',
  'verify.result.impossible': '{number} cannot be priced again.',
  'verify.more_one': 'and one more difference',
  'verify.more_other': 'and {n} more differences',
  'explain.from': 'From',
  'explain.to': 'To',
  'explain.difference': 'Difference {difference} {currency}',
  'explain.onlyFirst': '{offer} is not on the second side.',
  'explain.onlySecond': '{offer} is not on the first side.',
} as const
