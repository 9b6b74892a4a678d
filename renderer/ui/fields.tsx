import { useId, type ReactNode } from 'react'
import { useApp } from './app-context.tsx'
import { FieldFindingText, findingProps, useFieldFinding } from './field-issue.tsx'
import css from './field.module.css'
import { ChevronDownIcon } from './icons.tsx'

/** A label beside its control, and below what is wrong with it. */
export const FieldRow = ({
  label,
  htmlFor,
  children,
}: {
  readonly label: ReactNode
  readonly htmlFor: string
  readonly children: ReactNode
}) => (
  <div className={css['field']}>
    <label htmlFor={htmlFor} className={css['label']}>
      {label}
    </label>
    {children}
  </div>
)

interface SelectBoxProps<Value extends string> {
  readonly id?: string
  readonly label?: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
  readonly wrong?: boolean
  readonly className?: string | undefined
}

/** A choice among a few words: the browser's own select, so that typing a letter and every reader's way work. */
export const SelectBox = <Value extends string>({
  id,
  label,
  value,
  options,
  onChange,
  wrong = false,
  className,
}: SelectBoxProps<Value>) => (
  <div className={className ?? css['box']} data-wrong={wrong || undefined}>
    <select
      id={id}
      aria-label={label}
      aria-invalid={wrong || undefined}
      className={css['select']}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value)
        if (chosen) onChange(chosen.value)
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
    <span className={css['chevron']}>
      <ChevronDownIcon />
    </span>
  </div>
)

/** A labelled text of the form, wholly of what the user typed. */
export const TextField = ({
  field,
  label,
  value,
  onChange,
  maxLength,
  numeric = false,
  placeholder,
  children,
}: {
  readonly field: string
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
  readonly maxLength: number
  readonly numeric?: boolean
  readonly placeholder?: string
  /** What stands in the same box at the right. */
  readonly children?: ReactNode
}) => {
  const id = useId()
  const { shipment } = useApp()
  const finding = useFieldFinding(field)
  return (
    <FieldRow label={label} htmlFor={id}>
      <div className={css['box']} data-wrong={finding.issue !== '' || undefined}>
        <input
          id={id}
          data-field={field}
          className={css['input']}
          value={value}
          maxLength={maxLength}
          inputMode={numeric ? 'decimal' : 'text'}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.currentTarget.value)}
          onBlur={() => shipment.touch(field)}
          {...findingProps(id, finding)}
        />
        {children}
      </div>
      <FieldFindingText id={id} finding={finding} />
    </FieldRow>
  )
}
