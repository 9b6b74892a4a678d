/** What screening says of goods, rule by rule, and why a service then does not take them. */
export const screeningMessages = {
  'screening.text': '{text}',
  'screening.name.TransitBanCheck': 'EU transit ban',
  'screening.name.FoodTransitCheck': 'Food through Russia',
  'screening.name.RussianTransitCheck': 'Russian transit ban',
  'screening.name.WinterLiner': 'Winter liner',
  'screening.name.CargoAircraftOnly': 'Cargo aircraft only',
  'screening.name.StateOfCharge': 'State of charge',
  'screening.name.PackedWithEquipment': 'Packed with equipment',
  'screening.name.BatteryWithEquipment': 'Battery with equipment',
  'screening.name.DangerousGoodsByAir': 'Dangerous goods by air',
  'screening.name.BatteryUnNumberMissing': 'UN number missing',
  'screening.name.LithiumBatteryNotAccepted': 'Lithium batteries by rail',
  'screening.name.DangerousGoodsNotAccepted': 'Dangerous goods by rail',
  'screening.TransitBanCheck':
    'Goods of these chapters may be banned from transit through Russia: look the full code up in the annexes.',
  'screening.FoodTransitCheck': 'Food crosses Russia under electronic seals only, and not all of it.',
  'screening.RussianTransitCheck':
    'Russia stops some of these goods in transit, with a risk of confiscation.',
  'screening.WinterLiner': 'Goods that freeze need a liner in the container from November to March.',
  'screening.noCode': 'No HS code: not screened.',
  'screening.needsCode.refused': 'HS {code} is too short: this rule refuses HS {longer}.',
  'screening.needsCode.check': 'HS {code} is too short: this rule asks for a check of HS {longer}.',
  'screening.needsCode.allowed': 'HS {code} is too short: this rule allows HS {longer}.',
  'screening.needsOrigin': 'It depends on where the goods were made, and no origin is given.',
  'screening.CargoAircraftOnly': 'Batteries alone fly on cargo aircraft only.',
  'screening.StateOfCharge': 'At most 30 % of the capacity.',
  'screening.PackedWithEquipment':
    'Batteries packed with their equipment, not in it, fly at a state of charge of at most 30 %.',
  'screening.BatteryWithEquipment': 'With or in equipment they fly on any aircraft.',
  'screening.DangerousGoodsByAir': 'The carrier has to confirm.',
  'screening.BatteryUnNumberMissing':
    'Give the UN number of the batteries: alone (UN3480, UN3090) they fly on cargo aircraft only.',
  'screening.LithiumBatteryNotAccepted.none':
    'No train here takes them. Chinese rail carries consumer batteries since November 2023, the 1520 mm legs treat them as class 9: the operator has to agree.',
  'screening.LithiumBatteryNotAccepted.some': 'Some of the trains take them: where the operator has agreed.',
  'screening.LithiumBatteryNotAccepted.all': 'The operators have agreed.',
  'screening.DangerousGoodsNotAccepted.none': 'Block trains take none unless the operator has agreed.',
  'screening.DangerousGoodsNotAccepted.some': 'Some of the trains take them: where the operator has agreed.',
  'screening.DangerousGoodsNotAccepted.all': 'The operators have agreed.',

  'screening.outcome.refused': 'Refused',
  'screening.outcome.check': 'Check',
  'screening.outcome.not-checked': 'Not checked',
  'screening.outcome.allowed': 'Allowed',
  'screening.of.air': 'Screening by air: {outcome}',
  'screening.of.rail': 'Screening by rail: {outcome}',
  'screening.title.air': 'Goods screened by air',
  'screening.title.rail': 'Goods screened by rail',
  'screening.departure': 'departure {date|date}',
  'screening.departures': 'departures {from|date} to {to|date}',
  'screening.line': 'Line {n}',
  'screening.whole': 'Whole shipment',
  'screening.noRule': 'No rule in force says anything against these goods.',
  'screening.since': 'since {date|date}',
  'screening.until': 'until {date|date}',
  'screening.season': 'every year from {from} to {to}',
  'screening.shipped': 'comes with Viaduct',
  'screening.shippedAs': 'comes with Viaduct as {rule}',
  'screening.row': '{tariff}, row {row}',
  'screening.foot':
    'The rules that come with Viaduct go by chapter. A table of codes of your own, imported under Tariffs, refuses, asks for a check or allows.',
  'screening.atCode': 'What screening says of this code',

  'exclusion.ScreeningRefused': '{goods} is refused by “{rule}” ({source}).{text}',
  'exclusion.ScreeningRefused.since': '{goods} is refused by “{rule}” since {since|date} ({source}).{text}',
  'remedy.screening': 'If that is not so, the rule stands in row {row} of “{tariff}”.',

  'warning.ScreeningCheck': 'Check {goods}: “{rule}”{text} ({source}).',
  'warning.ScreeningNeedsCode':
    'HS {code} is too short for “{rule}”, which goes by HS {longer}: not checked ({source}).',
  'warning.ScreeningNeedsOrigin':
    '“{rule}” depends on where the goods were made, and no origin is given: not checked ({source}).',
  'warning.PackedWithEquipment':
    '{un}: batteries packed with their equipment, not in it, fly at a state of charge of at most 30 %.',
} as const
