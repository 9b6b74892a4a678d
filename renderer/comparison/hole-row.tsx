import { Popover } from '@mantine/core'
import { memo, useId, useState } from 'react'
import type { Hole } from '../../shared/quote/comparison.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import fieldCss from '../ui/field.module.css'
import { Term } from '../ui/term.tsx'
import css from './offers.module.css'

const EstimateForm = ({
  hole,
  currency,
  onDone,
}: {
  readonly hole: Hole
  readonly currency: string
  readonly onDone: () => void
}) => {
  const { shipment } = useApp()
  const { say } = useWording()
  const lowId = useId()
  const highId = useId()
  const [low, setLow] = useState(hole.estimate?.low ?? '')
  const [high, setHigh] = useState(hole.estimate?.high ?? '')
  const others = shipment
    .getState()
    .form.estimates.filter(({ component, code }) => component !== hole.component || code !== hole.code)
  const keep = (): void => {
    const from = low.trim() === '' ? high : low
    const to = high.trim() === '' ? low : high
    if (from.trim() === '') return
    shipment.edit('estimates', (form) => ({
      ...form,
      estimates: [...others, { component: hole.component, code: hole.code, low: from, high: to }],
    }))
    onDone()
  }
  return (
    <form
      className={css['estimate']}
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <p className={css['estimateText']}>{say('hole.estimateText', { currency })}</p>
      <div className={fieldCss['field']}>
        <label htmlFor={lowId} className={fieldCss['label']}>
          {say('hole.low')}
        </label>
        <div className={fieldCss['box']}>
          <input
            id={lowId}
            className={fieldCss['input']}
            value={low}
            inputMode="decimal"
            maxLength={40}
            autoComplete="off"
            data-autofocus
            onChange={(event) => setLow(event.currentTarget.value)}
          />
        </div>
      </div>
      <div className={fieldCss['field']}>
        <label htmlFor={highId} className={fieldCss['label']}>
          {say('hole.high')}
        </label>
        <div className={fieldCss['box']}>
          <input
            id={highId}
            className={fieldCss['input']}
            value={high}
            inputMode="decimal"
            maxLength={40}
            autoComplete="off"
            onChange={(event) => setHigh(event.currentTarget.value)}
          />
        </div>
      </div>
      <div className={css['estimateActions']}>
        {hole.estimate && (
          <button
            type="button"
            className={buttonCss['button']}
            onClick={() => {
              shipment.edit('estimates', (form) => ({ ...form, estimates: others }))
              onDone()
            }}
          >
            {say('hole.removeEstimate')}
          </button>
        )}
        <button type="submit" className={`${buttonCss['button']} ${buttonCss['primary']}`}>
          {say('hole.keepEstimate')}
        </button>
      </div>
    </form>
  )
}

/** A component without a price, drawn as the hole it is, with the way to fill it. */
export const HoleRow = memo(({ hole, currency }: { readonly hole: Hole; readonly currency: string }) => {
  const { say, money } = useWording()
  const [opened, setOpened] = useState(false)
  return (
    <div role="row" aria-level={2} className={css['hole']}>
      <span role="gridcell" className={css['holeText']}>
        <b>
          <Term name="hole">{say('hole.title', { component: say(`leg.${hole.component}`) })}</Term>
        </b>
        <span className={css['mid']}>
          {hole.estimate
            ? say('hole.estimated', {
                low: money(hole.estimate.low, currency),
                high: money(hole.estimate.high, currency),
              })
            : hole.reason}
        </span>
      </span>
      <span role="gridcell" className={css['holeAction']}>
        <Popover
          opened={opened}
          onChange={setOpened}
          position="bottom-end"
          trapFocus
          returnFocus
          withRoles={false}
        >
          <Popover.Target>
            <button
              type="button"
              className={buttonCss['link']}
              aria-expanded={opened}
              aria-haspopup="dialog"
              aria-label={`${say(hole.estimate ? 'hole.changeEstimate' : 'hole.addEstimate')}: ${say(`leg.${hole.component}`)}`}
              onClick={() => setOpened((was) => !was)}
            >
              {say(hole.estimate ? 'hole.changeEstimate' : 'hole.addEstimate')}
            </button>
          </Popover.Target>
          <Popover.Dropdown
            role="dialog"
            aria-label={say('hole.estimateTitle', { component: say(`leg.${hole.component}`) })}
          >
            <EstimateForm hole={hole} currency={currency} onDone={() => setOpened(false)} />
          </Popover.Dropdown>
        </Popover>
      </span>
    </div>
  )
})
