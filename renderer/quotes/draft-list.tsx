import { parseQuoteDraft } from '../state/quote-draft.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { useAnswer } from '../ui/use-answer.ts'
import { openInForm } from './open-in-form.ts'
import css from './quotes.module.css'

/** Quotes that have no number yet, the one that was saved last first. */
export const DraftList = () => {
  const app = useApp()
  const { say, date } = useWording()
  const { client, making } = app
  const edition = usePart(making, (state) => state.edition)
  const answer = useAnswer('quotes.drafts', {}, edition)
  const drafts = answer?.ok ? answer.value : []
  const discard = async (id: string): Promise<void> => {
    await client('quotes.discardDraft', { id })
    making.quotesChanged()
  }
  if (answer?.ok && drafts.length === 0)
    return (
      <div className={css['empty']}>
        <h2>{say('drafts.none')}</h2>
        <p>{say('drafts.noneText')}</p>
      </div>
    )
  return (
    <ul className={css['drafts']} aria-label={say('drafts.title')}>
      {drafts.map(({ id, title, savedAt, content }) => {
        const kept = parseQuoteDraft(content)
        return (
          <li key={id}>
            <div>
              <b>{title}</b>
              <span>
                {kept?.revises && `${say('making.revises', { number: kept.revises })} · `}
                {say('drafts.savedOn', { date: date(savedAt.slice(0, 10)) })}
                {!kept && ` · ${say('drafts.unreadable')}`}
              </span>
            </div>
            {kept && (
              <button
                type="button"
                className={`${buttonCss['button']} ${buttonCss['primary']}`}
                onClick={() =>
                  void openInForm(app, kept.shipment, say('form.untitled')).then(() =>
                    making.resume(id, kept),
                  )
                }
              >
                {say('drafts.open')}
              </button>
            )}
            <button type="button" className={buttonCss['button']} onClick={() => void discard(id)}>
              {say('drafts.discard')}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
