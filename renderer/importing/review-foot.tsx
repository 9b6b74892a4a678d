import { useId } from 'react'
import type { Imported } from '../../shared/api/import-schemas.ts'
import type { ImportPreview } from '../../shared/api/preview-schemas.ts'
import type { Wording } from '../../shared/text/format.ts'
import { isAcceptable, takenReviews, type ImportState } from '../state/import-state.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { Consequences } from './consequences.tsx'
import { EffectTable } from './effect-table.tsx'
import css from './import-review.module.css'
import { Obstacle } from './obstacle.tsx'

/** The button says what it takes, and with how many warnings. */
const acceptLabel = (state: ImportState, { nextVersion }: ImportPreview, { say }: Wording): string => {
  const reviews = takenReviews(state)
  const warnings = reviews.reduce((sum, { preview }) => sum + (preview?.warnings ?? 0), 0)
  if (state.workbook !== null) {
    const sheets = say('review.acceptSheets', { n: reviews.length })
    return warnings > 0 ? say('review.withWarnings', { what: sheets, n: warnings }) : sheets
  }
  if (warnings > 0) return say('review.acceptWarnings', { n: warnings })
  return nextVersion === null ? say('review.accept') : say('review.acceptVersion', { version: nextVersion })
}

/** What was done to the book, in one sentence. */
const outcomeOf = (imported: readonly Imported[], activate: boolean, { say }: Wording): string => {
  const [only] = imported
  if (!only || imported.length > 1) {
    const rows = imported.reduce((sum, { tariff }) => sum + tariff.rows, 0)
    return say(activate ? 'review.acceptedSheets' : 'review.keptSheets', { n: imported.length, rows })
  }
  const { tariff, unchanged, corrections } = only
  const key = unchanged
    ? activate
      ? 'review.alreadyThere'
      : 'review.alreadyKept'
    : activate
      ? 'review.accepted'
      : 'review.kept'
  return say(key, {
    n: tariff.rows,
    name: `${tariff.issuer}: ${tariff.name}`,
    version: tariff.version,
    corrections,
  })
}

/** What would change, and the one button that changes it. */
export const ReviewFoot = ({ preview }: { readonly preview: ImportPreview }) => {
  const app = useApp()
  const { imports } = app
  const wording = useWording()
  const { say } = wording
  const reasonId = useId()
  const state = usePart(imports, (whole) => whole)
  const ready = isAcceptable(state) && state.working === null
  const accept = async (): Promise<void> => {
    const imported = await imports.accept()
    const [first] = imported ?? []
    if (!imported || !first) return
    imports.close()
    imports.bookChanged(outcomeOf(imported, state.activate, wording))
    if (imports.getState().file === null) app.navigate(`/tariffs/${encodeURIComponent(first.tariff.id)}`)
    app.askAgain()
  }
  return (
    <footer className={css['foot']}>
      <Consequences preview={preview} />
      <div className={css['decision']}>
        <EffectTable preview={preview} />
        <div className={css['accept']}>
          <p id={reasonId} className={css['reason']}>
            <Obstacle preview={preview} />
          </p>
          <label className={css['activate']}>
            <input
              type="checkbox"
              checked={state.activate}
              onChange={(event) => imports.setActivate(event.currentTarget.checked)}
            />
            {say('review.activate')}
          </label>
          <button type="button" className={buttonCss['button']} onClick={() => imports.close()}>
            {say(state.queue.length > 0 ? 'review.skip' : 'review.close')}
          </button>
          <button
            type="button"
            className={`${buttonCss['button']} ${ready ? buttonCss['primary'] : ''}`}
            disabled={!ready}
            aria-describedby={reasonId}
            onClick={() => void accept()}
          >
            {acceptLabel(state, preview, wording)}
          </button>
        </div>
      </div>
    </footer>
  )
}
