import { useId, useState } from 'react'
import { chooseRateFiles } from '../importing/choose-file.ts'
import { goodsOfLine } from '../state/landed-form.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { focusPath } from '../ui/focus-path.ts'
import css from './landed.module.css'
import type { LandedHole } from './landed-rows.ts'
import { serviceName } from './service-name.ts'

const typedRates = { DUTY: 'dutyPercent', VAT: 'vatPercent' } as const

const rateOf = (code: string): keyof typeof typedRates | undefined =>
  code === 'DUTY' || code === 'VAT' ? code : undefined

/** A rate that the user knows and no table has; it goes into the form, where it can be changed and taken away. */
const TypeRate = ({ code, line }: { readonly code: keyof typeof typedRates; readonly line: number }) => {
  const { shipment } = useApp()
  const { say } = useWording()
  const id = useId()
  const [typed, setTyped] = useState('')
  return (
    <form
      className={css['typeRate']}
      onSubmit={(event) => {
        event.preventDefault()
        const row = goodsOfLine(shipment.getState().form, line)
        if (!row || typed.trim() === '') return
        shipment.edit(`goods.${row.id}.${typedRates[code]}`, (form) => ({
          ...form,
          goods: form.goods.map((goods) =>
            goods.id === row.id ? { ...goods, [typedRates[code]]: typed.trim() } : goods,
          ),
        }))
        shipment.touch(`goods.${row.id}.${typedRates[code]}`)
      }}
    >
      <label htmlFor={id}>{say('landed.rate')}</label>
      <input
        id={id}
        className={css['rateInput']}
        aria-label={say(`landed.typeRate.${code}`)}
        value={typed}
        maxLength={12}
        inputMode="decimal"
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <span>%</span>
      <button type="submit" className={buttonCss['link']} disabled={typed.trim() === ''}>
        {say('landed.useRate')}
      </button>
    </form>
  )
}

/** What the duty tables and the goods leave open, with every way to close it. */
export const LandedHoleRow = ({
  missing: { hole, offers },
  partial,
  hsCode,
  origin,
}: {
  readonly missing: LandedHole
  /** Whether only some of the offers shown have it. */
  readonly partial: boolean
  readonly hsCode: string
  readonly origin: string | null
}) => {
  const { shipment, imports, view, navigate } = useApp()
  const { say } = useWording()
  const rate = rateOf(hole.code)
  const { line } = hole
  const known = ['DUTY', 'VAT', 'CONSUMPTION-TAX', 'GOODS'].includes(hole.code)
  const go = (field: string): void => {
    const row = goodsOfLine(shipment.getState().form, line ?? 0)
    if (row) focusPath(`goods.${row.id}.${field}`)
  }
  const firstWithoutValue = (): void => {
    const row = shipment.getState().form.goods.find(({ value }) => value.trim() === '')
    if (row) focusPath(`goods.${row.id}.value`)
  }
  const link = (label: string, onClick: () => void) => (
    <button type="button" className={buttonCss['link']} onClick={onClick}>
      {label}
    </button>
  )
  return (
    <div className={css['hole']}>
      <p>
        <b>{say(`landed.hole.${known ? hole.code : 'transport'}`)}</b>{' '}
        {partial && `${say('landed.hole.only', { services: offers.map(serviceName).join(', ') })}: `}
        {hole.reason}
        {hole.range && (
          <>
            {', '}
            <span data-copy={`${hole.range.low}–${hole.range.high}`}>
              {say('landed.hole.range', hole.range)}
            </span>
          </>
        )}
      </p>
      <span className={css['holeActions']}>
        {rate === 'DUTY' && hsCode === '' && link(say('landed.giveCode'), () => go('hsCode'))}
        {rate === 'DUTY' && hsCode !== '' && origin === null
          ? link(say('landed.giveOrigin'), () => go('origin'))
          : null}
        {hole.range !== null && link(say('landed.giveLongerCode'), () => go('hsCode'))}
        {rate !== undefined &&
          link(say('landed.loadTable'), () => {
            navigate('/tariffs')
            chooseRateFiles(imports)
          })}
        {hole.code === 'GOODS' && link(say('landed.giveValue'), firstWithoutValue)}
        {!known && link(say('landed.seeOffers'), () => view.showTab('offers'))}
        {rate !== undefined && line !== null && <TypeRate code={rate} line={line} />}
      </span>
    </div>
  )
}
