import type { IncotermRule, Shipment } from '../freight/shipment.ts'
import type { RouteLeg } from '../freight/transport-mode.ts'
import { note } from '../kernel/note.ts'
import type { Unworded, Warning } from '../quote/comparison.ts'

export type Party = 'seller' | 'buyer'
type Incoterm = NonNullable<Shipment['incoterm']>

const toMain: readonly RouteLeg[] = ['pre-carriage', 'export-clearance', 'origin', 'main', 'transit-customs']
const toDoor: readonly RouteLeg[] = [...toMain, 'destination', 'on-carriage']

/** The rule as it is priced: the sea terms as their counterpart for any mode, handed over at the gateway. */
const asPriced = ({ rule, at }: Incoterm): { readonly rule: IncotermRule; readonly at: Incoterm['at'] } => {
  switch (rule) {
    case 'FAS':
    case 'FOB':
      return { rule: 'FCA', at: 'gateway' }
    case 'CFR':
      return { rule: 'CPT', at: 'gateway' }
    case 'CIF':
      return { rule: 'CIP', at: 'gateway' }
    default:
      return { rule, at }
  }
}

/** The legs that the seller pays; the buyer pays the rest. Source: Incoterms 2020, by component. */
export const legsOfSeller = (incoterm: Incoterm): ReadonlySet<RouteLeg> => {
  const { rule, at } = asPriced(incoterm)
  const carried = at === 'gateway' ? toMain : toDoor
  switch (rule) {
    case 'EXW':
      return new Set()
    case 'FCA':
      return new Set<RouteLeg>(at === 'door' ? ['export-clearance'] : ['pre-carriage', 'export-clearance'])
    case 'CIP':
      return new Set<RouteLeg>([...carried, 'insurance'])
    case 'DPU':
      // Unloaded: at a gateway that is the terminal's handling.
      return new Set<RouteLeg>([...carried, 'destination'])
    case 'DDP':
      return new Set<RouteLeg>([...carried, 'import-clearance'])
    default:
      return new Set<RouteLeg>(carried)
  }
}

/** Who pays a leg; null without an incoterm. */
export const payerOf = (shipment: Shipment): ((leg: RouteLeg) => Party | null) => {
  const { incoterm } = shipment
  if (!incoterm) return () => null
  const seller = legsOfSeller(incoterm)
  return (leg) => (seller.has(leg) ? 'seller' : 'buyer')
}

/** What is left out of a price for one party: the legs that the other one pays. */
export const isQuotedFor = (shipment: Shipment): ((leg: RouteLeg) => boolean) => {
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
