import type * as z from 'zod'
import { quoted, shipmentIssue, type ShipmentIssue } from './shipment-issue.ts'

const toIssue = (issue: z.core.$ZodIssue): readonly ShipmentIssue[] => {
  const path = issue.path.map(String).join('.')
  switch (issue.code) {
    case 'invalid_value':
      return [shipmentIssue(path, 'NotOneOf', { allowed: issue.values.map(String).join(', ') })]
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        shipmentIssue(path === '' ? quoted(key) : `${path}.${quoted(key)}`, 'UnknownField', {
          name: quoted(key),
        }),
      )
    case 'too_big':
      return [
        issue.origin === 'array'
          ? shipmentIssue(path, 'ListTooLong', { most: String(issue.maximum) })
          : shipmentIssue(path, 'TextTooLong', { most: String(issue.maximum) }),
      ]
    default:
      return [shipmentIssue(path, 'WrongKind')]
  }
}

/**
 * The findings of `shipmentInputSchema` as findings at fields, in the same form as `parseShipment`'s: a file made by
 * hand with a word that is not in a list, a field of no such name, or a text where a list belongs. Paths are those of
 * the shipment.
 */
export const schemaIssues = (error: {
  readonly issues: readonly z.core.$ZodIssue[]
}): readonly ShipmentIssue[] => error.issues.flatMap(toIssue)
