import { useId } from 'react'
import type { ParcelsEntry } from '../state/shipment-form.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { FieldFindingText, findingProps, useFieldFinding } from '../ui/field-issue.tsx'
import fieldCss from '../ui/field.module.css'
import { FieldRow, SelectBox } from '../ui/fields.tsx'
import { Term } from '../ui/term.tsx'
import { Check } from './check.tsx'
import css from './shipment-form.module.css'

/** Parcels of a shop to its buyers: how many, at which price, and how many kinds of goods are in each. */
export const ParcelsFields = ({ parcels }: { readonly parcels: ParcelsEntry }) => {
  const { shipment, settings } = useApp()
  const { say } = useWording()
  const countId = useId()
  const priceId = useId()
  const count = useFieldFinding('parcels.count')
  const kinds = useFieldFinding('parcels.itemCategories')
  const price = useFieldFinding('parcels.orderValue')
  const quoteCurrency = usePart(shipment, (state) => state.form.currency)
  const currency = parcels.currency ?? quoteCurrency
  const currencies = usePart(settings, (state) => state.about?.currencies) ?? [currency]
  const known = currencies.includes(currency) ? currencies : [currency, ...currencies]
  const set = (part: Partial<ParcelsEntry>): void =>
    shipment.edit(`parcels.${Object.keys(part).join('.')}`, (form) => ({
      ...form,
      more: { ...form.more, parcels: { ...form.more.parcels, ...part } },
    }))
  const input = (name: 'count' | 'orderValue' | 'itemCategories') => ({
    'data-field': `parcels.${name}`,
    value: String(parcels[name] ?? ''),
    maxLength: 20,
    inputMode: 'decimal' as const,
    autoComplete: 'off',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      set({ [name]: event.currentTarget.value }),
    onBlur: () => shipment.touch(`parcels.${name}`),
  })
  const numbers = count.issue === '' ? kinds : count
  return (
    <div className={css['goodsLine']} role="group" aria-label={say('parcels.title')}>
      <FieldRow label={say('parcels.count')} htmlFor={countId}>
        <div className={fieldCss['box']} data-wrong={numbers.issue !== '' || undefined}>
          <input
            id={countId}
            className={fieldCss['input']}
            {...input('count')}
            {...findingProps(countId, numbers)}
          />
          <input
            className={`${fieldCss['input']} ${fieldCss['aside']} ${css['units']}`}
            aria-label={say('parcels.itemCategories')}
            placeholder="1"
            {...input('itemCategories')}
          />
          <span className={css['unitWord']}>{say('parcels.kinds')}</span>
        </div>
        <FieldFindingText id={countId} finding={numbers} />
      </FieldRow>
      <FieldRow label={say('parcels.orderValue')} htmlFor={priceId}>
        <div className={css['pair']}>
          <div className={fieldCss['box']} data-wrong={price.issue !== '' || undefined}>
            <input
              id={priceId}
              className={fieldCss['input']}
              {...input('orderValue')}
              {...findingProps(priceId, price)}
            />
            <SelectBox
              className={css['currency']}
              label={say('parcels.currency')}
              value={currency}
              options={known.map((code) => ({ value: code, label: code }))}
              onChange={(code) => set({ currency: code })}
            />
          </div>
          <span className={css['ioss']}>
            <Check
              label={say('parcels.ioss')}
              checked={parcels.ioss ?? false}
              onChange={(ioss) => set({ ioss })}
            />
            <Term name="ioss">?</Term>
          </span>
        </div>
        <FieldFindingText id={priceId} finding={price} />
      </FieldRow>
    </div>
  )
}
