import { memo, useMemo, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { Comparison } from '../../shared/quote/comparison.ts'
import type { OfferColumn } from '../state/view-store.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { ChevronDownIcon, ChevronUpIcon } from '../ui/icons.tsx'
import { ExclusionRow } from './exclusion-row.tsx'
import { groupExclusions } from './group-exclusions.ts'
import { orderOffers } from './offer-order.ts'
import { OfferRow } from './offer-row.tsx'
import hiddenCss from '../ui/hidden.module.css'
import css from './offers.module.css'

const columns: readonly OfferColumn[] = [
  'mode',
  'service',
  'departs',
  'delivered',
  'range',
  'days',
  'early',
  'emissions',
  'perKg',
  'total',
]

const leftAligned: readonly OfferColumn[] = ['mode', 'service']

const HeadCell = ({ name, currency }: { readonly name: OfferColumn; readonly currency: string }) => {
  const { view } = useApp()
  const { say } = useWording()
  const sort = usePart(view, (state) => state.sort)
  const sorted = sort?.column === name ? (sort.descending ? 'descending' : 'ascending') : undefined
  const ranked = sort === null && name === 'total'
  return (
    <span
      role="columnheader"
      aria-sort={sorted ?? 'none'}
      className={`${leftAligned.includes(name) ? '' : css['number']} ${css[name] ?? ''}`}
    >
      <button type="button" className={css['sort']} onClick={() => view.sortBy(name)}>
        {say(`offers.column.${name}`, { currency })}
        {(sorted === 'ascending' || ranked) && <ChevronUpIcon size={9} />}
        {sorted === 'descending' && <ChevronDownIcon size={9} />}
      </button>
    </span>
  )
}

/** Every service, ranked: arrows walk the rows, right and left open and close, Enter does both. */
export const OffersTable = memo(({ comparison }: { readonly comparison: Comparison }) => {
  const { view } = useApp()
  const { say } = useWording()
  const opened = usePart(view, (state) => state.opened)
  const sort = usePart(view, (state) => state.sort)
  const [current, setCurrent] = useState<string | null>(null)
  const offers = orderOffers(comparison.offers, sort)
  const excluded = useMemo(() => groupExclusions(comparison.exclusions), [comparison.exclusions])
  const reachable = offers.some(({ id }) => id === current) ? current : (offers[0]?.id ?? null)

  // One listener for all rows: a row opens wherever it is clicked, except on what has an action of its own.
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement
    const row = target.closest<HTMLElement>('[role="row"][data-key][aria-expanded]')
    const key = row?.dataset['key']
    if (key === undefined || target.closest('button, a, input')) return
    if (globalThis.getSelection()?.isCollapsed === false) return
    view.toggleRow(key)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const row = event.target as HTMLElement
    const key = row.dataset['key']
    if (row.getAttribute('role') !== 'row' || key === undefined || event.ctrlKey || event.altKey) return
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="row"][data-key]')]
    const index = rows.indexOf(row)
    const go = (target: HTMLElement | undefined): void => target?.focus()
    const expanded = row.getAttribute('aria-expanded')
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(rows[index + 1]),
      ArrowUp: () => go(rows[index - 1]),
      Home: () => go(rows[0]),
      End: () => go(rows.at(-1)),
      ArrowRight: () => (expanded === 'false' ? view.toggleRow(key) : go(rows[index + 1])),
      ArrowLeft: () =>
        expanded === 'true'
          ? view.toggleRow(key)
          : go(rows.findLast((other, at) => at < index && other.ariaLevel === '1')),
      Enter: () => view.toggleRow(key),
      ' ': () => view.toggleRow(key),
    }
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    step()
  }

  return (
    <div
      role="treegrid"
      aria-label={say('offers.title')}
      className={css['table']}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={(event) => {
        const key = (event.target as HTMLElement).dataset['key']
        if (key !== undefined && offers.some(({ id }) => id === key)) setCurrent(key)
      }}
    >
      <div role="rowgroup" className={css['headGroup']}>
        <div role="row" className={`${css['offer']} ${css['headRow']}`}>
          <span role="columnheader">
            <span className={hiddenCss['hidden']}>{say('offers.column.open')}</span>
          </span>
          {columns.map((name) => (
            <HeadCell
              key={name}
              name={name}
              currency={comparison.currency === 'EUR' ? '€' : comparison.currency}
            />
          ))}
        </div>
      </div>
      {offers.map((offer) => (
        <OfferRow
          key={offer.id}
          offer={offer}
          comparison={comparison}
          opened={opened.has(offer.id)}
          reachable={offer.id === reachable}
        />
      ))}
      {excluded.length > 0 && (
        <div role="rowgroup" className={css['exclusions']}>
          {excluded.map((group) => (
            <ExclusionRow key={group.key} group={group} />
          ))}
        </div>
      )}
    </div>
  )
})
