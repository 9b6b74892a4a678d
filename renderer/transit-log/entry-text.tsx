import { useId } from 'react'
import fieldCss from '../ui/field.module.css'
import css from './entry-form.module.css'

/** A labelled text with what is wrong with it below. */
export const EntryText = ({
  label,
  hint,
  value,
  issue,
  maxLength,
  onChange,
}: {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly issue: string
  readonly maxLength: number
  readonly onChange: (value: string) => void
}) => {
  const id = useId()
  return (
    <div className={css['field']}>
      <label htmlFor={id}>{label}</label>
      <div className={fieldCss['box']} data-wrong={issue !== '' || undefined}>
        <input
          id={id}
          className={fieldCss['input']}
          value={value}
          placeholder={hint}
          maxLength={maxLength}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={issue === '' ? undefined : true}
          aria-describedby={issue === '' ? undefined : `${id}-finding`}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
      {issue !== '' && (
        <p id={`${id}-finding`} className={css['issue']}>
          {issue}
        </p>
      )}
    </div>
  )
}
