import { useState } from 'react'
import { TypedField } from '../ui/typed-field.tsx'

/** A text of the settings, kept when it is left; what is wrong with it is said below, and it stays as typed. */
export const KeptField = ({
  label,
  value,
  keep,
  rows,
  hint,
  maxLength = 200,
  numeric = false,
}: {
  readonly label: string
  readonly value: string
  /** Answers what is wrong, or nothing. */
  readonly keep: (typed: string) => Promise<string>
  readonly rows?: number
  readonly hint?: string
  readonly maxLength?: number
  readonly numeric?: boolean
}) => {
  // What was typed over another value than the present one is of before.
  const [typing, setTyping] = useState({ over: value, text: value, issue: '' })
  const { text, issue } = typing.over === value ? typing : { text: value, issue: '' }
  const leave = async (): Promise<void> => {
    if (text === value) return
    const wrong = await keep(text)
    setTyping((now) => (now.over === value && now.text === text ? { ...now, issue: wrong } : now))
  }
  return (
    <TypedField
      label={label}
      value={text}
      onChange={(next) => setTyping({ over: value, text: next, issue: '' })}
      onLeave={() => void leave()}
      issue={issue}
      maxLength={maxLength}
      numeric={numeric}
      {...(rows === undefined ? {} : { rows })}
      {...(hint === undefined ? {} : { hint })}
    />
  )
}
