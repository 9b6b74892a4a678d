import type { ImportPreview } from '../../shared/api/preview-schemas.ts'
import { useApp, usePart } from '../ui/app-context.tsx'
import css from './scroll-ruler.module.css'

/** A tick a finding at its height in the whole sheet, also of those out of view; the keyboard has F8 for the same. */
export const ScrollRuler = ({ preview, top }: { readonly preview: ImportPreview; readonly top: number }) => {
  const { imports } = useApp()
  const positions = usePart(imports.rows, (state) => state.positions)
  const length = Math.max(preview.grid.length, 1)
  const ticks = new Map<
    number,
    { readonly row: number; readonly column: number; readonly severity: string }
  >()
  for (const { row, columnNumber, severity } of preview.issues) {
    const position = positions.get(row)
    if (position === undefined) continue
    const known = ticks.get(position)
    if (!known || known.severity === 'warning')
      ticks.set(position, { row, column: columnNumber ?? 1, severity })
  }
  return (
    <div className={css['ruler']} style={{ top }} aria-hidden="true">
      {[...ticks].map(([position, { row, column, severity }]) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <span
          key={position}
          className={css['tick']}
          data-severity={severity}
          style={{ top: `${((position + 0.5) / length) * 100}%` }}
          onClick={() => imports.select({ row, column })}
        />
      ))}
    </div>
  )
}
