import type { Customer, CustomerInput } from '../../shared/customer/customer.ts'
import { parseCustomer } from '../../shared/customer/parse-customer.ts'
import { assert } from '../../shared/kernel/assert.ts'
import { noon } from './store-fixture.ts'

/** A customer as it is kept, from what somebody typed. */
export const customerOf = (id: string, typed: CustomerInput, archived = false): Customer => {
  const details = parseCustomer(typed)
  assert(details.ok, 'the customer is right')
  return { id, version: 1, archived, createdAt: noon, changedAt: noon, details: details.value }
}
