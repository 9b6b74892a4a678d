import { foldName } from '../kernel/fold-name.ts'
import type { Battery, Cargo, Goods, Piece, Shipment } from '../freight/shipment.ts'
import type { DayNumber } from '../kernel/local-date.ts'
import type { ChargeCondition } from '../tariff/charge.ts'
import { isInSeason } from '../tariff/season.ts'
import type { CargoMeasures } from './cargo-measures.ts'
import type { EquipmentCount } from './container-load.ts'
import { batteriesWithEquipment, batteryNumbers, lithiumNumbers } from './battery-numbers.ts'

/** What charges and screening ask of the goods, found once for a shipment. */
export interface CargoTraits {
  readonly unNumbers: ReadonlySet<string>
  /** Said of the shipment as a whole, of no line of goods. */
  readonly wholeUnNumber: string | null
  readonly battery: Battery | null
  readonly hasBattery: boolean
  readonly hasLithium: boolean
  /** Regulated as dangerous: any UN number but that of a battery with or in its equipment. */
  readonly isDangerous: boolean
  /** Digits of the codes given, without dots. */
  readonly hsCodes: readonly string[]
  readonly goods: readonly Goods[]
  readonly measures: CargoMeasures
  readonly isEcommerce: boolean
  readonly incoterm: string | null
}

const digitsOf = (text: string): string => text.replace(/\D/g, '')

export const cargoTraits = (shipment: Shipment, measures: CargoMeasures): CargoTraits => {
  const { handling, goods } = shipment
  const unNumbers = new Set(goods.flatMap((line) => line.unNumbers.map(digitsOf)))
  if (handling.unNumber !== null) unNumbers.add(digitsOf(handling.unNumber))
  const numbers = [...unNumbers]
  return {
    unNumbers,
    wholeUnNumber: handling.unNumber === null ? null : digitsOf(handling.unNumber),
    battery: handling.battery,
    hasBattery: handling.battery !== null || numbers.some((number) => batteryNumbers.has(number)),
    hasLithium:
      handling.battery === 'lithium-ion' ||
      handling.battery === 'lithium-metal' ||
      numbers.some((number) => lithiumNumbers.has(number)),
    isDangerous: numbers.some((number) => !batteriesWithEquipment.has(number)),
    hsCodes: goods.map((line) => digitsOf(line.hsCode)).filter((code) => code !== ''),
    goods,
    measures,
    isEcommerce: shipment.parcels !== null,
    incoterm: shipment.incoterm?.rule ?? null,
  }
}

/** Whether every line of the goods is of the commodity: by HS code where it is one, else by a word of the description. */
export const isOfCommodity = (traits: CargoTraits, commodity: string): boolean => {
  if (traits.goods.length === 0) return false
  const code = digitsOf(commodity)
  if (code !== '' && /^[\d.* ]+$/.test(commodity)) {
    return traits.goods.every((line) => digitsOf(line.hsCode).startsWith(code))
  }
  const wanted = ` ${foldName(commodity)} `
  return traits.goods.every((line) => ` ${foldName(line.description)} `.includes(wanted))
}

const holds = (
  condition: ChargeCondition,
  traits: CargoTraits,
  day: DayNumber,
  equipment: readonly EquipmentCount[],
): boolean => {
  const { measures } = traits
  switch (condition.kind) {
    case 'dg':
      return traits.isDangerous
    case 'un':
      return condition.numbers.some((number) => traits.unNumbers.has(digitsOf(number)))
    case 'battery':
      return traits.hasBattery
    case 'oversize':
      return measures.longestEdge !== null && measures.longestEdge > condition.overTenthMm
    case 'piece':
      return measures.heaviestPieceGrams !== null && measures.heaviestPieceGrams > condition.overGrams
    case 'hs':
      return traits.hsCodes.some((code) => code.startsWith(digitsOf(condition.prefix)))
    case 'commodity':
      return isOfCommodity(traits, condition.commodity)
    case 'incoterm':
      return traits.incoterm === condition.rule
    case 'season':
      return isInSeason(day, condition)
    case 'ecommerce':
      return traits.isEcommerce
    case 'nonstackable':
      return measures.nonStackable
    default:
      return equipment.some((box) => box.type === '20GP' && box.count % 2 === 1)
  }
}

/** Every term of `Applies when`, on the leg's day and with the offer's boxes. */
export const allHold = (
  conditions: readonly ChargeCondition[],
  traits: CargoTraits,
  day: DayNumber,
  equipment: readonly EquipmentCount[],
): boolean => {
  for (const condition of conditions) if (!holds(condition, traits, day, equipment)) return false
  return true
}

const pieceConditions: ReadonlySet<ChargeCondition['kind']> = new Set<ChargeCondition['kind']>([
  'oversize',
  'piece',
  'nonstackable',
])

const isMeant = (condition: ChargeCondition, piece: Piece): boolean => {
  switch (condition.kind) {
    case 'oversize':
      return Math.max(piece.length, piece.width, piece.height) > condition.overTenthMm
    case 'piece':
      return piece.pieceGrams > condition.overGrams
    case 'nonstackable':
      return !piece.stackable
    default:
      return true
  }
}

/**
 * Pieces of which conditions on pieces speak: one long profile does not make ten cartons oversize. Null where no
 * condition is about pieces, or none are listed.
 */
export const piecesMeant = (conditions: readonly ChargeCondition[], cargo: Cargo): number | null => {
  if (cargo.kind !== 'pieces' || !conditions.some(({ kind }) => pieceConditions.has(kind))) return null
  let count = 0
  for (const piece of cargo.pieces) {
    if (conditions.every((condition) => isMeant(condition, piece))) count += piece.count
  }
  return count
}
