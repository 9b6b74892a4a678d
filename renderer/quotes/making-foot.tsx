import { runCommand } from '../commands.ts'
import { saveDownload } from '../tariffs/save-download.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { wordTypedIssue } from './making-issue.ts'
import css from './making.module.css'

/** What still keeps the quote from being issued, what came of the last press, and the one press that issues it. */
export const MakingFoot = () => {
  const app = useApp()
  const wording = useWording()
  const { say, money } = wording
  const { making } = app
  const outcome = usePart(making, (state) => state.outcome)
  const issues = usePart(making, (state) => state.issues)
  const typedIssues = usePart(making, (state) => state.typedIssues)
  const priced = usePart(making, (state) => state.priced)
  const obstacle = usePart(making, (state) => state.obstacle)
  const revises = usePart(making, (state) => state.revises)
  const held = [
    ...new Set([
      ...typedIssues.map(({ reason }) => wordTypedIssue(reason, say)),
      ...issues.map(({ text }) => text),
    ]),
  ]
  const preview = async (): Promise<void> => {
    const made = await making.preview()
    if (typeof made === 'string') app.view.announce(made)
    else {
      saveDownload(made)
      app.view.announce(say('making.previewSaved', { file: made.fileName }))
    }
  }
  const ready = held.length === 0 && priced !== null && obstacle === ''
  const busy = outcome.kind === 'issuing'
  return (
    <footer className={css['foot']}>
      <div className={css['said']} aria-live="polite">
        {outcome.kind === 'unknown' && (
          <div role="alert" tabIndex={-1} data-making-finding="">
            <p className={css['stop']}>{outcome.text}</p>
            <p>{say('making.unknown')}</p>
          </div>
        )}
        {outcome.kind === 'counted' && (
          <div role="alert" tabIndex={-1} data-making-finding="">
            <p className={css['stop']}>{say('making.counted', { number: outcome.number })}</p>
            <div className={css['choices']}>
              <button
                type="button"
                className={buttonCss['button']}
                onClick={() => {
                  const { number } = outcome
                  void making.discard().then(() => app.navigate(`/quotes/${encodeURIComponent(number)}`))
                }}
              >
                {say('making.openCounted', { number: outcome.number })}
              </button>
              <button type="button" className={buttonCss['button']} onClick={making.reviseCounted}>
                {say('making.reviseCounted', { number: outcome.number })}
              </button>
            </div>
          </div>
        )}
        {outcome.kind === 'refused' && held.length === 0 && (
          <p role="alert" tabIndex={-1} data-making-finding="" className={css['stop']}>
            {outcome.text}
          </p>
        )}
        {outcome.kind !== 'counted' && held.length > 0 && (
          <ul className={css['held']} aria-label={say('making.held')} tabIndex={-1} data-making-finding="">
            {held.slice(0, 1).map((text) => (
              <li key={text}>{text}</li>
            ))}
            {held.length > 1 && <li>{say('making.heldMore', { n: held.length - 1 })}</li>}
          </ul>
        )}
        {outcome.kind === 'none' && ready && (
          <p className={css['ready']}>
            {priced.offers
              .map(
                ({ offer, sell }) =>
                  `${say(`mode.${offer.mode}`)} ${offer.complete ? '' : `${say('offers.from')} `}${money(sell.total, priced.currency)}`,
              )
              .join(' · ')}
          </p>
        )}
      </div>
      <button
        type="button"
        className={buttonCss['button']}
        disabled={priced === null || priced.offers.length === 0}
        onClick={() => void preview()}
      >
        {say('making.preview')}
      </button>
      <button
        type="button"
        className={`${buttonCss['button']} ${buttonCss['primary']} ${css['issueButton']}`}
        disabled={!ready || busy || outcome.kind === 'counted'}
        onClick={() => runCommand('quote.issue', app, wording)}
      >
        {revises === null ? say('making.issue') : say('making.issueRevision')} <kbd>Ctrl Enter</kbd>
      </button>
    </footer>
  )
}
