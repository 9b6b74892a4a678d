import { useEffect } from 'react'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import hiddenCss from '../ui/hidden.module.css'
import { DraftList } from './draft-list.tsx'
import { PipelineFigures } from './pipeline-figures.tsx'
import { QuoteFilters } from './quote-filters.tsx'
import { QuoteList } from './quote-list.tsx'
import { QuotePage } from './quote-page.tsx'
import css from './quotes.module.css'

/** Every quote that was issued and every one that is being made; or one of them, whole. */
export const QuotesScreen = ({ chosen }: { readonly chosen: string | undefined }) => {
  const { quotes } = useApp()
  const { say } = useWording()
  const showsDrafts = usePart(quotes, (state) => state.showsDrafts)
  const filter = usePart(quotes, (state) => state.filter)
  const listed = chosen === undefined

  useEffect(() => {
    if (listed) void quotes.refresh()
  }, [quotes, listed])

  if (chosen !== undefined) return <QuotePage key={chosen} number={chosen} />
  return (
    <main className={css['screen']} aria-label={say('quoteList.title')}>
      <h1 className={hiddenCss['hidden']}>{say('quoteList.title')}</h1>
      <QuoteFilters />
      <div className={css['main']}>
        {!showsDrafts && <PipelineFigures />}
        {showsDrafts ? <DraftList /> : <QuoteList key={JSON.stringify(filter)} />}
      </div>
    </main>
  )
}
