import type { ShipmentForm } from '../state/shipment-form.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import css from './shipment-form.module.css'

type More = ShipmentForm['more']

/** What an opened shipment says beyond the form's own fields: told, because it is priced, and removable. */
export const MoreFacts = () => {
  const { shipment } = useApp()
  const { say } = useWording()
  const more = usePart(shipment, (state) => state.form.more)
  const { declaredForCarriage, capitalPercent, delayCostPerDay } = more
  const facts: readonly (readonly [keyof More, string | null])[] = [
    [
      'declaredForCarriage',
      declaredForCarriage
        ? say('more.declared', {
            value: String(declaredForCarriage.value ?? ''),
            currency: declaredForCarriage.currency ?? '',
          })
        : null,
    ],
    ['capitalPercent', capitalPercent ? say('more.capital', { percent: capitalPercent }) : null],
    [
      'delayCostPerDay',
      delayCostPerDay
        ? say('more.delay', {
            value: String(delayCostPerDay.value ?? ''),
            currency: delayCostPerDay.currency ?? '',
          })
        : null,
    ],
  ]
  return facts.map(([name, text]) =>
    text === null ? null : (
      <p key={name} className={css['more']}>
        <span>{text}</span>
        <button
          type="button"
          className={css['textButton']}
          // Where a finding leads to while the field itself is not on screen.
          data-field={`${name}.removal`}
          aria-label={`${say('more.remove')}: ${text}`}
          onClick={() =>
            shipment.edit(`more.${name}`, (form) => ({ ...form, more: { ...form.more, [name]: undefined } }))
          }
        >
          {say('more.remove')}
        </button>
      </p>
    ),
  )
}
