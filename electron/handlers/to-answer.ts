import type { UnwordedFault } from '../../shared/api/fault.ts'
import type { Result } from '../../shared/kernel/result.ts'

/** What the store answered, as a handler's answer: a fault of the data file is none of the method's own failures. */
export const toAnswer = <Value>(
  result: Result<Value, UnwordedFault>,
): { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: UnwordedFault } =>
  result.ok ? result : { ok: false, fault: result.failure }
