import type { IncotermRule, Shipment } from './shipment.ts'
import type { RouteLeg } from './transport-mode.ts'

export const parties = ['seller', 'buyer'] as const
export type Party = (typeof parties)[number]

type HandOver = Pick<NonNullable<Shipment['incoterm']>, 'rule' | 'at'>

const toMain: readonly RouteLeg[] = ['pre-carriage', 'export-clearance', 'origin', 'main', 'transit-customs']
const toDoor: readonly RouteLeg[] = [...toMain, 'destination', 'on-carriage']

/** Where a rule hands over when the shipment does not say. */
export const usualHandOver = (rule: IncotermRule): HandOver['at'] =>
  rule === 'CPT' || rule === 'CIP' ? 'gateway' : 'door'

/** The rule as it is priced: the sea terms as their counterpart for any mode, handed over at the gateway. */
const asPriced = ({ rule, at }: HandOver): HandOver => {
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
export const legsOfSeller = (incoterm: HandOver): ReadonlySet<RouteLeg> => {
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
