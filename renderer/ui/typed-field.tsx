import { useId, type ReactNode } from 'react'
import fieldCss from './field.module.css'
import css from './typed-field.module.css'

/** A labelled text on one line or several, with what is wrong with it below. */
export const TypedField = ({
  label,
  value,
  onChange,
  onLeave,
  rows,
  issue = '',
  hint,
  maxLength = 200,
  numeric = false,
  disabled = false,
  field,
  hiddenLabel = false,
  children,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onLeave?: () => void
  /** Lines in sight, for a text of several. */
  readonly rows?: number
  readonly issue?: string
  readonly hint?: string
  readonly maxLength?: number
  readonly numeric?: boolean
  readonly disabled?: boolean
  /** The path by which a command or a finding reaches the field. */
  readonly field?: string
  /** Said to a reader of the screen only, where a title above says it already. */
  readonly hiddenLabel?: boolean
  /** What stands in the same box at the right. */
  readonly children?: ReactNode
}) => {
  const id = useId()
  const shared = {
    id,
    value,
    maxLength,
    disabled,
    'data-field': field,
    autoComplete: 'off',
    spellCheck: rows !== undefined,
    placeholder: hint,
    'aria-label': hiddenLabel ? label : undefined,
    'aria-invalid': issue === '' ? undefined : true,
    'aria-describedby': issue === '' ? undefined : `${id}-finding`,
    onBlur: onLeave,
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      onChange(currentTarget.value),
  } as const
  return (
    <div className={`${fieldCss['field']} ${hiddenLabel ? css['bare'] : css['field']}`}>
      {!hiddenLabel && (
        <label htmlFor={id} className={rows === undefined ? fieldCss['label'] : css['topLabel']}>
          {label}
        </label>
      )}
      <div
        className={rows === undefined ? fieldCss['box'] : `${fieldCss['box']} ${css['tall']}`}
        data-wrong={issue !== '' || undefined}
      >
        {rows === undefined ? (
          <input {...shared} className={fieldCss['input']} inputMode={numeric ? 'decimal' : 'text'} />
        ) : (
          <textarea {...shared} className={css['area']} rows={rows} />
        )}
        {children}
      </div>
      {issue !== '' && (
        <p id={`${id}-finding`} className={fieldCss['issue']}>
          {issue}
        </p>
      )}
    </div>
  )
}
