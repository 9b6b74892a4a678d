import { note, type Note } from '../kernel/note.ts'

export const transitLogFields = [
  'mode',
  'carrier',
  'service',
  'originGateway',
  'destinationGateway',
  'departedOn',
  'arrivedOn',
  'reference',
  'note',
] as const
export type TransitLogField = (typeof transitLogFields)[number]

/** What can be wrong with an entry; each has its sentence, `log.issue.<code>`. */
export type TransitLogIssueCode =
  | 'ModeMissing'
  | 'ModeUnknown'
  | 'CarrierMissing'
  | 'ServiceMissing'
  | 'GatewayMissing'
  | 'GatewayUnknown'
  | 'SameGateway'
  | 'DepartedMissing'
  | 'DateShape'
  | 'DepartedLater'
  | 'ArrivedLater'
  | 'ArrivedBefore'
  | 'TooLong'
  | 'ReferenceKept'
  | 'ReferenceTwice'

export interface TransitLogIssue {
  readonly field: TransitLogField
  readonly code: TransitLogIssueCode
  readonly note: Note
}

export const transitLogIssue = (
  field: TransitLogField,
  code: TransitLogIssueCode,
  values: Note['values'] = {},
): TransitLogIssue => ({ field, code, note: note(`log.issue.${code}`, values) })
