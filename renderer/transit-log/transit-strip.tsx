import type { TransitGroup } from '../../shared/api/transit-log-methods.ts'
import { useWording } from '../ui/app-context.tsx'
import { wayOf } from '../ui/mode.tsx'
import css from './log-statistics.module.css'

/** The days that a strip shows, a day of room at each end of what there is. */
export interface DayAxis {
  readonly first: number
  readonly last: number
}

const room = 1

const share = (value: number): string => `${(value * 100).toFixed(3)}%`

/** Where a day lies on the strip: at the middle of its own width. */
export const positionOf = ({ first, last }: DayAxis, day: number): number =>
  (day - first + room + 0.5) / (last - first + 1 + 2 * room)

/** Each shipment's days as columns, the middle eight of ten behind them, the median as a line. */
export const TransitStrip = ({ group, axis }: { readonly group: TransitGroup; readonly axis: DayAxis }) => {
  const { say } = useWording()
  const { days, p10Days, p50Days, p90Days } = group
  const counts = Map.groupBy(days, (day) => day)
  const most = Math.max(...[...counts.values()].map((same) => same.length))
  const width = positionOf(axis, 1) - positionOf(axis, 0)
  const label = say('logStats.strip', {
    p10: p10Days,
    p50: p50Days,
    p90: p90Days,
    fewest: days[0] ?? 0,
    most: days.at(-1) ?? 0,
  })
  return (
    <div className={css['strip']} data-way={wayOf(group.mode)} role="img" aria-label={label} title={label}>
      {group.enough && (
        <span
          className={css['band']}
          style={{
            left: share(positionOf(axis, p10Days) - width / 2),
            width: share((p90Days - p10Days + 1) * width),
          }}
        />
      )}
      {[...counts].map(([day, same]) => (
        <span
          key={day}
          className={css['column']}
          style={{
            left: share(positionOf(axis, day)),
            height: `${Math.max(Math.round((same.length / most) * 18), 4)}px`,
          }}
        />
      ))}
      {group.enough && <span className={css['median']} style={{ left: share(positionOf(axis, p50Days)) }} />}
    </div>
  )
}

/** What the tariff says, on the same axis. */
export const TariffStrip = ({
  tariff: { min, typical, max },
  axis,
}: {
  readonly tariff: NonNullable<TransitGroup['tariff']>
  readonly axis: DayAxis
}) => (
  <div className={css['tariffStrip']} aria-hidden="true">
    <span
      className={css['tariffRange']}
      style={{ left: share(positionOf(axis, min)), right: share(1 - positionOf(axis, max)) }}
    />
    <span className={css['tariffTypical']} style={{ left: share(positionOf(axis, typical)) }} />
  </div>
)

/** The fewest and the most days of the strips above. */
export const DayScale = ({ axis }: { readonly axis: DayAxis }) => {
  const { say } = useWording()
  return (
    <div className={css['season']} aria-hidden="true">
      <span />
      <div className={css['scale']}>
        {[axis.first, axis.last].map((day) => (
          <span key={day} style={{ left: share(positionOf(axis, day)) }}>
            {day}
          </span>
        ))}
      </div>
      <span className={css['scaleUnit']}>{say('logStats.days')}</span>
    </div>
  )
}
