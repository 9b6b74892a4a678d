import type { FieldIssue } from '../../shared/api/field-issue.ts'
import { belongsToField } from '../state/comparison-store.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { WarningIcon } from '../ui/icons.tsx'
import css from './pieces-grid.module.css'

/** Sentences about the rows of a list that the user has left, each with its row where there are several. */
export const ListFindings = ({ list }: { readonly list: 'pieces' | 'containers' }) => {
  const { comparison, shipment } = useApp()
  const { say } = useWording()
  const touched = usePart(shipment, (state) => state.touched)
  const rows = usePart(shipment, (state) => state.form.cargo[list])
  const issues = usePart(comparison, (state) => state.issues)
  const warnings = usePart(comparison, (state) => state.fieldWarnings)

  const seen = (path: string): boolean => {
    const [name, row] = path.split('.')
    return touched.has(path) || (row !== undefined && touched.has(`${name}.${row}`))
  }
  const sentence = ({ path, text }: FieldIssue): string => {
    const row = rows.findIndex(({ id }) => String(id) === path.split('.')[1])
    // The last row is the blank one to go on with.
    return row < 0 || rows.length <= 2 ? text : say('cargo.finding', { row: row + 1, text })
  }
  const about = (findings: readonly FieldIssue[]): readonly FieldIssue[] =>
    findings.filter(({ path }) => belongsToField(path, list))
  const said = [
    ...new Set(
      about(issues)
        .filter(({ path }) => seen(path))
        .map(sentence),
    ),
  ]
  const warned = said.length > 0 ? [] : [...new Set(about(warnings).map(sentence))]
  return (
    <div id={`${list}-findings`}>
      {said.map((text) => (
        <p key={text} className={css['findings']}>
          {text}
        </p>
      ))}
      {warned.map((text) => (
        <p key={text} className={css['warnings']}>
          <WarningIcon size={12} />
          {text}
        </p>
      ))}
    </div>
  )
}
