import { useId, type ReactNode } from 'react'
import type { FieldIssue } from '../../shared/api/field-issue.ts'
import type { SupplySplitAnswer } from '../../shared/api/supply-methods.ts'
import { supplyPaces } from '../../shared/quote/supply.ts'
import { belongsToField } from '../state/comparison-store.ts'
import {
  demandFigures,
  pastedFigures,
  supplyFields,
  type SupplyEntry,
  type SupplyField,
} from '../state/supply-form.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { useFieldFinding } from '../ui/field-issue.tsx'
import fieldCss from '../ui/field.module.css'
import { SelectBox } from '../ui/fields.tsx'
import css from './split-fields.module.css'

export type SplitIssues = readonly FieldIssue[]

const issueId = (field: string): string => `split-issue-${field}`

interface TypedProps {
  readonly label: string
  readonly field: string
  readonly value: string
  /** What is wrong with it: said under all fields, where there is room for a sentence. */
  readonly issue: string
  readonly onType: (typed: string) => void
  readonly onPaste?: (pasted: string) => boolean
  readonly placeholder?: string
  readonly unit?: ReactNode
  readonly readOnly?: boolean
  readonly maxLength?: number
  readonly wide?: boolean
  readonly about?: string
}

/** A figure under its label. */
const Typed = ({
  label,
  field,
  value,
  issue,
  onType,
  onPaste,
  placeholder,
  unit,
  readOnly = false,
  maxLength = 20,
  wide = false,
  about,
}: TypedProps) => {
  const id = useId()
  const { shipment } = useApp()
  return (
    <div className={css['field']} data-wide={wide || undefined}>
      <label htmlFor={id} title={about}>
        {label}
      </label>
      <div className={fieldCss['box']} data-wrong={issue !== '' || undefined}>
        <input
          id={id}
          data-field={field}
          className={fieldCss['input']}
          value={value}
          maxLength={maxLength}
          inputMode="decimal"
          placeholder={placeholder}
          readOnly={readOnly}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onType(event.currentTarget.value)}
          onPaste={(event) => {
            if (onPaste?.(event.clipboardData.getData('text/plain')) === true) event.preventDefault()
          }}
          onBlur={() => shipment.touch(field)}
          aria-invalid={issue !== '' || undefined}
          aria-describedby={issue === '' ? undefined : issueId(field)}
        />
        {unit !== undefined && <span className={css['unit']}>{unit}</span>}
      </div>
    </div>
  )
}

/** Capital belongs to the shipment; the comparison names what is wrong with it. */
const CapitalField = ({ used, issue }: { readonly used: string; readonly issue: string }) => {
  const { shipment } = useApp()
  const { say } = useWording()
  const typed = usePart(shipment, (state) => state.form.more.capitalPercent)
  return (
    <Typed
      label={say('split.capital')}
      field="capitalPercent"
      value={String(typed ?? '')}
      issue={issue}
      placeholder={used}
      unit="%"
      onType={(percent) =>
        shipment.edit('more.capitalPercent', (form) => ({
          ...form,
          more: { ...form.more, capitalPercent: percent === '' ? undefined : percent },
        }))
      }
    />
  )
}

/** What a plan is asked with. What is left empty is the shipment's, and stands there in grey. */
export const SplitFields = ({
  entry,
  issues,
  plan,
}: {
  readonly entry: SupplyEntry
  readonly issues: SplitIssues
  readonly plan: SupplySplitAnswer | null
}) => {
  const { shipment } = useApp()
  const { say, number, language } = useWording()
  const paceId = useId()
  const touched = usePart(shipment, (state) => state.touched)
  const currency = usePart(shipment, (state) => state.form.currency)
  const commaGroups = language !== 'fr'
  const figures = demandFigures(entry.demand, commaGroups)
  const set = (field: keyof SupplyEntry, typed: string): void =>
    shipment.edit(`supply.${field}`, (form) => ({ ...form, supply: { ...form.supply, [field]: typed } }))
  const capital = useFieldFinding('capitalPercent')
  const issueOf = (field: SupplyField): string => {
    // A draft of before is told at once; what is being typed for the first time, when it is left.
    const told = touched.has(`supply.${field}`) || (plan === null && entry[field].trim() !== '')
    const own = issues.filter(({ path }) => belongsToField(path, field)).map(({ text }) => text)
    return told ? own.join(' ') : ''
  }
  const typedField = (field: SupplyField) => ({
    field: `supply.${field}`,
    label: say(`split.${field}`),
    value: entry[field],
    issue: issueOf(field),
    onType: (typed: string) => set(field, typed),
  })
  const aRow = figures.length > 1
  const wrong = [
    ...supplyFields.map((field) => ({
      field: `supply.${field}`,
      label: say(`split.${field}`),
      text: issueOf(field),
    })),
    { field: 'capitalPercent', label: say('split.capital'), text: capital.issue },
  ].filter(({ text }) => text !== '')
  return (
    <div className={css['fields']} role="group" aria-label={say('split.question')}>
      <Typed
        {...typedField('demand')}
        placeholder={say('split.demandHint')}
        maxLength={400}
        wide
        unit={aRow ? undefined : say('split.unitsWord')}
        onPaste={(pasted) => {
          const row = pastedFigures(pasted, commaGroups)
          if (row === undefined) return false
          set('demand', row)
          return true
        }}
      />
      <Typed {...typedField('weeks')} {...(aRow ? { value: String(figures.length), readOnly: true } : {})} />
      <Typed {...typedField('stock')} unit={say('split.unitsWord')} />
      <Typed
        {...typedField('onTheWay')}
        about={say('split.onTheWayIs')}
        placeholder={say('split.onTheWayHint')}
        maxLength={300}
      />
      <Typed {...typedField('unitsPerPiece')} placeholder={plan ? number(String(plan.unitsPerPiece)) : ''} />
      <Typed
        {...typedField('valuePerUnit')}
        placeholder={plan ? (plan.valuePerUnit ? number(plan.valuePerUnit) : say('split.noValue')) : ''}
        unit={currency}
      />
      <Typed
        {...typedField('storagePerPiece')}
        about={say('split.storageIs')}
        placeholder="0"
        unit={currency}
      />
      <CapitalField used={plan?.capitalPercent ?? '15'} issue={capital.issue} />
      <div className={css['field']}>
        <label htmlFor={paceId}>{say('split.pace')}</label>
        <SelectBox
          id={paceId}
          value={entry.pace}
          options={supplyPaces.map((value) => ({ value, label: say(`split.pace.${value}`) }))}
          onChange={(pace) => set('pace', pace)}
        />
      </div>
      {wrong.length > 0 && (
        <ul className={css['issues']}>
          {wrong.map(({ field, label, text }) => (
            <li key={field} id={issueId(field)}>
              <b>{label}</b> {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
