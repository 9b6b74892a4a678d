import { useState } from 'react'
import type { SupplySplitAnswer } from '../../shared/api/supply-methods.ts'
import { useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { saveText } from '../ui/save-text.ts'
import { weeksToCsv } from './split-csv.ts'
import { StockChart } from './stock-chart.tsx'
import type { StockWeek } from './stock-columns.ts'
import css from './stock-panel.module.css'
import { WeekTable } from './week-table.tsx'

/** The shelf week by week, as a chart or as its figures. */
export const StockPanel = ({
  split,
  weeks,
}: {
  readonly split: SupplySplitAnswer
  readonly weeks: readonly StockWeek[]
}) => {
  const { say } = useWording()
  const [asTable, setAsTable] = useState(false)
  return (
    <section className={css['panel']} aria-label={say('split.stockByWeek')}>
      <header>
        <h2>{say('split.stockByWeek')}</h2>
        <button
          type="button"
          className={buttonCss['link']}
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {say('split.asTable')}
        </button>
        <button
          type="button"
          className={buttonCss['link']}
          onClick={() => saveText('viaduct-split-weeks.csv', 'text/csv', weeksToCsv(weeks, split.currency))}
        >
          {say('split.saveCsv')}
        </button>
      </header>
      {asTable ? <WeekTable weeks={weeks} currency={split.currency} /> : <StockChart weeks={weeks} />}
    </section>
  )
}
