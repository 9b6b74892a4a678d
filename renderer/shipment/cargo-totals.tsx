import type { CargoSummary } from '../../shared/quote/comparison.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { ModeMark } from '../ui/mode.tsx'
import { Term } from '../ui/term.tsx'
import css from './pieces-grid.module.css'

/** What can still be added before the figure moves: weight where volume decides, room where weight does. */
const free = (summary: CargoSummary['air'] | CargoSummary['rail']): { key: string; amount: string } =>
  summary.decidedBy === 'weight'
    ? { key: 'cargo.freeM3', amount: summary.freeM3 }
    : { key: 'cargo.freeKg', amount: summary.freeKg }

const isZero = (decimalText: string): boolean => /^0(\.0+)?$/.test(decimalText)

/** The cargo in sum and as each mode weighs it, from the last answer. */
export const CargoTotals = () => {
  const { comparison, shipment } = useApp()
  const { say, number } = useWording()
  const cargo = usePart(comparison, (state) => state.cargo)
  const kind = usePart(shipment, (state) => state.form.cargo.kind)
  if (!cargo)
    return (
      <div className={css['totals']}>
        <span className={css['none']}>{say('cargo.notYet')}</span>
      </div>
    )
  // A whole container is priced as a box: what air or a shared one would weigh it as says nothing.
  if (kind === 'containers')
    return (
      <div className={css['totals']}>
        <div className={css['sum']}>{say('cargo.containers', { n: cargo.pieces, kg: cargo.grossKg })}</div>
      </div>
    )
  const rest = (summary: CargoSummary['air'] | CargoSummary['rail']): string => {
    const { key, amount } = free(summary)
    return isZero(amount) ? '' : ` · ${say(key, { amount })}`
  }
  return (
    <div className={css['totals']} aria-live="off">
      <div className={css['sum']}>
        <span data-copy={`${cargo.pieces} · ${cargo.grossKg} kg · ${cargo.volumeM3} m³`}>
          {say('cargo.sum', { n: cargo.pieces, kg: cargo.grossKg, m3: cargo.volumeM3 })}
        </span>
        {cargo.densityKgPerM3 !== null && (
          <span className={css['density']}>
            <Term name="density">{number(cargo.densityKgPerM3)} kg/m³</Term>
          </span>
        )}
      </div>
      <ModeMark mode="air" />
      <span className={css['figures']} data-copy={cargo.air.chargeableKg}>
        <Term name="chargeableWeight">
          {say(`cargo.air.${cargo.air.decidedBy}`, { kg: cargo.air.chargeableKg })}
        </Term>
        {rest(cargo.air)}
      </span>
      <ModeMark mode="rail" />
      <span className={css['figures']} data-copy={cargo.rail.revenueTon}>
        <Term name="revenueTon">
          {say(`cargo.rail.${cargo.rail.decidedBy}`, { wm: cargo.rail.revenueTon })}
        </Term>
        {rest(cargo.rail)}
      </span>
    </div>
  )
}
