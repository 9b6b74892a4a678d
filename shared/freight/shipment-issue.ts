import { note, type Note } from '../kernel/note.ts'

/** What can be wrong with a field of a shipment; each has its sentence, `field.<code>`. */
export const shipmentIssueCodes = [
  'OriginMissing',
  'DestinationMissing',
  'PlaceUnknown',
  'PlaceUnknownNear',
  'PlaceElsewhere',
  'UnlocodeUnknown',
  'IataUnknown',
  'CountryShape',
  'PostcodeShape',
  'PostcodeUnknown',
  'PostcodeNeedsCountry',
  'BothInChina',
  'BothInEurope',
  'OutsideCorridor',
  'ReadyMissing',
  'DateShape',
  'DayDoesNotExist',
  'ReadyInPast',
  'NeededBeforeReady',
  'DateTooFar',
  'NothingToMove',
  'CargoTwice',
  'CountMissing',
  'LengthMissing',
  'WidthMissing',
  'HeightMissing',
  'WeightMissing',
  'VolumeMissing',
  'ContainerCountMissing',
  'AmountMissing',
  'NumberUnreadable',
  'NumberTooLong',
  'DecimalComma',
  'NotPositive',
  'Negative',
  'NotWhole',
  'TooFine',
  'TooMany',
  'TooMuch',
  'TooSmall',
  'SideTooLong',
  'TooHeavy',
  'ShipmentTooHeavy',
  'ShipmentTooLarge',
  'CurrencyUnknown',
  'HsCodeShape',
  'UnNumberShape',
  'EstimateReversed',
  'NotOneOf',
  'UnknownField',
  'WrongKind',
  'TextTooLong',
  'ListTooLong',
] as const
export type ShipmentIssueCode = (typeof shipmentIssueCodes)[number]

/** A finding at a field: `path` is `pieces.0.weight`, `note` the sentence to word. */
export interface ShipmentIssue {
  readonly path: string
  readonly code: ShipmentIssueCode
  readonly note: Note
}

export const shipmentIssue = (
  path: string,
  code: ShipmentIssueCode,
  values: Note['values'] = {},
): ShipmentIssue => ({ path, code, note: note(`field.${code}`, values) })

/** Notes a finding at a field and goes on, so that all of them are told at once. */
export type Report = (path: string, code: ShipmentIssueCode, values?: Note['values']) => void

/** What was typed, short enough and plain enough to stand inside a sentence. */
export const quoted = (typed: string): string => {
  const plain = typed.replace(/[\p{C}\s]+/gu, ' ').trim()
  const letters = [...plain]
  return letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : plain
}
