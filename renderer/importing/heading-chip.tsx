import type { ImportPreview } from '../../shared/api/import-schemas.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import css from './import-review.module.css'

/** Weight breaks that a chip offers beside the layout's named columns. */
const usualBreaks = ['+45', '+100', '+300', '+500', '+1000']

/** Our column that the sheet's column is read as; choosing another reads the sheet again. */
export const HeadingChip = ({
  column,
  preview,
}: {
  readonly column: ImportPreview['columns'][number]
  readonly preview: ImportPreview
}) => {
  const { imports } = useApp()
  const { say } = useWording()
  const { number, heading, field, confidence, suggestion } = column
  const isUnique = preview.columns.filter((other) => other.heading === heading).length === 1
  const key = heading.trim() !== '' && isUnique ? heading : `#${number}`
  const names = new Set([
    ...(field === null ? [] : [field]),
    ...(suggestion === null ? [] : [suggestion]),
    ...preview.fields.map(({ name }) => name),
    ...(preview.layout === 'air-breaks' ? usualBreaks : []),
  ])
  const toConfirm =
    field === null ? confidence === 'none' : confidence === 'pattern' && field !== heading.trim()
  return (
    <select
      className={css['chip']}
      data-confirm={toConfirm || undefined}
      data-out={field === null || undefined}
      aria-label={say('review.columnOf', { heading: heading === '' ? `#${number}` : heading })}
      value={field ?? ''}
      onChange={(event) => void imports.answer({ mapping: { [key]: event.currentTarget.value } })}
    >
      <option value="">{say('review.leaveOut')}</option>
      {[...names].map((name) => (
        <option key={name} value={name}>
          {name === suggestion && field === null ? say('review.suggested', { column: name }) : name}
        </option>
      ))}
    </select>
  )
}
