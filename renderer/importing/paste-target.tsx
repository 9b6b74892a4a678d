import { useState } from 'react'
import type { RateFile } from '../state/import-state.ts'
import { useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import fieldCss from '../ui/field.module.css'
import css from './import-review.module.css'
import { pastedFile } from './pasted-table.ts'

/** A place to paste into, for who looks for one: the program may not look at the clipboard by itself. */
export const PasteTarget = ({
  onDone,
  onTable,
}: {
  readonly onDone: () => void
  readonly onTable: (table: RateFile) => void
}) => {
  const { say } = useWording()
  const [missed, setMissed] = useState(false)
  return (
    <div className={css['paste']}>
      <label>
        {say('manage.pasteHere')}
        <input
          className={`${fieldCss['box']} ${css['pasteInput']}`}
          data-paste-target
          value=""
          // It was asked for by its button or command: what follows is pasted into it.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          onChange={() => undefined}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onDone()
          }}
          onPaste={(event) => {
            event.preventDefault()
            const table = pastedFile(event.clipboardData, say('manage.clipboard'))
            setMissed(!table)
            if (!table) return
            onDone()
            onTable(table)
          }}
        />
      </label>
      <button type="button" className={buttonCss['button']} onClick={onDone}>
        {say('manage.pasteCancel')}
      </button>
      {missed && <p role="alert">{say('manage.pasteNothing')}</p>}
    </div>
  )
}
