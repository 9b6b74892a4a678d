import { note } from '../kernel/note.ts'
import type { Charge } from '../tariff/charge.ts'
import { orderOfCharge, orderOfFreight, orderOfLeg } from '../tariff/compile-charges.ts'
import type { TariffRow } from '../tariff/tariff.ts'
import type { Finding } from './sheet-issue.ts'

/** Whether a charge is reckoned only after another one. */
export const comesAfter = (a: Charge, b: Charge): boolean => {
  const difference = orderOfCharge(a) - orderOfCharge(b) || orderOfLeg[a.leg] - orderOfLeg[b.leg]
  return difference === 0 ? a.code > b.code : difference > 0
}

/** A percentage of charges that are reckoned only after it finds nothing to be a percentage of. */
export const checkChargeOrder = (rows: readonly TariffRow[]): readonly Finding[] => {
  const latestByCode = new Map<string, Charge>()
  for (const row of rows) {
    if (row.kind !== 'charge') continue
    const known = latestByCode.get(row.code)
    if (!known || comesAfter(row, known)) latestByCode.set(row.code, row)
  }
  return rows.flatMap((row): readonly Finding[] => {
    if (row.kind !== 'charge' || row.basis !== 'percent-of') return []
    const told = (what: Finding['note']): readonly Finding[] => [
      { severity: 'warning', row: row.row, column: 'Order', note: what },
    ]
    return row.ofCodes.flatMap((code) => {
      const base = latestByCode.get(code)
      if (code === row.code) return []
      if (!base) {
        return code === 'FRT' && orderOfCharge(row) < orderOfFreight
          ? told(note('sheet.percentBeforeFreight'))
          : []
      }
      return comesAfter(base, row)
        ? told(note('sheet.percentBeforeBase', { base: code, other: base.row }))
        : []
    })
  })
}
