/** What screening says of goods, rule by rule, and why a service then does not take them. */
export const screeningMessages = {
  'screening.text': '{text}',
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
  'screening.CargoAircraftOnly': '{un} alone flies on cargo aircraft only.',
  'screening.StateOfCharge': '{un}: state of charge at most 30 %.',
  'screening.PackedWithEquipment':
    '{un}: batteries packed with their equipment, not in it, fly at a state of charge of at most 30 %.',
  'screening.BatteryWithEquipment': '{un}, with or in equipment, flies on any aircraft.',
  'screening.DangerousGoodsByAir': '{un}: dangerous goods, the carrier has to confirm.',
  'screening.BatteryUnNumberMissing':
    'Give the UN number of the batteries: alone (UN3480, UN3090) they fly on cargo aircraft only.',
  'screening.LithiumBatteryNotAccepted.none':
    'No train here takes {goods}. Chinese rail carries consumer batteries since November 2023, the 1520 mm legs treat them as class 9: the operator has to agree.',
  'screening.LithiumBatteryNotAccepted.some':
    'Some of the trains take {goods}: where the operator has agreed.',
  'screening.LithiumBatteryNotAccepted.all': 'The operator takes {goods}.',
  'screening.DangerousGoodsNotAccepted.none': 'Block trains take no dangerous goods: {goods}.',
  'screening.DangerousGoodsNotAccepted.some':
    'Some of the trains take dangerous goods ({goods}): where the operator has agreed.',
  'screening.DangerousGoodsNotAccepted.all': 'The operator takes dangerous goods: {goods}.',

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
