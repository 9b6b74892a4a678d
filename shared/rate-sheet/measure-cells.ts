import { ok } from '../kernel/result.ts'
import { unitsAt, decimal, decimalToText, parseDecimal } from '../kernel/decimal.ts'
import type { PieceLimit } from '../tariff/air-rate.ts'
import { unreadable, type Cell } from './cell.ts'

const tenthMmPer: Readonly<Record<string, number>> = { mm: 10, cm: 100, m: 10_000 }

/** A length in tenths of a millimetre; undefined when it is finer than that or none. */
export const tenthMmOf = (text: string, unit: string): number | undefined => {
  const value = parseDecimal(text.replace(',', '.'))
  const scale = tenthMmPer[unit]
  if (value === undefined || scale === undefined || value.units <= 0 || value.decimals > 4) return undefined
  const tenths = (unitsAt(value, 4) * scale) / 10_000
  return Number.isSafeInteger(tenths) ? tenths : undefined
}

/** Tenths of a millimetre in centimetres, every decimal there is. */
export const centimetresOf = (tenthMm: number): string => decimalToText(decimal(tenthMm, 2))

/** The largest piece: `317×223×160`, in centimetres unless the cell says mm or m. */
export const pieceLimitCell: Cell<PieceLimit> = {
  grammar: 'text',
  write: ({ length, width, height }) => [length, width, height].map(centimetresOf).join('×'),
  read: (text) => {
    const number = String.raw`\s*(\d+(?:[.,]\d{1,2})?)\s*(?:cm|mm|m)?\s*`
    const match = new RegExp(`^${number}[x×*✕]${number}[x×*✕]${number}$`, 'i').exec(text.normalize('NFKC'))
    if (!match) return unreadable('unreadablePiece', text)
    const unit = /mm/i.test(text) ? 'mm' : /cm/i.test(text) || !/m/i.test(text) ? 'cm' : 'm'
    const [length, width, height] = match.slice(1, 4).map((part) => tenthMmOf(part, unit))
    return length === undefined || width === undefined || height === undefined
      ? unreadable('unreadablePiece', text)
      : ok({ length, width, height })
  },
}
