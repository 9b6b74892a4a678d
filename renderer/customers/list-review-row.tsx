import type { ListedRow } from '../../shared/api/customer-import-methods.ts'
import { useWording } from '../ui/app-context.tsx'
import css from './list-review.module.css'

/** A row of the list: its cells, those with a finding to be typed anew, and what is to be said of it. */
export const ListReviewRow = ({
  row,
  width,
  onCorrect,
  onToggle,
}: {
  readonly row: ListedRow
  readonly width: number
  readonly onCorrect: (row: number, column: number, text: string) => void
  readonly onToggle: (row: number) => void
}) => {
  const { say } = useWording()
  const isOut = row.state === 'left-out'
  const remarks = [
    ...row.findings.map(({ cell, text }) => (cell === null ? text : `${cell}: ${text}`)),
    ...(row.known ? [say('list.is', { name: row.known.name })] : []),
    ...(row.state === 'joins' ? [say('list.addsTo', { row: row.earlier ?? 0 })] : []),
    ...(row.state === 'repeats' ? [say('list.repeatsRow', { row: row.earlier ?? 0 })] : []),
  ]
  return (
    <tr data-state={row.state}>
      <th scope="row">
        <label className={css['rowNumber']}>
          <input
            type="checkbox"
            checked={!isOut}
            aria-label={say(isOut ? 'list.take' : 'list.leave', { row: row.row })}
            onChange={() => onToggle(row.row)}
          />
          {row.row}
        </label>
      </th>
      <td className={css['state']}>{say(`list.rowState.${row.state}`)}</td>
      {Array.from({ length: width }, (_, index) => {
        const text = row.cells[index] ?? ''
        const finding = row.findings.find(({ column }) => column === index + 1)
        if (!finding) {
          return (
            // oxlint-disable-next-line react/no-array-index-key -- a column has no identity but its place
            <td key={index} title={text}>
              {text}
            </td>
          )
        }
        return (
          // oxlint-disable-next-line react/no-array-index-key -- see above
          <td key={index} data-wrong>
            <input
              key={text}
              defaultValue={text}
              aria-invalid
              aria-label={say('list.correct', { cell: finding.cell ?? '' })}
              onKeyDown={(event) => {
                if (event.key === 'Enter') event.currentTarget.blur()
              }}
              onBlur={(event) => {
                const typed = event.currentTarget.value
                if (typed !== text) onCorrect(row.row, index + 1, typed)
              }}
            />
          </td>
        )
      })}
      <td className={css['remarks']}>{remarks.join(' ')}</td>
    </tr>
  )
}
