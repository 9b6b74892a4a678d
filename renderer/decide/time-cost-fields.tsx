import { useId } from 'react'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { FieldFindingText, findingProps, useFieldFinding } from '../ui/field-issue.tsx'
import fieldCss from '../ui/field.module.css'
import { SelectBox } from '../ui/fields.tsx'
import css from './adviser.module.css'

const usualPercents = ['6', '15', '25'] as const

/** What capital bound in the goods costs a year; empty is the usual rate, which the answer says. */
const CapitalField = ({ used }: { readonly used: string }) => {
  const { shipment } = useApp()
  const { say } = useWording()
  const id = useId()
  const finding = useFieldFinding('capitalPercent')
  const typed = usePart(shipment, (state) => state.form.more.capitalPercent)
  const set = (capitalPercent: string): void =>
    shipment.edit('more.capitalPercent', (form) => ({
      ...form,
      more: { ...form.more, capitalPercent: capitalPercent === '' ? undefined : capitalPercent },
    }))
  return (
    <div className={css['field']}>
      <label htmlFor={id}>{say('decide.capital')}</label>
      <span className={css['presets']} role="group" aria-label={say('decide.capitalUsual')}>
        {usualPercents.map((percent) => (
          <button
            key={percent}
            type="button"
            aria-pressed={String(typed ?? used) === percent}
            onClick={() => set(percent)}
          >
            {percent}
          </button>
        ))}
      </span>
      <span className={fieldCss['box']} data-wrong={finding.issue !== '' || undefined}>
        <input
          id={id}
          data-field="capitalPercent"
          className={fieldCss['input']}
          value={String(typed ?? '')}
          placeholder={used}
          maxLength={8}
          inputMode="decimal"
          autoComplete="off"
          onChange={(event) => set(event.currentTarget.value)}
          onBlur={() => shipment.touch('capitalPercent')}
          {...findingProps(id, finding)}
        />
        <span className={css['unit']}>%</span>
      </span>
      <FieldFindingText id={id} finding={finding} />
    </div>
  )
}

/** What a day more costs beside the capital: a line that stands, a penalty. */
const DelayField = () => {
  const { shipment, settings } = useApp()
  const { say } = useWording()
  const id = useId()
  const finding = useFieldFinding('delayCostPerDay')
  const delay = usePart(shipment, (state) => state.form.more.delayCostPerDay)
  const quoteCurrency = usePart(shipment, (state) => state.form.currency)
  const currency = delay?.currency ?? quoteCurrency
  const currencies = usePart(settings, (state) => state.about?.currencies) ?? [currency]
  const known = currencies.includes(currency) ? currencies : [currency, ...currencies]
  const set = (value: string, of: string): void =>
    shipment.edit('more.delayCostPerDay', (form) => ({
      ...form,
      more: { ...form.more, delayCostPerDay: value === '' ? undefined : { value, currency: of } },
    }))
  const value = String(delay?.value ?? '')
  return (
    <div className={css['field']}>
      <label htmlFor={id}>{say('decide.delay')}</label>
      <span className={`${fieldCss['box']} ${css['wide']}`} data-wrong={finding.issue !== '' || undefined}>
        <input
          id={id}
          data-field="delayCostPerDay"
          className={fieldCss['input']}
          value={value}
          placeholder="0"
          maxLength={20}
          inputMode="decimal"
          autoComplete="off"
          onChange={(event) => set(event.currentTarget.value, currency)}
          onBlur={() => shipment.touch('delayCostPerDay')}
          {...findingProps(id, finding)}
        />
        {value !== '' && (
          <SelectBox
            className={css['currency']}
            label={say('decide.delayCurrency')}
            value={currency}
            options={known.map((code) => ({ value: code, label: code }))}
            onChange={(code) => set(value, code)}
          />
        )}
        {value === '' && <span className={css['unit']}>{currency}</span>}
      </span>
      <FieldFindingText id={id} finding={finding} />
    </div>
  )
}

/** What time costs the owner of the goods; both belong to the shipment and are priced nowhere else. */
export const TimeCostFields = ({ used }: { readonly used: string }) => (
  <div className={css['fields']}>
    <CapitalField used={used} />
    <DelayField />
  </div>
)
