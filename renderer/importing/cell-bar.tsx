import type { ImportPreview } from '../../shared/api/preview-schemas.ts'
import type { CellPlace } from '../state/sheet-review.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { addressOf, type CellFacts } from './cell-facts.ts'
import css from './import-review.module.css'

/** An arrow for the sign, one decimal. */
const signedPercent = (percent: string): string =>
  `${percent.startsWith('-') ? '↓' : '↑'} ${percent.replace(/^[-+]/, '')} %`

/** The chosen cell in full: what it says, what is in force, everything found at it, and what can be done about it. */
export const CellBar = ({
  preview,
  facts,
  selected,
  onEdit,
}: {
  readonly preview: ImportPreview
  readonly facts: CellFacts
  readonly selected: CellPlace | null
  readonly onEdit: (place: CellPlace) => void
}) => {
  const { imports } = useApp()
  const { say } = useWording()
  const position = usePart(imports.rows, ({ positions }) =>
    selected ? positions.get(selected.row) : undefined,
  )
  const row = usePart(imports.rows, ({ rows }) => (position === undefined ? undefined : rows.get(position)))
  if (!selected) return <div className={css['cellBar']}>{say('review.chooseCell')}</div>
  const { column } = selected
  const { field, heading } = preview.columns[column - 1] ?? {}
  const findings = facts.findingsByRow.get(selected.row) ?? []
  const ordered = findings.toSorted(
    (a, b) => Number(a.columnNumber !== column) - Number(b.columnNumber !== column),
  )
  const fix = ordered.find((finding) => finding.columnNumber === column)?.fix ?? null
  const before = facts.changeByRow.get(selected.row)?.changes.find((change) => change.column === field)
  return (
    <div className={css['cellBar']} role="region" aria-label={say('review.cell')}>
      <b>{addressOf(selected.row, column)}</b>
      <span>{field ?? heading ?? ''}</span>
      <span className={css['cellText']}>{row?.cells[column - 1] ?? ''}</span>
      {before && (
        <span className={css['facts']}>
          {say('review.inForce', { before: before.before === '' ? '–' : before.before })}
          {before.percent !== null && ` · ${signedPercent(before.percent)}`}
        </span>
      )}
      <span className={css['cellFindings']}>{ordered.map(({ text }) => text).join(' ')}</span>
      {fix !== null && (
        <button
          type="button"
          className={buttonCss['button']}
          onClick={() => void imports.correct(selected, fix)}
        >
          {say('review.useFix', { fix })} <kbd>Enter</kbd>
        </button>
      )}
      {row && (
        <button type="button" className={buttonCss['button']} onClick={() => onEdit(selected)}>
          {say('review.edit')} <kbd>F2</kbd>
        </button>
      )}
      {row && (
        <button
          type="button"
          className={buttonCss['button']}
          onClick={() => void imports.toggleRow(selected.row)}
        >
          {say(row?.kind === 'left-out' ? 'review.takeRow' : 'review.leaveRow')} <kbd>Del</kbd>
        </button>
      )}
    </div>
  )
}
