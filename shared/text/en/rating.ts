/** The arithmetic of a line in words: quantity × rate, and why this rate. */
export const ratingMessages = {
  'rating.break': '{quantity|number} kg × {rate|number} {currency}',
  'rating.higherBreak':
    '{quantity|number} kg × {rate|number} {currency}, rated as {ratedAs|number} kg because {weight|number} kg × {ownRate|number} would be {would|number}',
  'rating.firstBreak':
    '{quantity|number} kg × {rate|number} {currency}; {weight|number} kg is below the first break',
  'rating.commodity': '{quantity|number} kg × {rate|number} {currency}, commodity rate for {commodity}',
  'rating.class':
    '{quantity|number} kg × {rate|number} {currency}, class rate: {percent|number} % of {normal|number}',
  'rating.minimumFreight':
    'minimum {minimum|number} {currency}; {quantity|number} kg × {rate|number} would be {would|number}',
  'rating.pivot':
    '{units} × {type}: pivot weight {pivot|number} kg × {rate|number} {currency}; the {weight|number} kg are within it',
  'rating.overPivot':
    '{units} × {type}: pivot weight {pivot|number} kg × {rate|number} + {over|number} kg × {overRate|number} {currency}',

  'rating.wm.volume':
    '{quantity|number} W/M × {rate|number} {currency}; volume decides: {grossKg|number} kg are {byWeight|number}, at {kgPerM3|number} kg per m³',
  'rating.wm.weight':
    '{quantity|number} W/M × {rate|number} {currency}; weight decides: {grossKg|number} kg at {kgPerM3|number} kg per m³, against {volume|number} m³',
  'rating.wm.minimum':
    '{quantity|number} W/M × {rate|number} {currency}, the least that is charged; the cargo is {volume|number} m³ and {grossKg|number} kg',
  'rating.higherBreakWm':
    '{quantity|number} W/M × {rate|number} {currency}, a higher break is cheaper than {wm|number} W/M at its own rate',
  'rating.minimumWm':
    'minimum {minimum|number} {currency}; {quantity|number} W/M × {rate|number} would be {would|number}',

  'rating.basis.consignment': 'per consignment',
  'rating.basis.awb': 'per air waybill',
  'rating.basis.minimum': 'minimum {rate|number} {currency}',
  'rating.basis.kg-gross': '{quantity|number} kg gross × {rate|number} {currency}',
  'rating.basis.kg-chargeable': '{quantity|number} kg chargeable × {rate|number} {currency}',
  'rating.basis.kg-rated': '{quantity|number} kg rated × {rate|number} {currency}',
  'rating.basis.m3': '{quantity|number} m³ × {rate|number} {currency}',
  'rating.basis.wm': '{quantity|number} W/M × {rate|number} {currency}',
  'rating.basis.piece_one': '1 piece × {rate|number} {currency}',
  'rating.basis.piece_other': '{quantity|number} pieces × {rate|number} {currency}',
  'rating.basis.pallet_one': '1 pallet × {rate|number} {currency}',
  'rating.basis.pallet_other': '{quantity|number} pallets × {rate|number} {currency}',
  'rating.basis.container_one': '1 container × {rate|number} {currency}',
  'rating.basis.container_other': '{quantity|number} containers × {rate|number} {currency}',
  'rating.basis.tonne': '{quantity|number} t × {rate|number} {currency}',
  'rating.basis.hs-line_one': '1 HS line × {rate|number} {currency}',
  'rating.basis.hs-line_other': '{quantity|number} HS lines × {rate|number} {currency}',
  'rating.basis.parcel_one': '1 parcel × {rate|number} {currency}',
  'rating.basis.parcel_other': '{quantity|number} parcels × {rate|number} {currency}',
  'rating.basis.km': '{quantity|number} km × {rate|number} {currency}',
  'rating.basis.day_one': '1 day × {rate|number} {currency}',
  'rating.basis.day_other': '{quantity|number} days × {rate|number} {currency}',
  'rating.basis.percent-freight': '{rate|number} % of freight {quantity|number} {currency}',
  'rating.basis.percent-of': '{rate|number} % of {quantity|number} {currency} ({codes})',
  'rating.basis.percent-value': '{rate|number} % of the value of the goods, {quantity|number} {currency}',
  'rating.basis.percent-cif':
    '{rate|number} % of {insured|number} % of {base|number} {currency}, goods and the lines before',
  'rating.basis.percent-duties': '{rate|number} % of duties {quantity|number} {currency}',

  'rating.minimum': 'minimum {limit|number} {currency}; by its rate it would be {would|number}',
  'rating.maximum': 'at most {limit|number} {currency}; by its rate it would be {would|number}',
  'rating.included': 'in the freight rate',
  'rating.graduated.free': '{quantity|number}; up to {free|number} are in the price',
  'rating.graduated.over': '{over|number} above the {free|number} in the price × {rate|number} {currency}',
  'rating.graduated_one': '{quantity|number} × {rate|number} {currency}',
  'rating.graduated_other': '{quantity|number} over {n} steps, each at its own rate',
  'rating.containersTogether': '{n} containers, each type at its own rate: {amount|number} {currency}',
  'rating.valuation':
    '{percent|number} % of {over|number} {currency}, declared {declared|number} less {limit|number} per kg on {grossKg|number} kg',

  'rating.unpriced.NoQuantity': '{charge}: no quantity to charge it on',
  'rating.unpriced.NoTier': '{charge}: no step of the tariff covers {quantity|number}',
  'rating.unpriced.NoRate': '{charge}: no rate',
  'rating.unpriced.NoEquipment': '{charge}: no rate for {types}',
  'rating.unpriced.NoExchangeRate': '{charge}: no rate of exchange for an amount that it is a percentage of',

  'rating.haulage.band.weight': '{quantity|number} × {rate|number} {currency} per 100 kg',
  'rating.haulage.band.volume':
    '{quantity|number} × {rate|number} {currency} per 100 kg; {volume|number} m³ counts as {kg|number} kg, at {kgPerM3|number} kg per m³',
  'rating.haulage.band.floor':
    '{quantity|number} × {rate|number} {currency} per 100 kg; {metres|number} loading metres count as {kg|number} kg, at {kgPerMetre|number} kg each',
  'rating.haulage.higherBand.weight':
    '{quantity|number} × {rate|number} {currency} per 100 kg, priced as {ratedAs|number} kg because {kg|number} kg would cost more',
  'rating.haulage.higherBand.volume':
    '{quantity|number} × {rate|number} {currency} per 100 kg, priced as {ratedAs|number} kg because {kg|number} kg would cost more; {volume|number} m³ at {kgPerM3|number} kg per m³',
  'rating.haulage.higherBand.floor':
    '{quantity|number} × {rate|number} {currency} per 100 kg, priced as {ratedAs|number} kg because {kg|number} kg would cost more; {metres|number} loading metres at {kgPerMetre|number} kg each',
  'rating.haulage.flat': 'flat price up to {to|number} kg',
  'rating.haulage.box_one': '1 container {equipment} × {rate|number} {currency}',
  'rating.haulage.box_other': '{n} containers {equipment} × {rate|number} {currency}',
  'rating.haulage.perKm_one': '{km|number} km × {rate|number} {currency}',
  'rating.haulage.perKm_other': '{n} trucks × {km|number} km × {rate|number} {currency}',
  'rating.haulage.roundTrip_one': '{km|number} km there and back × {rate|number} {currency}',
  'rating.haulage.roundTrip_other': '{n} trucks × {km|number} km there and back × {rate|number} {currency}',
  'rating.minimumHaulage_one': 'minimum {minimum|number} {currency}',
  'rating.minimumHaulage_other': '{n} × minimum {minimum|number} {currency}',
  'rating.noBand': '{kg|number} kg is above the last band of the road tariff, {last|number} kg',
  'rating.noHaulageRate': 'the road tariff has no price for zone {zone}',

  'rating.load.PieceTooLargeForContainer':
    'a piece of {length|number} × {width|number} × {height|number} m does not pass the door of any container here',
  'rating.load.PieceTooHeavyForContainer':
    'a piece of {kg|number} kg is over the payload of every container here',
  'rating.load.TooMuchForContainers': 'more cargo than {n} containers take',
  'rating.load.ContainerOverPayload_one': '{kg|number} kg in one {type}: it may carry {payload|number} kg',
  'rating.load.ContainerOverPayload_other':
    '{kg|number} kg in {n} × {type}: each may carry {payload|number} kg',
  'rating.load.ContainerNotOffered': 'no rate for a container {type}',
  'rating.load.FloorNotChecked': 'without piece measures, door and floor of the container are not checked',
  'rating.load.OddTwenty': 'twenties travel in pairs here, ask for a second one',
} as const
