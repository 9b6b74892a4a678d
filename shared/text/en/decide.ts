/** What the decision's engine says: free kilos and steps, and whether speed is worth its price. */
export const decideMessages = {
  'advice.pays-as':
    '{weight|number} kg already pays as {ratedAs|number} kg on {service}: {free|number} kg are free of freight',
  'advice.next-break':
    'From {weight|number} kg ({more|number} kg more) {service} pays the rate of {ratedAs|number} kg',
  'advice.same-price':
    'Up to {weight|number} kg of the same goods costs the same on {service}: {free|number} kg are free',
  'advice.more-costs-less':
    '{weight|number} kg ({more|number} kg more) costs {currency} {saves|number} less than now on {service}',
  'advice.own-container':
    'From {weight|number} kg ({more|number} kg more) a container of your own is cheaper than groupage: {service}',
  'advice.larger-boxes':
    'From {weight|number} kg ({more|number} kg more) {boxes} replaces the boxes of {service}',
  'advice.stack-height':
    'Pieces of line {line} {lower|number} cm lower stand {layers} high: {boxes} then costs {currency} {saves|number} less on {service}',
  'step.pays-as': '{weight|number} kg pays as {ratedAs|number}',
  'step.next-break': '{weight|number} kg pays as {ratedAs|number}',
  'step.same-price': 'the same up to {weight|number} kg',
  'step.more-costs-less': '{weight|number} kg, {more|number} kg more',
  'step.own-container': 'own container',
  'step.larger-boxes': '{boxes}',
  'step.stack-height': 'line {line}, {lower|number} cm lower: {layers} high',
  'speed.air.less.faster_one': 'Air is cheaper by {currency} {saves|number} and faster by {n} day',
  'speed.air.less.faster_other': 'Air is cheaper by {currency} {saves|number} and faster by {n} days',
  'speed.air.less.same': 'Air is cheaper by {currency} {saves|number} and as fast as rail',
  'speed.air.same.faster_one': 'Air costs the same as rail and is faster by {n} day',
  'speed.air.same.faster_other': 'Air costs the same as rail and is faster by {n} days',
  'speed.air.same.same': 'Air and rail cost the same and take as long',
  'speed.rail.less.faster_one': 'Rail is cheaper by {currency} {saves|number} and faster by {n} day',
  'speed.rail.less.faster_other': 'Rail is cheaper by {currency} {saves|number} and faster by {n} days',
  'speed.rail.less.same': 'Rail is cheaper by {currency} {saves|number} and as fast as air',
  'speed.rail.same.faster_one': 'Rail costs the same as air and is faster by {n} day',
  'speed.rail.same.faster_other': 'Rail costs the same as air and is faster by {n} days',
  'speed.rail.same.same': 'Air and rail cost the same and take as long',
  'speed.air.price_one':
    'Air costs {currency} {apart|number} more and saves {n} day: {currency} {perDay|number} a day',
  'speed.air.price_other':
    'Air costs {currency} {apart|number} more and saves {n} days: {currency} {perDay|number} a day',
  'speed.rail.price_one':
    'Rail costs {currency} {apart|number} more and saves {n} day: {currency} {perDay|number} a day',
  'speed.rail.price_other':
    'Rail costs {currency} {apart|number} more and saves {n} days: {currency} {perDay|number} a day',
  'speed.air.pays':
    'A day on the way costs you {currency} {perDay|number}, the days saved {currency} {whole|number}: air pays',
  'speed.air.doesNotPay':
    'A day on the way costs you {currency} {perDay|number}, the days saved {currency} {whole|number}: air does not pay',
  'speed.rail.pays':
    'A day on the way costs you {currency} {perDay|number}, the days saved {currency} {whole|number}: rail pays',
  'speed.rail.doesNotPay':
    'A day on the way costs you {currency} {perDay|number}, the days saved {currency} {whole|number}: rail does not pay',
  'speed.noValue': 'Without a value of the goods it cannot be said what a day on the way costs you',
  'speed.air.from': 'Air pays for goods worth {currency} {value|number} per kg or more',
  'speed.rail.from': 'Rail pays for goods worth {currency} {value|number} per kg or more',
  'speed.air.anyValue': 'Air pays whatever the goods are worth: the delay alone costs more',
  'speed.rail.anyValue': 'Rail pays whatever the goods are worth: the delay alone costs more',
  'decide.containersGiven':
    'Whole containers are given: what they cost does not follow from their weight. Give the pieces or the totals instead.',
} as const
