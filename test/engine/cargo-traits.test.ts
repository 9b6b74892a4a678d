import { expect, test } from 'vitest'
import { piecesMeant } from '../../shared/engine/cargo-traits.ts'
import type { ChargeCondition } from '../../shared/tariff/charge.ts'
import { cargoOf, piece, totals } from './rating-builders.ts'

const oversize: ChargeCondition = { kind: 'oversize', overTenthMm: 30_000 }
const heavy: ChargeCondition = { kind: 'piece', overGrams: 500_000 }
const cargo = cargoOf(
  piece(10, '60', '40', '50', '18.5'),
  piece(2, '620', '40', '40', '480'),
  piece(1, '310', '40', '40', '510'),
)

test('an oversize charge by the piece counts the long pieces, not the cartons beside them', () => {
  expect(piecesMeant([oversize], cargo)).toBe(3)
  expect(piecesMeant([oversize, heavy], cargo)).toBe(1)
  expect(piecesMeant([heavy, { kind: 'dg' }], cargo)).toBe(1)
})

test('a charge under no condition on pieces counts them all, and so do totals', () => {
  expect(piecesMeant([{ kind: 'dg' }], cargo)).toBeNull()
  expect(piecesMeant([oversize], totals(13, '1655', '3.0'))).toBeNull()
})
