import { useState, type FormEvent } from 'react'
import type { Answer } from '../../shared/api/contract.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import fieldCss from '../ui/field.module.css'
import { ExplainedDifference } from './explained-difference.tsx'
import { HouseMark, useHouseShown } from './house-only.tsx'
import type { ShownQuote } from './shown-quote.ts'
import css from './quote-proof.module.css'
import { VerifiedResult } from './verified-result.tsx'

type Explained =
  | { readonly kind: 'requote'; readonly answer: Answer<'quotes.requote'> }
  | { readonly kind: 'explain'; readonly other: string; readonly answer: Answer<'quotes.explain'> }

/** That the quote is what it was, what it would be on today's tariffs, and how another differs from it. */
export const QuoteProof = ({ shown }: { readonly shown: ShownQuote }) => {
  const { client } = useApp()
  const { say, language } = useWording()
  const houseShown = useHouseShown()
  const { number } = shown.quote
  const [verified, setVerified] = useState<Answer<'quotes.verify'> | null>(null)
  const [explained, setExplained] = useState<Explained | null>(null)
  const [typed, setTyped] = useState('')
  const others = shown.revisions.filter((revision) => revision.number !== number)

  const verify = async (): Promise<void> => setVerified(await client('quotes.verify', { number, language }))
  const requote = async (): Promise<void> =>
    setExplained({ kind: 'requote', answer: await client('quotes.requote', { number, language }) })
  const explain = async (other: string): Promise<void> =>
    setExplained({
      kind: 'explain',
      other,
      answer: await client('quotes.explain', { number, other, language }),
    })
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (typed.trim() !== '') void explain(typed.trim())
  }
  const answer = explained?.answer

  return (
    <div className={css['proof']}>
      <section aria-label={say('proof.verify')}>
        <div className={css['ask']}>
          <button
            type="button"
            data-quote-action="verify"
            className={buttonCss['button']}
            onClick={() => void verify()}
          >
            {say('proof.verify')}
          </button>
          <p>{say('proof.verifyText')}</p>
        </div>
        <div aria-live="polite">
          {verified?.ok && <VerifiedResult verified={verified.value} />}
          {verified && !verified.ok && (
            <p className={css['issue']}>
              {'fault' in verified ? verified.fault.text : verified.failure.text}
            </p>
          )}
        </div>
      </section>
      <section aria-label={say('proof.changes')}>
        <h2 className={css['heading']}>
          {say('proof.changes')} <HouseMark />
        </h2>
        {houseShown ? (
          <>
            <div className={css['ask']}>
              <button type="button" className={buttonCss['button']} onClick={() => void requote()}>
                {say('proof.requote')}
              </button>
              <p>{say('proof.requoteText')}</p>
            </div>
            <div className={css['ask']}>
              <form onSubmit={onSubmit} className={css['other']}>
                <div className={fieldCss['box']}>
                  <input
                    className={fieldCss['input']}
                    aria-label={say('proof.other')}
                    placeholder={say('proof.other')}
                    value={typed}
                    maxLength={60}
                    autoComplete="off"
                    onChange={(event) => setTyped(event.currentTarget.value)}
                  />
                </div>
                <button type="submit" className={buttonCss['button']} disabled={typed.trim() === ''}>
                  {say('proof.explain')}
                </button>
              </form>
              {others.map((revision) => (
                <button
                  key={revision.number}
                  type="button"
                  className={buttonCss['button']}
                  onClick={() => void explain(revision.number)}
                >
                  {say('proof.against', { number: revision.number })}
                </button>
              ))}
            </div>
            <div aria-live="polite">
              {answer?.ok && explained && (
                <ExplainedDifference
                  explained={answer.value}
                  offers={shown.offers.map(({ offer }) => offer)}
                  title={
                    explained.kind === 'requote'
                      ? say('proof.today', { number })
                      : say('proof.between', { number, other: explained.other })
                  }
                />
              )}
              {answer && !answer.ok && (
                <p className={css['issue']}>{'fault' in answer ? answer.fault.text : answer.failure.text}</p>
              )}
            </div>
          </>
        ) : (
          <p>{say('houseOnly.isHidden')}</p>
        )}
      </section>
    </div>
  )
}
