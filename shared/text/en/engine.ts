/** What the engine says of a price: names of lines, reasons, warnings, holes, exclusions, the recommendation. */
export const engineMessages = {
  'lineName.named': '{name}',
  'lineName.provisional': '{name}, provisional: last published {last|date}',
  'lineName.freight.air': 'Air freight',
  'lineName.freight.rail-lcl': 'Rail freight',
  'lineName.freight.rail-fcl': 'Rail freight, container',
  'lineName.haulage.pre-carriage.air': 'Truck to the airport',
  'lineName.haulage.pre-carriage.rail': 'Truck to the terminal',
  'lineName.haulage.on-carriage.air': 'Truck to {place}',
  'lineName.haulage.on-carriage.rail': 'Truck to {place}',
  'lineName.emptyReturn': 'Empty container back to {place}',
  'lineName.emptyInRoundTrip': 'the way back is in the price of the haulage',
  'lineName.emptyWithin_one': 'the way back is in the price of the haulage; free for 1 day',
  'lineName.emptyWithin_other': 'the way back is in the price of the haulage; free for {n} days',
  'lineName.valuation': 'Valuation charge',
  'lineName.boxFreight_one': '1 container {type} × {rate|number} {currency}',
  'lineName.boxFreight_other': '{n} containers {type} × {rate|number} {currency}',

  'missing.freightRate': 'the tariff of {service} has no rate for this load',
  'missing.haulage': 'no road tariff between {place} and {gateway}',
  'missing.haulageWithoutPostcode':
    'no road tariff between {place} and {gateway} is found without the postcode of {place}',
  'missing.haulageExpired': 'the road tariff between {place} and {gateway} is not valid on that day',
  'missing.emptyReturn': 'no price for bringing the empty container to {place}',
  'missing.exchangeRate':
    'no rate of exchange from {currency} to {to} on or before the day of the quote, for {code}',
  'missing.expired': '{name}: last published for {last|date}',
  'missing.required': '{code} has to be charged, and no tariff prices it',
  'missing.goodsValue': 'the value of the goods is not given',
  'missing.box': 'the rate is for your own container, and no tariff prices one',
  'missing.containerUse': 'the rate does not say whose container it is for',
  'missing.fiscalRepresentation': 'procedure 42 needs a fiscal representative, and no tariff prices one',
  'missing.leg.pre-carriage': 'no price for the haulage to the gateway',
  'missing.leg.origin': 'no price for handling at the origin gateway',
  'missing.leg.export-clearance': 'no price for the export declaration',
  'missing.leg.main': 'no price for the main carriage',
  'missing.leg.transit-customs': 'no price for the customs transit to the place of clearance',
  'missing.leg.destination': 'no price for handling at the destination gateway',
  'missing.leg.import-clearance': 'no price for the import declaration',
  'missing.leg.on-carriage': 'no price for the haulage to the door',
  'missing.leg.insurance': 'no price for the insurance',

  'exclusion.CommodityOnly': 'Its rates are for {commodity} only.',
  'exclusion.ContainersGiven': 'The cargo is given as whole containers, without pieces or volume.',
  'exclusion.ContainerNotOffered': 'The tariff has no rate for any container that takes the cargo.',
  'exclusion.NoRateOnDeparture': 'No departure from {ready|date} on has a valid rate.',
  'exclusion.NoDeparture': 'No departure can be reached within half a year from {ready|date}.',
  'exclusion.CargoAircraftOnly':
    '{un} flies on cargo aircraft only, and this service also uses passenger aircraft.',
  'exclusion.LithiumBatteryNotAccepted':
    'Lithium batteries are not accepted on the train unless the operator has agreed.',
  'exclusion.DangerousGoodsNotAccepted': 'Dangerous goods ({un}) are not accepted on block trains.',
  'exclusion.PieceLargerThanRate':
    'Line {line}: {length|number} × {width|number} × {height|number} cm is larger than the service takes, {maxLength|number} × {maxWidth|number} × {maxHeight|number} cm.',
  'exclusion.PieceLargerThanBelly':
    'Line {line}: {length|number} × {width|number} × {height|number} cm does not go into the belly of a passenger aircraft, {maxLength|number} × {maxWidth|number} × {maxHeight|number} cm.',
  'exclusion.PieceHigherThanMainDeck':
    'Line {line}: {length|number} × {width|number} × {height|number} cm is higher than the main deck of a freighter takes, {maxHeight|number} cm.',
  'exclusion.PieceLargerThanUnit':
    'Line {line}: {length|number} × {width|number} × {height|number} cm is larger than one {uld} takes, {maxLength|number} × {maxWidth|number} × {maxHeight|number} cm.',
  'exclusion.PieceLargerThanContainer':
    'Line {line}: {length|number} × {width|number} × {height|number} cm passes the door of no container.',
  'exclusion.PieceTooHeavy':
    'Line {line}: a piece of {kg|number} kg is heavier than the service takes, {max|number} kg.',

  'remedy.freighter': 'Choose a service that flies freighters only.',
  'remedy.askOperatorLithium':
    'Ask the operator; once it agrees, set the parameter acceptsLithium to yes for it.',
  'remedy.askOperatorDangerous':
    'Ask the operator; once it agrees, set the parameter acceptsDangerousGoods to yes for it.',
  'remedy.smallerPiece': 'Smaller pieces, or another service.',
  'remedy.lighterPiece': 'Lighter pieces, or another service.',
  'remedy.newerTariff': 'Load a newer tariff of this carrier, or choose an earlier ready date.',
  'remedy.otherDate': 'Choose another ready date.',
  'remedy.describeGoods': 'If all goods are {commodity}, say so in their description.',
  'remedy.givePieces': 'Give the pieces, or their weight and volume.',

  'warning.SeaTerm':
    '{rule} is a rule for sea ports. By air and rail it is priced as {counterpart} at the gateway: agree on {counterpart} instead.',
  'warning.ExwExport':
    'Under EXW the buyer would have to declare the export, which a foreign buyer cannot do. FCA leaves the declaration with the seller.',
  'warning.DdpImporter':
    'Under DDP the seller clears the import and pays duty and VAT: it needs an importer of record in the country of delivery.',
  'warning.SellersShareOnly':
    "Only the seller's share under {rule} {place} is priced; what the buyer pays is left out.",
  'warning.BuyersShareOnly':
    "Only the buyer's share under {rule} {place} is priced; what the seller pays is left out.",
  'warning.NothingToPay': 'Under {rule} {place} this party pays nothing of the carriage.',

  'warning.ReadyInPast': 'The goods are ready on {date|date}, before the day of the quote.',
  'warning.NeededBeforeReady':
    'The goods are needed on {needed|date}, before they are ready on {ready|date}.',
  'warning.MillimetresAsCentimetres':
    'Line {line}: {length|number} × {width|number} × {height|number} cm at {density} kg per m³ looks like millimetres.',
  'warning.ImpossibleDensity': 'Line {line}: {density|number} kg per m³ is denser than lead.',
  'warning.ImpossibleDensityTotal': '{density|number} kg per m³ is denser than lead.',
  'warning.ImplausiblyLight': 'Line {line}: {density} kg per m³ is lighter than packed goods are.',
  'warning.ImplausiblyLightTotal': '{density} kg per m³ is lighter than packed goods are.',
  'warning.PieceTooLargeForContainers':
    'Line {line}: {length|number} × {width|number} × {height|number} cm goes through no container door.',
  'warning.PieceTooHighForAircraft':
    'Line {line}: {length|number} × {width|number} × {height|number} cm is higher than the main deck of a freighter, {maxHeight|number} cm.',
  'warning.PieceTooLargeForAll':
    'Line {line}: {length|number} × {width|number} × {height|number} cm goes neither into a container nor on a main deck.',
  'warning.ScreeningNotChecked':
    'Without an HS code the goods are not screened: bans and transit rules are not checked.',
  'warning.LineNotScreened': 'Goods line {line} has no HS code and is not screened.',
  'warning.OldExchangeRate_one': 'The {currency} rate of {date|date} is 1 day old.',
  'warning.OldExchangeRate_other': 'The {currency} rate of {date|date} is {n} days old.',
  'warning.GatewaysWithoutHaulage_one':
    'No road tariff between {place} and {gateways}: its services are not shown.',
  'warning.GatewaysWithoutHaulage_other':
    'No road tariff between {place} and {n} gateways ({gateways}): their services are not shown.',
  'warning.NoTerminalAirFrom': 'No air service starts at {place}; there are services from {gateways}.',
  'warning.NoTerminalAirTo': 'No air service ends at {place}; there are services to {gateways}.',
  'warning.NoTerminalLclFrom': 'No LCL train starts at {place}; there are trains from {gateways}.',
  'warning.NoTerminalLclTo': 'No LCL train ends at {place}; there are trains to {gateways}.',
  'warning.NoTerminalFclFrom': 'No container train starts at {place}; there are trains from {gateways}.',
  'warning.NoTerminalFclTo': 'No container train ends at {place}; there are trains to {gateways}.',

  'warning.Late_one': 'Delivered 1 day after {date|date}, when the goods are needed.',
  'warning.Late_other': 'Delivered {n} days after {date|date}, when the goods are needed.',
  'warning.CalendarNotPublished':
    'Public holidays of {country} for {year} are not published yet: the dates are provisional.',
  'warning.ProvisionalCharge':
    '{code} is carried on at its last published rate, of {last|date}: the final amount may differ.',
  'warning.ContainerUseNotStated':
    "The rate does not say whether the container is the carrier's or your own: ask before you quote.",
  'warning.TransitAssumed':
    'The tariff states no transit time: the usual {min} / {typical} / {max} days are taken.',
  'warning.CutOffAssumed_one': 'The tariff states no cut-off: 1 day before departure is taken.',
  'warning.CutOffAssumed_other': 'The tariff states no cut-off: {n} days before departure are taken.',
  'warning.DeparturesAssumed': 'The tariff states no departure days: daily departures are taken.',
  'warning.TimesAssumed': 'No times are loaded for handling and clearance: the usual ones are taken.',
  'warning.HaulageDaysAssumed_one': 'The road tariff states no days: 1 day is taken for {km|number} km.',
  'warning.HaulageDaysAssumed_other':
    'The road tariff states no days: {n} days are taken for {km|number} km.',
  'warning.FloorLoad': 'A piece is heavier than {kg|number} kg: the carrier has to check the floor load.',
  'warning.PieceLimitsNotChecked': 'Without piece measures the limits of the aircraft are not checked.',
  'warning.AircraftNotStated':
    '{un} flies on cargo aircraft only, and the tariff does not say which aircraft this service uses: ask the carrier.',
  'warning.StateOfCharge': 'UN3480: state of charge at most 30 %.',
  'warning.BatteryUnNumberMissing':
    'Give the UN number of the batteries: alone (UN3480, UN3090) they fly on cargo aircraft only.',
  'warning.DangerousGoodsByAir': '{un}: dangerous goods, the carrier has to confirm.',
  'warning.TemperatureNotPromised': 'The tariff does not promise {temperature}: ask for temperature control.',
  'warning.TransitBanCheck':
    'Check HS {codes}: goods of these chapters may be banned from transit through Russia ({source}).',
  'warning.FoodTransitCheck':
    'Check HS {codes}: food crosses Russia under electronic seals only, and not all of it ({source}).',
  'warning.RussianTransitCheck':
    'Check HS {codes}: Russia stops some of these goods in transit, with a risk of confiscation ({source}).',
  'warning.RankedByTotal':
    'Landed cost was asked for, but duty or VAT is known for no offer: the offers stand in the order of their totals.',
  'warning.WinterLiner':
    'HS {codes}: from November to March goods that freeze need a liner in the container ({source}).',

  'recommendation.rail.cheaper.slower_one':
    'Rail costs {total|number} {currency}, {apart|number} ({percent} %) less than air, and takes 1 day longer: it arrives on {arrives|date}.',
  'recommendation.rail.cheaper.slower_other':
    'Rail costs {total|number} {currency}, {apart|number} ({percent} %) less than air, and takes {n} days longer: it arrives on {arrives|date}.',
  'recommendation.rail.cheaper.same':
    'Rail costs {total|number} {currency}, {apart|number} ({percent} %) less than air, and arrives on the same day, {arrives|date}.',
  'recommendation.rail.cheaper.faster_one':
    'Rail is cheaper and faster: {total|number} {currency}, {apart|number} ({percent} %) less than air, 1 day earlier, on {arrives|date}.',
  'recommendation.rail.cheaper.faster_other':
    'Rail is cheaper and faster: {total|number} {currency}, {apart|number} ({percent} %) less than air, {n} days earlier, on {arrives|date}.',
  'recommendation.rail.dearer.faster_one':
    'Rail arrives 1 day earlier, on {arrives|date}, and costs {total|number} {currency}, {apart|number} ({percent} %) more than air.',
  'recommendation.rail.dearer.faster_other':
    'Rail arrives {n} days earlier, on {arrives|date}, and costs {total|number} {currency}, {apart|number} ({percent} %) more than air.',
  'recommendation.rail.dearer.slower':
    'Rail is best by the chosen criterion: {total|number} {currency}, {apart|number} ({percent} %) more than air, arriving on {arrives|date}.',
  'recommendation.air.cheaper.slower_one':
    'Air costs {total|number} {currency}, {apart|number} ({percent} %) less than rail, and takes 1 day longer: it arrives on {arrives|date}.',
  'recommendation.air.cheaper.slower_other':
    'Air costs {total|number} {currency}, {apart|number} ({percent} %) less than rail, and takes {n} days longer: it arrives on {arrives|date}.',
  'recommendation.air.cheaper.same':
    'Air costs {total|number} {currency}, {apart|number} ({percent} %) less than rail, and arrives on the same day, {arrives|date}.',
  'recommendation.air.cheaper.faster_one':
    'Air is cheaper and faster: {total|number} {currency}, {apart|number} ({percent} %) less than rail, 1 day earlier, on {arrives|date}.',
  'recommendation.air.cheaper.faster_other':
    'Air is cheaper and faster: {total|number} {currency}, {apart|number} ({percent} %) less than rail, {n} days earlier, on {arrives|date}.',
  'recommendation.air.dearer.faster_one':
    'Air arrives 1 day earlier, on {arrives|date}, and costs {total|number} {currency}, {apart|number} ({percent} %) more than rail.',
  'recommendation.air.dearer.faster_other':
    'Air arrives {n} days earlier, on {arrives|date}, and costs {total|number} {currency}, {apart|number} ({percent} %) more than rail.',
  'recommendation.air.dearer.slower':
    'Air is best by the chosen criterion: {total|number} {currency}, {apart|number} ({percent} %) more than rail, arriving on {arrives|date}.',
  'recommendation.rail.inTime.safe.less_one':
    'Rail costs {total|number} {currency}, {apart|number} ({percent} %) less than air; it arrives 1 day early and is in time even at its slowest, {latest|day}.',
  'recommendation.rail.inTime.risk.less_one':
    'Rail costs {total|number} {currency}, {apart|number} ({percent} %) less than air; it arrives 1 day early, but at its slowest, on {latest|day}, it is too late.',
  'recommendation.rail.inTime.safe.less_other':
    'Rail costs {total|number} {currency}, {apart|number} ({percent} %) less than air; it arrives {n} days early and is in time even at its slowest, {latest|day}.',
  'recommendation.rail.inTime.risk.less_other':
    'Rail costs {total|number} {currency}, {apart|number} ({percent} %) less than air; it arrives {n} days early, but at its slowest, on {latest|day}, it is too late.',
  'recommendation.rail.inTime.safe.more_one':
    'Rail costs {total|number} {currency}, {apart|number} ({percent} %) more than air; it arrives 1 day early and is in time even at its slowest, {latest|day}.',
  'recommendation.rail.inTime.risk.more_one':
    'Rail costs {total|number} {currency}, {apart|number} ({percent} %) more than air; it arrives 1 day early, but at its slowest, on {latest|day}, it is too late.',
  'recommendation.rail.inTime.safe.more_other':
    'Rail costs {total|number} {currency}, {apart|number} ({percent} %) more than air; it arrives {n} days early and is in time even at its slowest, {latest|day}.',
  'recommendation.rail.inTime.risk.more_other':
    'Rail costs {total|number} {currency}, {apart|number} ({percent} %) more than air; it arrives {n} days early, but at its slowest, on {latest|day}, it is too late.',
  'recommendation.air.inTime.safe.less_one':
    'Air costs {total|number} {currency}, {apart|number} ({percent} %) less than rail; it arrives 1 day early and is in time even at its slowest, {latest|day}.',
  'recommendation.air.inTime.risk.less_one':
    'Air costs {total|number} {currency}, {apart|number} ({percent} %) less than rail; it arrives 1 day early, but at its slowest, on {latest|day}, it is too late.',
  'recommendation.air.inTime.safe.less_other':
    'Air costs {total|number} {currency}, {apart|number} ({percent} %) less than rail; it arrives {n} days early and is in time even at its slowest, {latest|day}.',
  'recommendation.air.inTime.risk.less_other':
    'Air costs {total|number} {currency}, {apart|number} ({percent} %) less than rail; it arrives {n} days early, but at its slowest, on {latest|day}, it is too late.',
  'recommendation.air.inTime.safe.more_one':
    'Air costs {total|number} {currency}, {apart|number} ({percent} %) more than rail; it arrives 1 day early and is in time even at its slowest, {latest|day}.',
  'recommendation.air.inTime.risk.more_one':
    'Air costs {total|number} {currency}, {apart|number} ({percent} %) more than rail; it arrives 1 day early, but at its slowest, on {latest|day}, it is too late.',
  'recommendation.air.inTime.safe.more_other':
    'Air costs {total|number} {currency}, {apart|number} ({percent} %) more than rail; it arrives {n} days early and is in time even at its slowest, {latest|day}.',
  'recommendation.air.inTime.risk.more_other':
    'Air costs {total|number} {currency}, {apart|number} ({percent} %) more than rail; it arrives {n} days early, but at its slowest, on {latest|day}, it is too late.',
  'recommendation.rail.onTheDay.safe.less':
    'Rail costs {total|number} {currency}, {apart|number} ({percent} %) less than air; it arrives on the day it is needed, also at its slowest.',
  'recommendation.rail.onTheDay.risk.less':
    'Rail costs {total|number} {currency}, {apart|number} ({percent} %) less than air; it arrives on the day it is needed, but at its slowest, on {latest|day}, it is too late.',
  'recommendation.rail.onTheDay.safe.more':
    'Rail costs {total|number} {currency}, {apart|number} ({percent} %) more than air; it arrives on the day it is needed, also at its slowest.',
  'recommendation.rail.onTheDay.risk.more':
    'Rail costs {total|number} {currency}, {apart|number} ({percent} %) more than air; it arrives on the day it is needed, but at its slowest, on {latest|day}, it is too late.',
  'recommendation.air.onTheDay.safe.less':
    'Air costs {total|number} {currency}, {apart|number} ({percent} %) less than rail; it arrives on the day it is needed, also at its slowest.',
  'recommendation.air.onTheDay.risk.less':
    'Air costs {total|number} {currency}, {apart|number} ({percent} %) less than rail; it arrives on the day it is needed, but at its slowest, on {latest|day}, it is too late.',
  'recommendation.air.onTheDay.safe.more':
    'Air costs {total|number} {currency}, {apart|number} ({percent} %) more than rail; it arrives on the day it is needed, also at its slowest.',
  'recommendation.air.onTheDay.risk.more':
    'Air costs {total|number} {currency}, {apart|number} ({percent} %) more than rail; it arrives on the day it is needed, but at its slowest, on {latest|day}, it is too late.',
  'recommendation.rail.alone':
    'Rail is the only complete offer: {total|number} {currency}, arriving on {arrives|date}.',
  'recommendation.air.alone':
    'Air is the only complete offer: {total|number} {currency}, arriving on {arrives|date}.',
  'recommendation.rail.only.cheaper':
    'Only rail arrives by {needed|date}: on {arrives|date} for {total|number} {currency}, also {apart|number} less than air.',
  'recommendation.rail.only.dearer':
    'Only rail arrives by {needed|date}: on {arrives|date} for {total|number} {currency}, {apart|number} more than air, which arrives on {other|date}.',
  'recommendation.air.only.cheaper':
    'Only air arrives by {needed|date}: on {arrives|date} for {total|number} {currency}, also {apart|number} less than rail.',
  'recommendation.air.only.dearer':
    'Only air arrives by {needed|date}: on {arrives|date} for {total|number} {currency}, {apart|number} more than rail, which arrives on {other|date}.',
  'recommendation.rail.late_one':
    'No offer arrives by {needed|date}. Rail for {total|number} {currency} is 1 day late, on {arrives|date}.',
  'recommendation.rail.late_other':
    'No offer arrives by {needed|date}. Rail for {total|number} {currency} is {n} days late, on {arrives|date}.',
  'recommendation.air.late_one':
    'No offer arrives by {needed|date}. Air for {total|number} {currency} is 1 day late, on {arrives|date}.',
  'recommendation.air.late_other':
    'No offer arrives by {needed|date}. Air for {total|number} {currency} is {n} days late, on {arrives|date}.',
} as const
