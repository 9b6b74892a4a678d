import { useWording } from '../ui/app-context.tsx'
import type { StockWeek } from './stock-columns.ts'
import css from './stock-panel.module.css'

const arrivals = ['byAir', 'byRail', 'onTheWay'] as const
const shelf = ['start', 'sold', 'end'] as const

/** The figures behind the chart, a week a row. */
export const WeekTable = ({
  weeks,
  currency,
}: {
  readonly weeks: readonly StockWeek[]
  readonly currency: string
}) => {
  const { say, number, date } = useWording()
  const sentBefore = weeks.some(({ onTheWay }) => onTheWay > 0)
  const arriving = arrivals.filter((figure) => figure !== 'onTheWay' || sentBefore)
  const figures = [...arriving, ...shelf]
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className={css['frame']} tabIndex={0} role="region" aria-label={say('split.weeks')}>
      <table aria-label={say('split.stockByWeek')}>
        <thead>
          <tr>
            <th scope="col">{say('split.column.week')}</th>
            {figures.map((figure) => (
              <th key={figure} scope="col">
                {say(`split.column.${figure}`)}
              </th>
            ))}
            <th scope="col">{say('split.column.holding', { currency })}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.week}>
              <th scope="row">
                {week.week} <span>{date(week.from, 'short')}</span>
              </th>
              {figures.map((figure) => (
                <td key={figure} data-figure={figure}>
                  {week[figure] === 0 && arrivals.some((one) => one === figure)
                    ? '–'
                    : number(String(week[figure]))}
                </td>
              ))}
              <td data-copy={week.holding}>{number(week.holding)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
