import { useId } from 'react'
import { batteries } from '../../shared/freight/shipment.ts'
import { emptyGoods, goodsAreBlank, nextRowId, type ShipmentForm } from '../state/shipment-form.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { FieldRow, SelectBox, TextField } from '../ui/fields.tsx'
import { Term } from '../ui/term.tsx'
import { Check } from './check.tsx'
import { GoodsLine } from './goods-line.tsx'
import { MoreFacts } from './more-facts.tsx'
import { ParcelsFields } from './parcels-fields.tsx'
import css from './shipment-form.module.css'

export const GoodsSection = () => {
  const { shipment } = useApp()
  const { say } = useWording()
  const goods = usePart(shipment, (state) => state.form.goods)
  const handling = usePart(shipment, (state) => state.form.handling)
  const insure = usePart(shipment, (state) => state.form.insure)
  const vatRecoverable = usePart(shipment, (state) => state.form.vatRecoverable)
  const parcels = usePart(shipment, (state) => state.form.more.parcels)
  const batteryId = useId()
  const setHandling = (field: string, part: Partial<ShipmentForm['handling']>): void =>
    shipment.edit(`handling.${field}`, (form) => ({ ...form, handling: { ...form.handling, ...part } }))

  return (
    <section className={css['section']} aria-labelledby="section-goods">
      <div className={css['headRow']}>
        <h2 id="section-goods" className={css['head']}>
          {say('form.goods')}
        </h2>
        <div className={css['headTools']}>
          <button
            type="button"
            className={css['textButton']}
            disabled={goods.some(goodsAreBlank) || goods.length >= 100}
            onClick={() =>
              shipment.edit('goods.add', (form) => ({
                ...form,
                goods: [...form.goods, emptyGoods(nextRowId(form.goods))],
              }))
            }
          >
            {say('goods.add')}
          </button>
        </div>
      </div>
      {goods.map((line, index) => (
        <GoodsLine key={line.id} line={line} position={index + 1} only={goods.length === 1} />
      ))}
      <div className={css['checks']}>
        <Check
          label={say('goods.battery')}
          checked={handling.battery !== ''}
          onChange={(checked) => setHandling('battery', { battery: checked ? 'lithium-ion' : '' })}
        />
        <Check
          label={say('goods.dangerous')}
          checked={handling.dangerous}
          onChange={(dangerous) => setHandling('dangerous', { dangerous })}
        />
        <Check
          label={say('goods.temperature')}
          checked={handling.cooled}
          onChange={(cooled) => setHandling('cooled', { cooled })}
        />
        <Check
          label={say('goods.insure')}
          checked={insure}
          onChange={(checked) => shipment.edit('insure', (form) => ({ ...form, insure: checked }))}
        />
        <Check
          label={say('goods.vatRecoverable')}
          checked={vatRecoverable}
          onChange={(checked) =>
            shipment.edit('vatRecoverable', (form) => ({ ...form, vatRecoverable: checked }))
          }
        />
        <Check
          label={say('goods.parcels')}
          checked={Boolean(parcels)}
          onChange={(checked) =>
            shipment.edit('parcels', (form) => ({
              ...form,
              more: {
                ...form.more,
                parcels: checked
                  ? { count: '', orderValue: '', currency: form.currency, itemCategories: '', ioss: true }
                  : undefined,
              },
            }))
          }
        />
      </div>
      {handling.battery !== '' && (
        <FieldRow label={say('goods.battery')} htmlFor={batteryId}>
          <SelectBox
            id={batteryId}
            value={handling.battery}
            options={batteries.map((value) => ({ value, label: say(`goods.battery.${value}`) }))}
            onChange={(battery) => setHandling('battery.kind', { battery })}
          />
        </FieldRow>
      )}
      {handling.dangerous && (
        <TextField
          field="handling.unNumber"
          label={<Term name="unNumber">{say('goods.unNumber')}</Term>}
          value={handling.unNumber}
          maxLength={6}
          placeholder="UN3480"
          onChange={(unNumber) => setHandling('unNumber', { unNumber })}
        />
      )}
      {handling.cooled && (
        <TextField
          field="handling.temperature"
          label={say('goods.temperature')}
          value={handling.temperature}
          maxLength={60}
          placeholder={say('goods.temperatureHint')}
          onChange={(temperature) => setHandling('temperature', { temperature })}
        />
      )}
      {parcels && <ParcelsFields parcels={parcels} />}
      <MoreFacts />
    </section>
  )
}
