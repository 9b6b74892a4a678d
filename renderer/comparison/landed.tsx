import { memo } from 'react'
import type { Comparison } from '../../shared/quote/comparison.ts'
import { landedObstacle } from '../state/landed-form.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import fieldCss from '../ui/field.module.css'
import { SelectBox } from '../ui/fields.tsx'
import { focusPath } from '../ui/focus-path.ts'
import hiddenCss from '../ui/hidden.module.css'
import { ModeMark } from '../ui/mode.tsx'
import { Term } from '../ui/term.tsx'
import { LandedHoleRow } from './landed-hole-row.tsx'
import css from './landed.module.css'
import {
  comparedOffers,
  landedOffersOf,
  type LandedOffer,
  type LandedRate,
  type LandedRow,
} from './landed-rows.ts'
import { landedSections, type LandedSection } from './landed-sections.ts'
import { boxesOf, serviceName } from './service-name.ts'

/** Where a rate is from: a row that opens its tariff, or the user's own word. */
const RateSource = ({ rate }: { readonly rate: LandedRate }) => {
  const { navigate } = useApp()
  const { say } = useWording()
  const { source } = rate
  if (!source) return <span className={css['typed']}>{say('landed.typed')}</span>
  return (
    <>
      <button
        type="button"
        className={buttonCss['link']}
        title={say('landed.openTariff', { tariff: source.tariff, row: source.row })}
        onClick={() => navigate(`/tariffs/${encodeURIComponent(source.versionId)}`)}
      >
        {source.tariff}, {say('landed.row', { row: source.row })}
      </button>
      {rate.sample && (
        <abbr className={css['sampleMark']} title={say('offers.sampleLine')}>
          S
        </abbr>
      )}
    </>
  )
}

const Figure = ({
  row,
  index,
  currency,
}: {
  readonly row: LandedRow
  readonly index: number
  readonly currency: string
}) => {
  const { say, number, money, date } = useWording()
  const value = row.values[index]
  if (value === null || value === undefined) return <span className={css['open']}>{say('landed.open')}</span>
  if (value === '') return null
  const shown =
    row.unit === 'day'
      ? date(value)
      : row.unit === 'percent'
        ? /^\d+(\.\d+)?$/.test(value)
          ? `${number(value)}\u00a0%`
          : value
        : row.weight === 'sum'
          ? money(value, currency)
          : number(value)
  return (
    <span data-copy={value}>
      {row.from[index] && <span className={css['from']}>{say('offers.from')} </span>}
      {shown}
    </span>
  )
}

const SectionRows = ({
  section,
  offers,
}: {
  readonly section: LandedSection
  readonly offers: readonly LandedOffer[]
}) => {
  const index = Number(/^line (\d+)$/.exec(section.key)?.[1] ?? 0)
  const line = offers[0]?.landed.lines[index]
  return (
    <tbody>
      <tr className={css['section']}>
        <th scope="rowgroup" colSpan={offers.length + 1}>
          {section.title} <span className={css['grey']}>{section.currency}</span>
        </th>
      </tr>
      {section.holes.map((missing) => (
        <tr key={`${missing.hole.code} ${missing.hole.reason}`} className={css['holeRow']}>
          <td colSpan={offers.length + 1}>
            <LandedHoleRow
              missing={missing}
              partial={missing.offers.length < offers.length}
              hsCode={line?.hsCode ?? ''}
              origin={line?.origin ?? null}
            />
          </td>
        </tr>
      ))}
      {section.rows.map((row) => (
        <tr key={row.key} className={css[row.weight]}>
          <th scope="row">
            {row.key === 'customsValue' ? <Term name="customsValue">{row.label}</Term> : row.label}
            {row.detail !== '' && (
              <>
                {' '}
                <span className={css['detail']}>{row.detail}</span>
              </>
            )}
            {row.rate && (
              <>
                {' '}
                <span className={css['detail']}>
                  <RateSource rate={row.rate} />
                </span>
              </>
            )}
          </th>
          {offers.map((offer, at) => (
            <td key={offer.id}>
              <Figure row={row} index={at} currency={section.currency} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

/** Why there is none, and the way to one. */
const NoLandedCost = () => {
  const { shipment } = useApp()
  const { say } = useWording()
  const obstacle = usePart(shipment, (state) => landedObstacle(state.form))
  const action = {
    value: {
      label: say('landed.giveValue'),
      run: () => focusPath(`goods.${shipment.getState().form.goods[0]?.id ?? 1}.value`),
    },
    part: {
      label: say('landed.none.wholeChain'),
      run: () =>
        shipment.edit('incoterm.quoteFor', (form) => ({
          ...form,
          incoterm: { ...form.incoterm, quoteFor: 'whole-chain' },
        })),
    },
    scope: {
      label: say('landed.none.toDoor'),
      run: () =>
        shipment.edit('scope', (form) => ({
          ...form,
          scope: form.scope === 'door-to-terminal' ? 'door-to-door' : 'terminal-to-door',
        })),
    },
    unknown: null,
  }[obstacle]
  return (
    <div className={css['none']}>
      <p>{say(`landed.none.${obstacle}`)}</p>
      {action && (
        <button type="button" className={buttonCss['button']} onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  )
}

/** What the goods cost at the buyer's door by air and by rail, and how customs comes to its duty. */
export const Landed = memo(({ comparison }: { readonly comparison: Comparison }) => {
  const { view } = useApp()
  const wording = useWording()
  const { say } = wording
  const beside = usePart(view, (state) => state.landedBeside)
  const offers = comparedOffers(comparison, beside)
  const [first] = offers
  if (!first) return <NoLandedCost />
  const best = comparedOffers(comparison, null)
  const others = landedOffersOf(comparison).filter((offer) => !best.includes(offer))
  const chosen = others.some(({ id }) => id === beside) ? (beside ?? '') : ''
  return (
    <div className={css['landed']}>
      <div className={css['head']}>
        <p>
          {say(`landed.regime.${first.landed.regime}`)}
          {first.landed.sample && <span className={css['sample']}> {say('offers.sampleLine')}</span>}
        </p>
        {others.length > 0 && (
          <SelectBox
            className={fieldCss['wordSelect']}
            label={say('landed.beside')}
            value={chosen}
            options={[
              { value: '', label: say('landed.besideNone') },
              ...others.map((offer) => ({
                value: offer.id,
                label: [say(`mode.${offer.mode}`), serviceName(offer), boxesOf(offer)]
                  .filter((part) => part !== '')
                  .join(' · '),
              })),
            ]}
            onChange={(id) => view.setLandedBeside(id === '' ? null : id)}
          />
        )}
      </div>
      <table className={css['table']} aria-label={say('landed.title')}>
        <thead>
          <tr>
            <th scope="col" className={css['what']}>
              <span className={hiddenCss['hidden']}>{say('landed.what')}</span>
            </th>
            {offers.map((offer) => (
              <th key={offer.id} scope="col" className={css['offer']}>
                <ModeMark mode={offer.mode} />
                <span className={css['service']} title={serviceName(offer)}>
                  {serviceName(offer)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        {landedSections(offers, comparison.currency, wording).map((section) => (
          <SectionRows key={section.key} section={section} offers={offers} />
        ))}
      </table>
    </div>
  )
})
