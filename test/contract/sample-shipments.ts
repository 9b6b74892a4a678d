import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MethodInput } from '../../shared/api/contract.ts'
import { resources } from './every-host.ts'

/** The shipped samples as they are typed, on the day of the tests. */
export const sampleShipments: readonly MethodInput<'quotes.compare'>['shipment'][] = readdirSync(
  join(resources, 'samples'),
)
  .filter((name) => name !== 'index.json')
  .map((name) => ({
    ...(JSON.parse(
      readFileSync(join(resources, 'samples', name), 'utf8'),
    ) as MethodInput<'quotes.compare'>['shipment']),
    quotedOn: '2026-11-23',
  }))
