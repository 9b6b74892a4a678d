import { useId } from 'react'
import type { PackPreview } from '../../shared/api/pack-schemas.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import css from './pack-review.module.css'

/** Why a pack cannot be accepted yet, and the one button that takes it in. */
export const PackFoot = ({ preview }: { readonly preview: PackPreview }) => {
  const app = useApp()
  const { packs, imports } = app
  const { say } = useWording()
  const reasonId = useId()
  const working = usePart(packs, (state) => state.working)
  const priority = usePart(packs, (state) => state.priority)
  const { signer, conflicts, tariffs, expiresOn, name } = preview
  const isStranger = signer.trust === 'unknown'
  const ready = !isStranger && conflicts.length === 0 && working === null

  const accept = async (): Promise<void> => {
    const taken = await packs.accept()
    if (!taken) return
    packs.close()
    imports.bookChanged(say('packReview.accepted', { n: taken.tariffs.length, name, date: taken.expiresOn }))
    const [first] = taken.tariffs
    if (first) app.navigate(`/tariffs/${encodeURIComponent(first.id)}`)
    app.askAgain()
  }

  return (
    <footer className={css['foot']}>
      <p id={reasonId} className={css['reason']}>
        {isStranger
          ? say('packReview.trustFirst')
          : conflicts.length > 0 && (
              <>
                {conflicts[0]?.text} {say('packReview.conflictStep')}
                <label>
                  {say('review.priority')}
                  <input
                    key={priority ?? ''}
                    type="number"
                    defaultValue={priority ?? tariffs[0]?.priority ?? 0}
                    onBlur={(event) => {
                      const said = Math.trunc(Number(event.currentTarget.value))
                      if (Number.isFinite(said) && said !== (priority ?? tariffs[0]?.priority))
                        void packs.prioritise(said)
                    }}
                  />
                </label>
              </>
            )}
        {working === 'import' && say('packReview.writing')}
      </p>
      <button type="button" className={buttonCss['button']} onClick={() => packs.close()}>
        {say('review.close')}
      </button>
      <button
        type="button"
        className={`${buttonCss['button']} ${ready ? buttonCss['primary'] : ''}`}
        disabled={!ready}
        aria-describedby={reasonId}
        title={say('packReview.prices', { date: expiresOn })}
        onClick={() => void accept()}
      >
        {say('packReview.accept', { n: tariffs.length })}
      </button>
    </footer>
  )
}
