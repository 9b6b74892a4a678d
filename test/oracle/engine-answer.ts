import { compare } from '../../shared/engine/compare.ts'
import { parseShipment } from '../../shared/freight/parse-shipment.ts'
import type { ShipmentInput } from '../../shared/freight/shipment.ts'
import { dateToDay, type LocalDate } from '../../shared/kernel/local-date.ts'
import { compileBook } from '../../shared/tariff/compile.ts'
import { createWording } from '../../shared/text/format.ts'
import { shippedPlaceIndex } from '../freight/place-table.ts'
import { readSample, sampleEntries } from '../rate-sheet/sample-tariffs.ts'
import type { Request, RequestEnd } from './request.ts'
import { readSheet } from './sheet-reader.ts'

const wording = createWording('en')

const book = compileBook({
  places: shippedPlaceIndex,
  versions: sampleEntries.map((entry) => ({
    id: `${entry.file}-1`,
    tariffId: entry.file,
    issuer: 'Sample',
    name: entry.file,
    version: 1,
    layout: entry.layout,
    sample: true,
    priority: -1000,
    validFrom: null,
    validTo: null,
    hash: '',
    rows: readSample(entry).parsed.rows,
  })),
})

const currencies = new Set(readSheet('sample-book/exchange-rates.csv').map((row) => row('Currency')))

const endOf = ({ country, place, postcode }: RequestEnd): ShipmentInput['origin'] => ({
  country,
  place,
  postcode,
})

const cargoOf = ({ cargo }: Request): Pick<ShipmentInput, 'pieces' | 'totals' | 'containers'> => {
  if (cargo.kind === 'pieces') return { pieces: cargo.pieces.map((line) => ({ ...line })) }
  if (cargo.kind === 'totals') {
    return { totals: { pieces: cargo.pieces, weightKg: cargo.weightKg, volumeM3: cargo.volumeM3 } }
  }
  return {
    containers: cargo.containers.map(({ count, weightKg, type }) => ({
      count,
      weightKg,
      type: type as '20GP' | '40GP' | '40HC' | '45HC',
    })),
  }
}

/** The same request as shipment.json has it. */
export const toShipmentInput = (request: Request): ShipmentInput => {
  const [from, to] = [request.doorAtOrigin, request.doorAtDestination].map((door) =>
    door ? ('door' as const) : ('terminal' as const),
  ) as ['door' | 'terminal', 'door' | 'terminal']
  return {
    origin: endOf(request.origin),
    destination: endOf(request.destination),
    scope: `${from}-to-${to}`,
    readyOn: request.readyOn,
    neededBy: request.neededBy,
    quotedOn: request.quotedOn,
    ...(request.clearAt ? { clearance: { import: request.clearAt } } : {}),
    ...cargoOf(request),
    goods: request.goods.map((line) => ({ ...line, description: 'Goods' })),
    insure: request.insured,
    currency: request.currency,
  }
}

/** What the program answers: parsed, compiled and compared as every host does it. */
export const engineAnswer = (request: Request) => {
  const parsed = parseShipment(toShipmentInput(request), {
    today: dateToDay(request.quotedOn as LocalDate),
    places: shippedPlaceIndex,
    currencies,
  })
  if (!parsed.ok) throw new Error(parsed.failure.issues.map((issue) => wording.word(issue.note)).join('\n'))
  return compare(parsed.value, book)
}
