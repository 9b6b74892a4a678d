import { parseDecimal, decimalToText } from '../../shared/kernel/decimal.ts'
import type { Offer } from '../../shared/quote/comparison.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { Term } from '../ui/term.tsx'
import css from './offers.module.css'
import { wholeOf } from './whole-number.ts'

type FactorSets = NonNullable<Offer['factorSets']>

/** Kilograms as tonnes, every decimal kept. */
const tonnesOf = (kg: string): string => {
  const value = parseDecimal(kg)
  return value ? decimalToText({ units: value.units, decimals: value.decimals + 3 }) : kg
}

const useSetNames = () => {
  const { say } = useWording()
  return (sets: FactorSets): string =>
    sets
      .map(({ set, year, statedBy }) =>
        statedBy === 'parameter'
          ? say('emissions.ownParameter')
          : year === ''
            ? set
            : say('emissions.set', { set, year }),
      )
      .join(', ')
}

/** Leg by leg: kilometres by vehicle, the factor of each, and where the factors come from. */
const Detail = ({ offer, sets }: { readonly offer: Offer; readonly sets: FactorSets }) => {
  const { say } = useWording()
  return (
    <div className={css['detail']}>
      <ul className={css['emissionLegs']}>
        {offer.legs.map((leg, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- an offer's legs never change their order
          <li key={index}>
            <span>{say(`emissions.leg.${leg.kind}`, { from: leg.from, to: leg.to })}</span>
            <span>
              {(leg.stretches ?? [])
                .map(({ km, factor, vehicle }) =>
                  say('emissions.stretch', {
                    km: String(km),
                    factor,
                    vehicle: say(`emissions.vehicle.${vehicle}`),
                  }),
                )
                .join(' + ')}
            </span>
            <span className={css['number']} data-copy={leg.emissionsKg}>
              {leg.emissionsKg !== undefined && say('emissions.kg', { kg: leg.emissionsKg })}
            </span>
          </li>
        ))}
      </ul>
      <p className={css['grey']}>
        <Term name="emissions">{say('emissions.how', { t: tonnesOf(offer.grossKg) })}</Term>
      </p>
      {sets.map(({ set, method, source, year, statedBy }) => (
        <p key={`${set} ${method} ${year} ${statedBy}`} className={css['grey']}>
          {statedBy === 'parameter'
            ? say('emissions.sourceParameter')
            : say('emissions.source', { set, method, source })}{' '}
          {statedBy === 'program' && say('emissions.replace')}
        </p>
      ))}
    </div>
  )
}

/** What the way emits and by whose factors; it opens into its legs as a charge opens into its reason. */
export const EmissionsRow = ({ offer }: { readonly offer: Offer }) => {
  const { say, number } = useWording()
  const { view } = useApp()
  const setNames = useSetNames()
  const id = `${offer.id}#emissions`
  const opened = usePart(view, (state) => state.opened.has(id))
  const { factorSets } = offer
  if (!factorSets) return null
  return (
    <>
      <div
        role="row"
        aria-level={2}
        aria-expanded={opened}
        tabIndex={-1}
        data-key={id}
        className={`${css['line']} ${css['emissionLine']} ${opened ? css['lineOpened'] : ''}`}
      >
        <span role="gridcell" className={css['leg']}>
          {say('emissions.title')}
        </span>
        <span role="gridcell" className={css['charge']} data-copy={offer.emissionsKg}>
          {say('offers.emissions', { kg: number(wholeOf(offer.emissionsKg)) })}
        </span>
        <span role="gridcell" className={css['why']}>
          {say('emissions.by', { sets: setNames(factorSets) })}
        </span>
        <span role="gridcell" className={`${css['number']} ${css['grey']}`}>
          –
        </span>
      </div>
      {opened && (
        <div role="row" aria-level={3} className={css['detailRow']}>
          <div role="gridcell">
            <Detail offer={offer} sets={factorSets} />
          </div>
        </div>
      )}
    </>
  )
}
