import { bestOffer } from '../comparison/best-offers.ts'
import type { Command } from '../command.ts'
import { emptyQuoteForm } from '../state/quote-form.ts'
import type { App } from '../ui/app-context.tsx'
import { focusSoon } from '../ui/focus-soon.ts'
import { issueQuote } from './issue-quote.ts'

const always = (): boolean => true
const isMaking = ({ making }: App): boolean => making.getState().open

/** The best of each mode, as the comparison itself sets them beside each other. */
const beginQuote = ({ comparison, making, navigate }: App): void => {
  const { comparison: answer } = comparison.getState()
  navigate('/')
  if (answer && !making.getState().open) {
    const best = (['air', 'rail'] as const).flatMap((way) => bestOffer(answer, way)?.id ?? [])
    making.begin(emptyQuoteForm(best), null)
  }
  if (making.getState().form.customer === null) focusSoon('[data-making-customer] input')
}

const hasOffers = (app: App): boolean => {
  const { comparison, obstacle } = app.comparison.getState()
  return isMaking(app) || (comparison !== null && obstacle === null && comparison.offers.length > 0)
}

const actionButton = (action: string): HTMLButtonElement | null =>
  document.querySelector<HTMLButtonElement>(`[data-quote-action="${action}"]:not(:disabled)`)

/** What can be done with the quote that is shown; its page has the button, and the reason where there is none. */
const pageAction = (action: string, label: Command['label'], keys: readonly string[] = []): Command => ({
  id: `quote.${action}`,
  label,
  group: 'quotes',
  keys,
  enabled: () => actionButton(action) !== null,
  run: () => actionButton(action)?.click(),
})

export const quoteCommands: readonly Command[] = [
  {
    id: 'quote.begin',
    label: 'command.beginQuote',
    group: 'quotes',
    keys: ['Ctrl+I', 'Alt+I'],
    enabled: hasOffers,
    run: beginQuote,
  },
  {
    id: 'quote.issue',
    label: 'command.issueQuote',
    group: 'quotes',
    keys: ['Ctrl+Enter'],
    enabled: isMaking,
    run: issueQuote,
  },
  {
    id: 'quote.keepDraft',
    label: 'command.keepDraft',
    group: 'quotes',
    keys: [],
    enabled: isMaking,
    run: async ({ making, view }, { say }) => {
      await making.close()
      view.announce(say('making.kept'))
    },
  },
  {
    id: 'quote.house',
    label: 'command.houseFigures',
    group: 'quotes',
    keys: ['Alt+H'],
    enabled: always,
    run: ({ view }) => view.showHouse(!view.getState().houseShown),
  },
  pageAction('sent', 'command.quoteSent'),
  pageAction('accepted', 'command.quoteAccepted'),
  pageAction('declined', 'command.quoteDeclined'),
  pageAction('revise', 'command.reviseQuote'),
  pageAction('duplicate', 'command.duplicateQuote'),
  pageAction('pdf', 'command.savePdf', ['Alt+P']),
  pageAction('mail', 'command.copyMail'),
  pageAction('verify', 'command.verifyQuote'),
]
