import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseShipment } from '../../shared/freight/parse-shipment.ts'
import { shipmentInputSchema, type Cargo, type ShipmentInput } from '../../shared/freight/shipment.ts'
import { addDays, dateToDay, type LocalDate } from '../../shared/kernel/local-date.ts'
import { createWording } from '../../shared/text/format.ts'
import { shippedPlaceIndex } from '../freight/place-table.ts'

const folder = new URL('../../resources/samples/', import.meta.url)
const readJson = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
const index = readJson('index.json') as readonly { name: string; file: string; title: string }[]
const wording = createWording('en')

const read = (input: ShipmentInput) => {
  const result = parseShipment(input, {
    today: dateToDay('2027-03-01' as LocalDate),
    places: shippedPlaceIndex,
    currencies: new Set(['USD', 'CNY']),
  })
  if (!result.ok) throw new Error(result.failure.issues.map((issue) => wording.word(issue.note)).join('\n'))
  return result.value
}

const gramsOf = (cargo: Cargo): number =>
  cargo.kind === 'pieces'
    ? cargo.pieces.reduce((sum, piece) => sum + piece.lineGrams, 0)
    : cargo.kind === 'totals'
      ? cargo.grams
      : cargo.containers.reduce((sum, container) => sum + container.grams, 0)
const litresOf = (cargo: Cargo): number | null =>
  cargo.kind === 'pieces'
    ? cargo.pieces.reduce((sum, p) => sum + (p.count * p.length * p.width * p.height) / 1e9, 0)
    : null

describe('the sample shipments', () => {
  it('are all in the index, each with a title', () => {
    expect(index.map((entry) => entry.file).toSorted()).toEqual(
      readdirSync(folder)
        .filter((name) => name.endsWith('.json') && name !== 'index.json')
        .toSorted(),
    )
    expect(index.every((entry) => entry.file === `${entry.name}.json` && entry.title.length > 10)).toBe(true)
  })

  it.each(index)('$name can be quoted at any time', ({ file }) => {
    const shipment = read(shipmentInputSchema.parse(readJson(file)))
    expect(shipment.origin.postcode).not.toBe('')
    expect(shipment.readyOn).toBeGreaterThanOrEqual(shipment.quotedOn)
  })

  it('fix their day in one only, so that the others never lie in the past', () => {
    const fixed = index.filter((entry) => /"20\d\d-/.test(readFileSync(new URL(entry.file, folder), 'utf8')))
    expect(fixed.map((entry) => entry.name)).toEqual(['zhengzhou-liege-185kg'])
  })

  it.each([
    // 10 × 18.5 kg; 10 × 0.6 × 0.4 × 0.5 m³.
    ['zhengzhou-liege-185kg', 185_000, 1200, 'westbound'],
    // 150 × 16 kg; 150 × 0.5 × 0.4 × 0.3 m³.
    ['yiwu-milan-2400kg-9m3', 2_400_000, 9000, 'westbound'],
    // 5 × 120 kg; 5 × 1.2 × 0.8 × 0.625 m³.
    ['liege-zhengzhou-600kg-3m3', 600_000, 3000, 'eastbound'],
    // 46 × 391.3 kg; 46 × 1.2 × 0.8 × 1.31 m³ = 57.8496.
    ['munich-xian-18t-58m3', 17_999_800, 57_849.6, 'eastbound'],
  ])('%s weighs and measures what its name says', (name, grams, litres, direction) => {
    const shipment = read(shipmentInputSchema.parse(readJson(`${name}.json`)))
    expect(gramsOf(shipment.cargo)).toBe(grams)
    expect(litresOf(shipment.cargo)).toBeCloseTo(litres, 6)
    expect(shipment.direction).toBe(direction)
  })

  it('fits 46 pallets into one 40HC, two high: 23 on a floor that takes 22.62 m² at 80 %', () => {
    const { cargo } = read(shipmentInputSchema.parse(readJson('munich-xian-18t-58m3.json')))
    const line = cargo.kind === 'pieces' ? cargo.pieces[0] : undefined
    expect((line?.height ?? 0) * 2).toBeLessThanOrEqual(26_970)
    expect(23 * 1.2 * 0.8).toBeLessThanOrEqual(12.032 * 2.35 * 0.8)
  })

  it('counts +14 from the day of the quote', () => {
    const today = dateToDay('2027-03-01' as LocalDate)
    expect(read(shipmentInputSchema.parse(readJson('yiwu-milan-2400kg-9m3.json'))).readyOn).toBe(
      addDays(today, 14),
    )
  })
})
