import type { ListedTransitEntry } from '../../shared/api/transit-log-methods.ts'
import { usePart, useApp, useWording } from '../ui/app-context.tsx'
import { ModeMark } from '../ui/mode.tsx'
import { useRowList } from '../ui/row-list.ts'
import css from './log.module.css'

const rowHeight = 30
const columns = ['departed', 'arrived', 'days', 'service', 'lane', 'reference'] as const

const Row = ({
  entry,
  index,
  reachable,
  current,
}: {
  readonly entry: ListedTransitEntry
  readonly index: number
  readonly reachable: boolean
  readonly current: boolean
}) => {
  const { settings } = useApp()
  const { say, date } = useWording()
  const year = usePart(settings, (state) => state.about?.today.slice(0, 4))
  const day = (iso: string): string => date(iso, iso.slice(0, 4) === year ? 'short' : 'full')
  const { mode, carrier, service, originGateway, destinationGateway, arrivedOn, reference, note } = entry
  const lane = `${entry.originGatewayName} – ${entry.destinationGatewayName}`
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={current}
      tabIndex={reachable ? 0 : -1}
      className={css['row']}
      style={{ top: index * rowHeight }}
      data-log-row={index}
    >
      <span role="gridcell" data-copy={entry.departedOn}>
        {day(entry.departedOn)}
      </span>
      <span role="gridcell" data-copy={arrivedOn ?? undefined}>
        {arrivedOn === null ? (
          <span className={css['grey']}>{say('logScreen.isUnderWay')}</span>
        ) : (
          day(arrivedOn)
        )}
      </span>
      <span role="gridcell" className={css['number']} data-copy={entry.days ?? undefined}>
        {entry.days ?? '–'}
      </span>
      <span role="gridcell" className={css['service']} title={`${service} · ${carrier}`}>
        <ModeMark mode={mode} />
        <span>
          {service} <span className={css['grey']}>{carrier}</span>
        </span>
      </span>
      <span role="gridcell" title={lane}>
        {originGateway} – {destinationGateway}
      </span>
      <span role="gridcell" title={note === '' ? reference : `${reference} · ${note}`} data-copy={reference}>
        {reference}
      </span>
    </div>
  )
}

/** The entries that are found, the last departure first; a row opens to be changed. Only rows in sight are drawn. */
export const LogList = ({
  entries,
  current,
  onOpen,
}: {
  readonly entries: readonly ListedTransitEntry[]
  /** The one that is being changed. */
  readonly current: string | null
  readonly onOpen: (entry: ListedTransitEntry) => void
}) => {
  const { say } = useWording()
  const list = useRowList({
    total: entries.length,
    rowHeight,
    rowAttribute: 'data-log-row',
    above: '[data-log-search]',
    onOpen: (index) => {
      const entry = entries[index]
      if (entry) onOpen(entry)
    },
  })
  const { first, count } = list

  return (
    <div
      role="grid"
      aria-label={say('logScreen.entries')}
      aria-rowcount={entries.length + 1}
      className={css['table']}
      tabIndex={-1}
      {...list.handlers}
    >
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={css['headRow']}>
          {columns.map((column) => (
            <span key={column} role="columnheader" className={column === 'days' ? css['number'] : undefined}>
              {say(`logScreen.column.${column}`)}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={css['rows']} tabIndex={-1} {...list.scrolling}>
        <div role="presentation" style={{ height: list.height, position: 'relative' }}>
          {entries.slice(first, first + count).map((entry, at) => (
            <Row
              key={entry.id}
              entry={entry}
              index={first + at}
              reachable={first + at === list.reachable}
              current={entry.id === current}
            />
          ))}
        </div>
      </div>
    </div>
  )
}
