import { useState, type KeyboardEvent } from 'react'
import type { Wording } from '../../shared/text/format.ts'
import { useWording } from '../ui/app-context.tsx'
import hiddenCss from '../ui/hidden.module.css'
import { PlaneIcon, TrainIcon } from '../ui/icons.tsx'
import css from './stock-chart.module.css'
import { stockColumns, stockScale, unitsMissing, type StockColumn, type StockWeek } from './stock-columns.ts'

/** Pixels of the plot where it is at its narrowest and of what stands in it. */
const plot = { width: 360, height: 162, label: { width: 46, height: 17 }, date: 44 }

/** Columns that so many pixels take. */
const columnsIn = (pixels: number, weeks: number): number => Math.ceil((weeks * pixels) / plot.width)

/** `Week 7, 18 Jan: begins with 3,600, of which 3,600 by rail; sells 900, leaves 2,700`. */
const weekInWords = (shown: StockWeek, wording: Wording): string => {
  const { week, from, byAir, byRail, onTheWay, start, sold, end } = shown
  const missing = unitsMissing(shown)
  const { say } = wording
  const arrivals = [
    ...(byAir > 0 ? [say('split.week.byAir', { units: byAir })] : []),
    ...(byRail > 0 ? [say('split.week.byRail', { units: byRail })] : []),
    ...(onTheWay > 0 ? [say('split.week.onTheWay', { units: onTheWay })] : []),
  ]
  return [
    say('split.week.begins', { week, from, start }),
    ...(arrivals.length > 0 ? [say('split.week.arrivals', { arrivals: arrivals.join(', ') })] : []),
    missing > 0 ? say('split.week.out', { sold, missing }) : say('split.week.ends', { sold, end }),
  ].join('')
}

const share = (part: number): string => `${(part * 100).toFixed(2)}%`

const Bar = ({ column }: { readonly column: StockColumn }) => {
  const { say, number } = useWording()
  const { start, sold, missing, week, labelled } = column
  const had = week.start - week.byAir - week.byRail - week.onTheWay
  return (
    <>
      <span className={css['bar']} style={{ height: share(start) }}>
        {week.byAir > 0 && <span className={css['air']} style={{ flexGrow: week.byAir }} />}
        {week.byRail > 0 && <span className={css['rail']} style={{ flexGrow: week.byRail }} />}
        {week.onTheWay > 0 && <span className={css['onTheWay']} style={{ flexGrow: week.onTheWay }} />}
        {had > 0 && <span className={css['had']} style={{ flexGrow: had }} />}
      </span>
      {missing > 0 && (
        <>
          <span className={css['missing']} style={{ bottom: share(start), height: share(missing) }} />
          <span className={css['out']} style={{ bottom: share(start + missing) }}>
            {say('split.missing', { n: unitsMissing(week) })}
          </span>
        </>
      )}
      {sold > 0 && <span className={css['sold']} style={{ bottom: share(sold) }} />}
      {labelled && (
        <span className={css['arrival']} style={{ bottom: share(start) }}>
          {week.byAir > 0 && (
            <span className={css['byAir']}>
              <PlaneIcon size={11} />
              {number(String(week.byAir))}
            </span>
          )}
          {week.byRail > 0 && (
            <span className={css['byRail']}>
              <TrainIcon size={11} />
              {number(String(week.byRail))}
            </span>
          )}
          {week.onTheWay > 0 && <span className={css['sentBefore']}>+{number(String(week.onTheWay))}</span>}
        </span>
      )}
    </>
  )
}

/**
 * What each week begins with, what of it arrives by which mode, and how much of it sells. A pointer or the arrows read
 * a week's figures.
 */
export const StockChart = ({ weeks }: { readonly weeks: readonly StockWeek[] }) => {
  const wording = useWording()
  const { say, number, date } = wording
  const [picked, setPicked] = useState<number | null>(null)
  const scale = stockScale(weeks)
  const columns = stockColumns(weeks, scale, {
    columns: columnsIn(plot.label.width, weeks.length),
    height: plot.label.height / plot.height,
  })
  const chosen =
    weeks.find(({ week }) => week === picked) ??
    weeks.find((week) => unitsMissing(week) > 0) ??
    weeks.find(({ byAir, byRail, onTheWay }) => byAir + byRail + onTheWay > 0) ??
    weeks[0]
  if (!chosen) return null
  const datesApart = columnsIn(plot.date, weeks.length)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -weeks.length, End: weeks.length }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const week = Math.min(Math.max(chosen.week + step, 1), weeks.length)
    setPicked(week)
    event.currentTarget.querySelector<HTMLElement>(`[data-week="${week}"]`)?.focus()
  }
  return (
    <>
      <p className={css['readout']}>{weekInWords(chosen, wording)}</p>
      <div className={css['chart']}>
        <div className={css['axis']} aria-hidden="true">
          {scale.ticks.map((tick) => (
            <span key={tick} style={{ bottom: share(tick / scale.top) }}>
              {number(String(tick))}
            </span>
          ))}
        </div>
        <div
          role="toolbar"
          aria-label={say('split.weeks')}
          // The weeks in it take the focus in turn.
          tabIndex={-1}
          className={css['plot']}
          onKeyDown={onKeyDown}
        >
          <span className={css['grid']} aria-hidden="true">
            {scale.ticks.map((tick) => (
              <i key={tick} style={{ bottom: share(tick / scale.top) }} />
            ))}
          </span>
          {columns.map((column) => {
            const { week } = column
            const isChosen = week.week === chosen.week
            return (
              <button
                key={week.week}
                type="button"
                data-week={week.week}
                aria-pressed={isChosen}
                tabIndex={isChosen ? 0 : -1}
                className={css['column']}
                onClick={() => setPicked(week.week)}
                onFocus={() => setPicked(week.week)}
                onPointerEnter={() => setPicked(week.week)}
              >
                <span className={hiddenCss['hidden']}>{weekInWords(week, wording)}</span>
                <span className={css['area']} aria-hidden="true">
                  <Bar column={column} />
                </span>
                <span className={css['week']} aria-hidden="true">
                  {week.week}
                </span>
                {(week.week - 1) % datesApart === 0 && (
                  <span className={css['date']} aria-hidden="true">
                    {date(week.from, 'short')}
                  </span>
                )}
              </button>
            )
          })}
        </div>
      </div>
      <p className={css['key']} aria-hidden="true">
        {weeks.some(({ onTheWay }) => onTheWay > 0) && (
          <span>
            <i className={css['onTheWay']} />
            {say('split.key.onTheWay')}
          </span>
        )}
        <span>
          <i className={css['had']} />
          {say('split.key.had')}
        </span>
        <span>
          <i className={css['soldKey']} />
          {say('split.key.sold')}
        </span>
      </p>
    </>
  )
}
