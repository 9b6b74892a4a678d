import { memo } from 'react'
import { useWording } from '../ui/app-context.tsx'
import { CargoSection } from './cargo-section.tsx'
import { DateField } from './date-field.tsx'
import { FormActions } from './form-actions.tsx'
import { GoodsSection } from './goods-section.tsx'
import { OwnDaysField } from './own-days-field.tsx'
import { RouteSection } from './route-section.tsx'
import css from './shipment-form.module.css'

/** The shipment, on the left. Each field draws itself from its own part of the store; an answer draws none of them. */
export const ShipmentForm = memo(() => {
  const { say } = useWording()
  return (
    <aside className={css['form']} aria-label={say('form.title')} data-pane="form">
      <div className={css['fields']}>
        <RouteSection />
        <section className={css['section']} aria-labelledby="section-dates">
          <h2 id="section-dates" className={css['head']}>
            {say('form.dates')}
          </h2>
          <DateField field="readyOn" />
          <DateField field="neededBy" />
          <OwnDaysField />
        </section>
        <CargoSection />
        <GoodsSection />
      </div>
      <FormActions />
    </aside>
  )
})
