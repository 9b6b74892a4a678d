import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MethodOutput } from '../shared/api/contract.ts'

type SampleShipments = MethodOutput<'samples.list'>

/** `resources/samples/index.json`. */
interface IndexEntry {
  readonly name: string
  readonly file: string
  readonly title: string
}

/** The sample shipments that are shipped, read when somebody first asks. */
export const createSampleShipments = (resources: string): (() => SampleShipments) => {
  const readJson = (file: string): unknown =>
    JSON.parse(readFileSync(join(resources, 'samples', file), 'utf8')) as unknown
  const read = (): SampleShipments =>
    (readJson('index.json') as readonly IndexEntry[]).map(({ name, file, title }) => ({
      name,
      title,
      shipment: readJson(file) as SampleShipments[number]['shipment'],
    }))
  let samples: SampleShipments | undefined
  return () => (samples ??= read())
}
