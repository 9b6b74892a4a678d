import { useElementSize } from '@mantine/hooks'
import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { ListedTransitEntry } from '../../shared/api/transit-log-methods.ts'
import { visibleRows } from '../tariffs/visible-rows.ts'
import { usePart, useApp, useWording } from '../ui/app-context.tsx'
import { ModeMark } from '../ui/mode.tsx'
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
  const { ref, height } = useElementSize<HTMLDivElement>()
  const [scrolled, setScrolled] = useState(0)
  const [focused, setFocused] = useState(0)
  const scroller = useRef<HTMLDivElement | null>(null)
  const { first, count } = visibleRows({ total: entries.length, scrolled, height, rowHeight })
  const reachable = Math.min(focused, entries.length - 1)

  const open = (index: number): void => {
    const entry = entries[index]
    if (entry) onOpen(entry)
  }
  const goTo = (index: number): void => {
    const target = Math.min(Math.max(index, 0), entries.length - 1)
    setFocused(target)
    const box = scroller.current
    if (box) {
      const top = target * rowHeight
      if (top < box.scrollTop) box.scrollTop = top
      else if (top + rowHeight > box.scrollTop + height) box.scrollTop = top + rowHeight - height
      setScrolled(box.scrollTop)
    }
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-log-row="${target}"]`)?.focus({ preventScroll: true }),
    )
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey) return
    const page = Math.max(Math.floor(height / rowHeight) - 1, 1)
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => goTo(reachable + 1),
      ArrowUp: () =>
        reachable === 0
          ? document.querySelector<HTMLElement>('[data-log-search]')?.focus()
          : goTo(reachable - 1),
      PageDown: () => goTo(reachable + page),
      PageUp: () => goTo(reachable - page),
      Home: () => goTo(0),
      End: () => goTo(entries.length - 1),
      Enter: () => open(reachable),
    }
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    step()
  }
  const onClick = (event: MouseEvent): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-log-row]')
    // Whoever marks a figure with the mouse wants to copy it.
    if (row && globalThis.getSelection()?.isCollapsed !== false) {
      setFocused(Number(row.dataset['logRow']))
      open(Number(row.dataset['logRow']))
    }
  }

  return (
    <div
      role="grid"
      aria-label={say('logScreen.entries')}
      aria-rowcount={entries.length + 1}
      className={css['table']}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onClick={onClick}
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
      <div
        role="rowgroup"
        className={css['rows']}
        tabIndex={-1}
        ref={(box) => {
          scroller.current = box
          ref(box)
        }}
        onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
      >
        <div role="presentation" style={{ height: entries.length * rowHeight, position: 'relative' }}>
          {entries.slice(first, first + count).map((entry, at) => (
            <Row
              key={entry.id}
              entry={entry}
              index={first + at}
              reachable={first + at === reachable}
              current={entry.id === current}
            />
          ))}
        </div>
      </div>
    </div>
  )
}
