const margin = 12

/** Which rows of equal height are in sight, with a margin either way for scrolling on. */
export const visibleRows = ({
  total,
  scrolled,
  height,
  rowHeight,
}: {
  readonly total: number
  readonly scrolled: number
  readonly height: number
  readonly rowHeight: number
}): { readonly first: number; readonly count: number } => {
  const top = Math.max(Math.floor(scrolled / rowHeight) - margin, 0)
  const first = Math.min(top, Math.max(total - 1, 0))
  const wanted = Math.ceil(height / rowHeight) + 2 * margin
  return { first, count: Math.min(wanted, total - first) }
}
