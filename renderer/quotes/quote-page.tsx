import { useState } from 'react'
import { FaultNotice } from '../comparison/obstacles.tsx'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { useAnswer } from '../ui/use-answer.ts'
import { HouseOnly } from './house-only.tsx'
import { InvoiceCheck } from './invoice-check.tsx'
import { QuoteDocuments } from './quote-documents.tsx'
import { QuoteHead } from './quote-head.tsx'
import { QuoteHistory } from './quote-history.tsx'
import { QuoteOffers } from './quote-offers.tsx'
import { QuoteProof } from './quote-proof.tsx'
import { QuoteTransit } from './quote-transit.tsx'
import { InternalNote } from './internal-note.tsx'
import css from './quote-page.module.css'
import type { ShownQuote } from './shown-quote.ts'

const tabs = ['offers', 'proof', 'invoice'] as const
type Tab = (typeof tabs)[number]

const Body = ({ shown }: { readonly shown: ShownQuote }) => {
  const { say } = useWording()
  const [tab, setTab] = useState<Tab>('offers')
  return (
    <>
      <QuoteHead shown={shown} />
      <div className={css['body']}>
        <div className={css['wide']}>
          <div
            role="tablist"
            aria-label={say('quote.parts')}
            className={css['tabs']}
            tabIndex={-1}
            onKeyDown={(event) => {
              const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
              if (step === 0 || event.altKey) return
              event.preventDefault()
              const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length] ?? 'offers'
              setTab(next)
              document.getElementById(`quote-tab-${next}`)?.focus()
            }}
          >
            {tabs.map((name) => (
              <button
                key={name}
                type="button"
                role="tab"
                id={`quote-tab-${name}`}
                aria-selected={name === tab}
                aria-controls="quote-part"
                tabIndex={name === tab ? 0 : -1}
                onClick={() => setTab(name)}
              >
                {say(`quote.tab.${name}`)}
              </button>
            ))}
          </div>
          <div
            role="tabpanel"
            id="quote-part"
            aria-labelledby={`quote-tab-${tab}`}
            className={css['part']}
            tabIndex={0}
          >
            {tab === 'offers' && <QuoteOffers shown={shown} />}
            {tab === 'proof' && <QuoteProof shown={shown} />}
            {tab === 'invoice' && <InvoiceCheck shown={shown} />}
          </div>
        </div>
        <aside className={css['side']} aria-label={say('quote.about')}>
          <QuoteDocuments shown={shown} />
          <QuoteHistory shown={shown} />
          <QuoteTransit shown={shown} />
          <HouseOnly>
            <InternalNote text={shown.content.internalNote} />
          </HouseOnly>
        </aside>
      </div>
    </>
  )
}

/** One issued quote: as its client has it, what became of it, and how it came about. */
export const QuotePage = ({ number }: { readonly number: string }) => {
  const { making } = useApp()
  const { say, language } = useWording()
  const edition = usePart(making, (state) => state.edition)
  const answer = useAnswer('quotes.show', { number, language }, edition)
  return (
    <main
      className={css['page']}
      aria-label={say('quote.title', { number })}
      aria-busy={answer === null}
      data-quote={number}
    >
      {answer && !answer.ok && 'fault' in answer && <FaultNotice fault={answer.fault} />}
      {answer && !answer.ok && 'failure' in answer && <p className={css['none']}>{answer.failure.text}</p>}
      {answer?.ok && <Body shown={answer.value} />}
    </main>
  )
}
