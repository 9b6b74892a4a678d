import type { Note } from '../kernel/note.ts'
import type { Wording } from '../text/format.ts'
import type { Fault } from './contract.ts'

/** Every code that a fault can have; `text/en/faults.ts` has its three sentences under `fault.CODE`. */
export const faultCodes = [
  'E-BUSY',
  'E-FULL',
  'E-IO',
  'E-RO',
  'E-MOVED',
  'E-EMPTY',
  'E-NOTOURS',
  'E-DAMAGED',
  'E-NEWER',
  'E-MIGRATE',
  'E-FORMAT',
  'E-TOOBIG',
  'E-METHOD',
  'E-OVERFLOW',
  'E-DENIED',
  'E-BUG',
] as const
export type FaultCode = (typeof faultCodes)[number]

/** A fault before it is worded. `details` is copied into reports: no names, no prices. */
export interface UnwordedFault {
  readonly code: FaultCode
  readonly details: string
  readonly values?: Note['values']
  /** A sentence that fits better than the code's own, by its key. */
  readonly message?: string
}

export const unwordedFault = (
  code: FaultCode,
  details: string,
  values: Note['values'] = {},
): UnwordedFault => ({ code, details, values })

/** The fault in the reader's language: what happened, what is safe, what to do. */
export const wordFault = (fault: UnwordedFault, wording: Wording): Fault => ({
  code: fault.code,
  text: wording.say(fault.message ?? `fault.${fault.code}`, fault.values),
  details: fault.details,
})
