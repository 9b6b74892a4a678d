import { useState, type ComponentProps } from 'react'

/** An input that shows a tidied form of its text while it is not being edited, and what was typed while it is. */
export const FigureInput = ({
  value,
  shown,
  onType,
  onLeave,
  ...rest
}: Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'onFocus' | 'onBlur'> & {
  readonly value: string
  readonly shown: (typed: string) => string
  readonly onType: (typed: string) => void
  readonly onLeave: () => void
}) => {
  const [editing, setEditing] = useState(false)
  return (
    <input
      {...rest}
      value={editing ? value : shown(value)}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onType(event.currentTarget.value)}
      onFocus={(event) => {
        setEditing(true)
        const input = event.currentTarget
        // Once the typed text stands there, so that typing replaces the whole of it.
        requestAnimationFrame(() => input.select())
      }}
      onBlur={() => {
        setEditing(false)
        onLeave()
      }}
    />
  )
}
