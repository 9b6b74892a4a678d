import { useElementSize } from '@mantine/hooks'
import { useRef, useState, type KeyboardEvent, type MouseEvent, type UIEvent } from 'react'
import { visibleRows } from './visible-rows.ts'

interface RowListOptions {
  readonly total: number
  /** In pixels, the same for every row. */
  readonly rowHeight: number
  /** The attribute in which a row carries its index: `data-quote-row`. */
  readonly rowAttribute: string
  /** Where the arrow leads that leaves the first row upwards. */
  readonly above: string
  readonly onOpen: (index: number) => void
}

/**
 * A long list of which only the rows in sight are drawn: one of them can be reached with Tab, the arrows lead from it to
 * any other, Enter and a click open it.
 */
export const useRowList = ({ total, rowHeight, rowAttribute, above, onOpen }: RowListOptions) => {
  const { ref, height } = useElementSize<HTMLDivElement>()
  const scroller = useRef<HTMLDivElement | null>(null)
  const [scrolled, setScrolled] = useState(0)
  const [focused, setFocused] = useState(0)
  const { first, count } = visibleRows({ total, scrolled, height, rowHeight })
  const reachable = Math.min(focused, Math.max(total - 1, 0))

  const goTo = (index: number): void => {
    const target = Math.min(Math.max(index, 0), total - 1)
    setFocused(target)
    const box = scroller.current
    if (box) {
      const top = target * rowHeight
      if (top < box.scrollTop) box.scrollTop = top
      else if (top + rowHeight > box.scrollTop + height) box.scrollTop = top + rowHeight - height
      setScrolled(box.scrollTop)
    }
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[${rowAttribute}="${target}"]`)?.focus({ preventScroll: true }),
    )
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey) return
    const page = Math.max(Math.floor(height / rowHeight) - 1, 1)
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => goTo(reachable + 1),
      ArrowUp: () =>
        reachable === 0 ? document.querySelector<HTMLElement>(above)?.focus() : goTo(reachable - 1),
      PageDown: () => goTo(reachable + page),
      PageUp: () => goTo(reachable - page),
      Home: () => goTo(0),
      End: () => goTo(total - 1),
      Enter: () => onOpen(reachable),
    }
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    step()
  }

  const onClick = (event: MouseEvent): void => {
    const row = (event.target as HTMLElement).closest(`[${rowAttribute}]`)
    // Whoever marks a figure with the mouse wants to copy it.
    if (!row || globalThis.getSelection()?.isCollapsed === false) return
    const index = Number(row.getAttribute(rowAttribute))
    setFocused(index)
    onOpen(index)
  }

  return {
    first,
    count,
    /** The row that Tab leads to. */
    reachable,
    /** Of the grid. */
    handlers: { onKeyDown, onClick },
    /** Of what scrolls in it. */
    scrolling: {
      ref: (box: HTMLDivElement | null) => {
        scroller.current = box
        ref(box)
      },
      onScroll: (event: UIEvent<HTMLDivElement>) => setScrolled(event.currentTarget.scrollTop),
    },
    height: total * rowHeight,
  }
}
