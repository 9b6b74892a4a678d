import { useRef, useState } from 'react'
import { useWording } from '../ui/app-context.tsx'
import css from './import-review.module.css'

/** A cell being corrected: Enter or leaving it keeps the text, Escape lets it go. */
export const CellInput = ({
  text,
  address,
  onDone,
}: {
  readonly text: string
  readonly address: string
  /** Null when it was let go. */
  readonly onDone: (text: string | null) => void
}) => {
  const { say } = useWording()
  const [typed, setTyped] = useState(text)
  const done = useRef(false)
  const end = (result: string | null): void => {
    if (done.current) return
    done.current = true
    onDone(result)
  }
  return (
    <input
      className={css['cellInput']}
      value={typed}
      maxLength={4096}
      aria-label={say('review.correct', { cell: address })}
      // The cell was asked for with a key or a double click; what follows is typed into it.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => end(typed)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') end(typed)
        if (event.key === 'Escape') end(null)
      }}
    />
  )
}
