import { useId } from 'react'
import { batteries } from '../../shared/freight/shipment.ts'
import { readNumber } from '../state/read-number.ts'
import {
  emptyGoods,
  goodsAreBlank,
  nextRowId,
  type GoodsEntry,
  type ShipmentForm,
} from '../state/shipment-form.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { FieldFindingText, findingProps, useFieldFinding } from '../ui/field-issue.tsx'
import fieldCss from '../ui/field.module.css'
import { FieldRow, SelectBox, TextField } from '../ui/fields.tsx'
import { Term } from '../ui/term.tsx'
import { FigureInput } from './figure-input.tsx'
import { MoreFacts } from './more-facts.tsx'
import css from './shipment-form.module.css'

/** `94054210` as customs writes it: `9405 42 10`. */
const groupHsCode = (typed: string): string =>
  /^\d{6,10}$/.test(typed.trim())
    ? typed
        .trim()
        .replace(/^(\d{4})(\d\d)(\d\d)?(\d\d)?$/, '$1 $2 $3 $4')
        .trim()
    : typed

const GoodsLine = ({
  line,
  position,
  only,
}: {
  readonly line: GoodsEntry
  readonly position: number
  readonly only: boolean
}) => {
  const { shipment, settings } = useApp()
  const { say, number, language } = useWording()
  const valueId = useId()
  const currencies = usePart(settings, (state) => state.about?.currencies) ?? [line.currency]
  const field = (name: keyof GoodsEntry): string => `goods.${line.id}.${name}`
  const set = (name: Exclude<keyof GoodsEntry, 'id'>, value: string): void =>
    shipment.edit(field(name), (form) => ({
      ...form,
      goods: form.goods.map((known) => (known.id === line.id ? { ...known, [name]: value } : known)),
    }))
  const hsId = useId()
  const hsFinding = useFieldFinding(field('hsCode'))
  const grouped = (typed: string): string => {
    const plain = readNumber(typed, language !== 'fr')
    return /^\d+(\.\d+)?$/.test(plain) ? number(plain) : typed
  }
  const suffix = only ? '' : ` ${position}`
  const valueFinding = useFieldFinding(field('value'))
  const unitsFinding = useFieldFinding(field('units'))
  const finding = valueFinding.issue === '' ? unitsFinding : valueFinding
  const known = currencies.includes(line.currency) ? currencies : [line.currency, ...currencies]

  return (
    <div className={css['goodsLine']} role="group" aria-label={say('goods.line', { n: position })}>
      <FieldRow label={<Term name="hsCode">{say('goods.hsCode') + suffix}</Term>} htmlFor={hsId}>
        <div className={fieldCss['box']} data-wrong={hsFinding.issue !== '' || undefined}>
          <FigureInput
            id={hsId}
            className={`${fieldCss['input']} ${css['hsCode']}`}
            data-field={field('hsCode')}
            value={line.hsCode}
            shown={groupHsCode}
            maxLength={14}
            onType={(value) => set('hsCode', value)}
            onLeave={() => shipment.touch(field('hsCode'))}
            {...findingProps(hsId, hsFinding)}
          />
          <input
            className={`${fieldCss['input']} ${fieldCss['aside']}`}
            aria-label={say('goods.description')}
            data-field={field('description')}
            value={line.description}
            maxLength={200}
            placeholder={say('goods.descriptionHint')}
            autoComplete="off"
            onChange={(event) => set('description', event.currentTarget.value)}
            onBlur={() => shipment.touch(field('description'))}
          />
        </div>
        <FieldFindingText id={hsId} finding={hsFinding} />
      </FieldRow>
      <FieldRow label={say('goods.value')} htmlFor={valueId}>
        <div className={fieldCss['box']} data-wrong={finding.issue !== '' || undefined}>
          <FigureInput
            id={valueId}
            className={`${fieldCss['input']} ${css['value']}`}
            data-field={field('value')}
            value={line.value}
            shown={grouped}
            maxLength={40}
            inputMode="decimal"
            onType={(value) => set('value', value)}
            onLeave={() => shipment.touch(field('value'))}
            {...findingProps(valueId, finding)}
          />
          <SelectBox
            className={css['currency']}
            label={say('goods.currency')}
            value={line.currency}
            options={known.map((currency) => ({ value: currency, label: currency }))}
            onChange={(value) => set('currency', value)}
          />
          <FigureInput
            className={`${fieldCss['input']} ${fieldCss['aside']} ${css['units']}`}
            aria-label={say('goods.units')}
            data-field={field('units')}
            value={line.units}
            shown={grouped}
            maxLength={40}
            inputMode="decimal"
            onType={(value) => set('units', value)}
            onLeave={() => shipment.touch(field('units'))}
          />
          <span className={css['unitWord']}>{say('goods.unitWord')}</span>
        </div>
        <FieldFindingText id={valueId} finding={finding} />
      </FieldRow>
      <TextField
        field={field('origin')}
        label={say('goods.origin')}
        value={line.origin}
        maxLength={2}
        placeholder={say('goods.originHint')}
        onChange={(value) => set('origin', value)}
      >
        {!only && (
          <button
            type="button"
            className={css['textButton']}
            onClick={() =>
              shipment.edit(`goods.${line.id}.remove`, (form) => ({
                ...form,
                goods: form.goods.filter(({ id }) => id !== line.id),
              }))
            }
          >
            {say('goods.remove')}
          </button>
        )}
      </TextField>
    </div>
  )
}

const Check = ({
  label,
  checked,
  onChange,
}: {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}) => (
  <label className={css['check']}>
    <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
    {label}
  </label>
)

export const GoodsSection = () => {
  const { shipment } = useApp()
  const { say } = useWording()
  const goods = usePart(shipment, (state) => state.form.goods)
  const handling = usePart(shipment, (state) => state.form.handling)
  const insure = usePart(shipment, (state) => state.form.insure)
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
      <MoreFacts />
    </section>
  )
}
