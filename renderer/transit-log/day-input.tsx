import { useId, useState, type Ref } from 'react'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { readPastDate } from '../state/read-past-date.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import fieldCss from '../ui/field.module.css'
import css from './entry-form.module.css'

/** A day that has come, typed in any usual way; while it is not being edited it shows its weekday. */
export const DayInput = ({
  label,
  hint,
  value,
  issue,
  input,
  first = false,
  onChange,
}: {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly issue: string
  readonly input?: Ref<HTMLInputElement>
  /** What is typed first when its form was asked for. */
  readonly first?: boolean
  readonly onChange: (value: string) => void
}) => {
  const { settings } = useApp()
  const { date, say } = useWording()
  const id = useId()
  const today = usePart(settings, (state) => state.about?.today ?? '1970-01-01') as LocalDate
  const [edited, setEdited] = useState(false)
  const day = readPastDate(value, today)
  return (
    <div className={css['field']}>
      <label htmlFor={id}>{label}</label>
      <div className={fieldCss['box']} data-wrong={issue !== '' || undefined}>
        <input
          id={id}
          ref={input}
          className={fieldCss['input']}
          value={edited || !day ? value : date(day, 'weekday-full')}
          placeholder={hint ?? say('logEntry.dayHint')}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={first}
          aria-invalid={issue === '' ? undefined : true}
          aria-describedby={issue === '' ? undefined : `${id}-finding`}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setEdited(true)
            onChange(event.currentTarget.value)
          }}
          onBlur={() => {
            setEdited(false)
            if (day && day !== value) onChange(day)
          }}
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
