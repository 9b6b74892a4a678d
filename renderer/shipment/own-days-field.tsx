import { bestOffer } from '../comparison/best-offers.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { Check } from './check.tsx'
import css from './own-days-field.module.css'

/** Whether the log's days are reckoned with, and of how many shipments they are for each mode's best offer. */
export const OwnDaysField = () => {
  const { shipment, comparison } = useApp()
  const { say } = useWording()
  const asked = usePart(shipment, (state) => state.form.ownDays)
  const answer = usePart(comparison, (state) => state.comparison)
  const said = (['air', 'rail'] as const).flatMap((way) => {
    const own = asked && answer ? bestOffer(answer, way)?.ownTransit : undefined
    if (!own) return []
    const values = { way: say(`mode.${way}`), n: own.shipments, least: own.leastShipments }
    const text = own.used ? say(`form.ownDays.used.${own.season}`, values) : say('form.ownDays.few', values)
    return [{ way, text, title: own.explanation }]
  })
  return (
    <div className={css['field']}>
      <Check
        label={say('form.ownDays')}
        checked={asked}
        onChange={(ownDays) => shipment.edit('ownDays', (form) => ({ ...form, ownDays }))}
      />
      {said.map(({ way, text, title }) => (
        <p key={way} className={css['said']} title={title}>
          {text}
        </p>
      ))}
    </div>
  )
}
