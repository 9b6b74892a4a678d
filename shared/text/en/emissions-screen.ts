/** Emissions in an opened offer, and what choosing the cleaner mode costs. */
export const emissionsScreenMessages = {
  'emissions.title': 'Emissions',
  'emissions.by': 'by {sets}',
  'emissions.set': '{set} ({year})',
  'emissions.ownParameter': 'an own parameter',
  'emissions.leg.road': 'Truck {from} – {to}',
  'emissions.leg.air': 'Flight {from} – {to}',
  'emissions.leg.rail': 'Train {from} – {to}',
  'emissions.stretch': '{km|number} km × {factor} {vehicle}',
  'emissions.kg': '{kg|number} kg',
  'emissions.how':
    'Kilometres × kg CO₂e per tonne-kilometre × {t|number} t gross. Shares are rounded so that they sum to the total.',
  'emissions.vehicle.freighter': 'freighter',
  'emissions.vehicle.belly': 'belly of a passenger aircraft',
  'emissions.vehicle.rail-electric': 'electric',
  'emissions.vehicle.rail-diesel': 'diesel',
  'emissions.vehicle.truck': 'articulated truck',
  'emissions.source': '{set}: {method}. Source: {source}.',
  'emissions.sourceParameter': 'A parameter of your tariffs states a factor; it names no set.',
  'emissions.replace': 'A table of emission factors on the Tariffs screen takes their place.',

  'difference.cleaner.air': 'Air emits {kg} kg CO₂e less',
  'difference.cleaner.rail': 'Rail emits {kg} kg CO₂e less',
  'difference.times.air': '; rail emits {times} times as much',
  'difference.times.rail': '; air emits {times} times as much',
  'difference.perTonne': ', *{money}* a tonne avoided',
} as const
