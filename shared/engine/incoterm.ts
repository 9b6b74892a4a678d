import { legsOfSeller, type Party } from '../freight/legs-of-seller.ts'
import type { IncotermRule, Shipment } from '../freight/shipment.ts'
import type { RouteLeg } from '../freight/transport-mode.ts'
import { note } from '../kernel/note.ts'
import type { Unworded, Warning } from '../quote/comparison.ts'

/** Who pays a leg; null without an incoterm. */
export const payerOf = ({ incoterm }: Pick<Shipment, 'incoterm'>): ((leg: RouteLeg) => Party | null) => {
  if (!incoterm) return () => null
  const seller = legsOfSeller(incoterm)
  return (leg) => (seller.has(leg) ? 'seller' : 'buyer')
}

/** What is left out of a price for one party: the legs that the other one pays. */
export const isQuotedFor = (shipment: Pick<Shipment, 'incoterm'>): ((leg: RouteLeg) => boolean) => {
  const payer = payerOf(shipment)
  const quoteFor = shipment.incoterm?.quoteFor ?? 'whole-chain'
  return quoteFor === 'whole-chain' ? () => true : (leg) => payer(leg) === quoteFor
}

const seaTerms: Readonly<Partial<Record<IncotermRule, string>>> = {
  FAS: 'FCA',
  FOB: 'FCA',
  CFR: 'CPT',
  CIF: 'CIP',
}

export const incotermWarnings = (shipment: Shipment): readonly Unworded<Warning>[] => {
  const { incoterm } = shipment
  if (!incoterm) return []
  const path = 'incoterm.rule'
  const warnings: Unworded<Warning>[] = []
  const counterpart = seaTerms[incoterm.rule]
  if (counterpart) {
    const values = { rule: incoterm.rule, counterpart }
    warnings.push({ code: 'SeaTerm', text: note('warning.SeaTerm', values), path })
  }
  if (incoterm.rule === 'EXW') warnings.push({ code: 'ExwExport', text: note('warning.ExwExport'), path })
  if (incoterm.rule === 'DDP') warnings.push({ code: 'DdpImporter', text: note('warning.DdpImporter'), path })
  return warnings
}
