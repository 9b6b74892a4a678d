import { useId } from 'react'
import { readNumber } from '../state/read-number.ts'
import { countryOf, type GoodsEntry } from '../state/shipment-form.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { FieldFindingText, findingProps, useFieldFinding } from '../ui/field-issue.tsx'
import fieldCss from '../ui/field.module.css'
import { FieldRow, SelectBox } from '../ui/fields.tsx'
import { FigureInput } from './figure-input.tsx'
import { HsField } from './hs-field.tsx'
import css from './shipment-form.module.css'

const priceIncludes = ['goods', 'freight'] as const

type SetField = (name: Exclude<keyof GoodsEntry, 'id'>, value: string) => void

interface LinePart {
  readonly line: GoodsEntry
  readonly set: SetField
}

/** A number as it is read, with its thousands; what is no number stays as typed. */
const useGrouped = (): ((typed: string) => string) => {
  const { number, language } = useWording()
  return (typed) => {
    const plain = readNumber(typed, language !== 'fr')
    return /^\d+(\.\d+)?$/.test(plain) ? number(plain) : typed
  }
}

const ValueRow = ({ line, set }: LinePart) => {
  const { shipment, settings } = useApp()
  const { say } = useWording()
  const id = useId()
  const grouped = useGrouped()
  const currencies = usePart(settings, (state) => state.about?.currencies) ?? [line.currency]
  const known = currencies.includes(line.currency) ? currencies : [line.currency, ...currencies]
  const field = (name: keyof GoodsEntry): string => `goods.${line.id}.${name}`
  const valueFinding = useFieldFinding(field('value'))
  const unitsFinding = useFieldFinding(field('units'))
  const finding = valueFinding.issue === '' ? unitsFinding : valueFinding
  return (
    <FieldRow label={say('goods.value')} htmlFor={id}>
      <div className={fieldCss['box']} data-wrong={finding.issue !== '' || undefined}>
        <FigureInput
          id={id}
          className={`${fieldCss['input']} ${css['value']}`}
          data-field={field('value')}
          value={line.value}
          shown={grouped}
          maxLength={40}
          inputMode="decimal"
          onType={(value) => set('value', value)}
          onLeave={() => shipment.touch(field('value'))}
          {...findingProps(id, finding)}
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
      <FieldFindingText id={id} finding={finding} />
    </FieldRow>
  )
}

/** Where the goods are made, the country of departure until another is typed, and what their price holds. */
const OriginRow = ({ line, set }: LinePart) => {
  const { shipment } = useApp()
  const { say } = useWording()
  const id = useId()
  const field = `goods.${line.id}.origin`
  const finding = useFieldFinding(field)
  const departure = usePart(shipment, (state) => countryOf(state.form.origin))
  const assumed = line.origin.trim() === '' && departure !== ''
  return (
    <FieldRow label={say('goods.origin')} htmlFor={id}>
      <div className={css['pair']}>
        <div className={fieldCss['box']} data-wrong={finding.issue !== '' || undefined}>
          <FigureInput
            id={id}
            className={`${fieldCss['input']} ${css['origin']}`}
            data-field={field}
            value={line.origin}
            shown={(typed) => (typed.trim() === '' ? departure : typed)}
            maxLength={2}
            placeholder={say('goods.originHint')}
            onType={(value) => set('origin', value)}
            onLeave={() => shipment.touch(field)}
            {...findingProps(id, finding)}
          />
          {assumed && <span className={css['unitWord']}>{say('goods.originAsDeparture')}</span>}
        </div>
        <SelectBox
          label={say('goods.priceIncludes')}
          value={line.priceIncludes}
          options={priceIncludes.map((value) => ({ value, label: say(`goods.priceIncludes.${value}`) }))}
          onChange={(value) => set('priceIncludes', value)}
        />
      </div>
      <FieldFindingText id={id} finding={finding} />
    </FieldRow>
  )
}

const rates = ['dutyPercent', 'vatPercent'] as const

/** Rates that no table has: empty is what the tables say. */
const RatesRow = ({ line, set }: LinePart) => {
  const { shipment } = useApp()
  const { say } = useWording()
  const id = useId()
  const field = (name: keyof GoodsEntry): string => `goods.${line.id}.${name}`
  const duty = useFieldFinding(field('dutyPercent'))
  const vat = useFieldFinding(field('vatPercent'))
  const finding = duty.issue === '' ? vat : duty
  return (
    <FieldRow label={say('goods.rates')} htmlFor={id}>
      <div className={css['pair']}>
        {rates.map((name, index) => (
          <div
            key={name}
            className={fieldCss['box']}
            data-wrong={(index === 0 ? duty : vat).issue !== '' || undefined}
          >
            <input
              id={index === 0 ? id : undefined}
              className={`${fieldCss['input']} ${css['rate']}`}
              aria-label={say(`goods.${name}`)}
              data-field={field(name)}
              value={line[name]}
              maxLength={12}
              inputMode="decimal"
              placeholder={say('goods.fromTable')}
              autoComplete="off"
              onChange={(event) => set(name, event.currentTarget.value)}
              onBlur={() => shipment.touch(field(name))}
              {...findingProps(id, index === 0 ? duty : vat)}
            />
            {line[name].trim() !== '' && <span className={css['unitWord']}>{say('goods.typedPercent')}</span>}
          </div>
        ))}
      </div>
      <FieldFindingText id={id} finding={finding} />
    </FieldRow>
  )
}

/** A line of goods: what customs and insurance ask of it. */
export const GoodsLine = ({
  line,
  position,
  only,
}: {
  readonly line: GoodsEntry
  readonly position: number
  readonly only: boolean
}) => {
  const { shipment } = useApp()
  const { say } = useWording()
  const set: SetField = (name, value) =>
    shipment.edit(`goods.${line.id}.${name}`, (form) => ({
      ...form,
      goods: form.goods.map((known) => (known.id === line.id ? { ...known, [name]: value } : known)),
    }))
  return (
    <div className={css['goodsLine']} role="group" aria-label={say('goods.line', { n: position })}>
      <HsField line={line} suffix={only ? '' : ` ${position}`} set={set} />
      <ValueRow line={line} set={set} />
      <OriginRow line={line} set={set} />
      <RatesRow line={line} set={set} />
      {!only && (
        <button
          type="button"
          className={`${css['textButton']} ${css['removeLine']}`}
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
    </div>
  )
}
