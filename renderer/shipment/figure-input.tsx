import { useState, type ComponentProps } from 'react'

/** An input that shows a tidied form of its text until it is edited, and what was typed from then until it is left. */
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
  const [edited, setEdited] = useState(false)
  return (
    <input
      {...rest}
      value={edited ? value : shown(value)}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => {
        setEdited(true)
        onType(event.currentTarget.value)
      }}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => {
        setEdited(false)
        onLeave()
      }}
    />
  )
}
