import { belongsToField } from '../state/comparison-store.ts'
import { useApp, usePart } from './app-context.tsx'
import css from './field.module.css'
import { WarningIcon } from './icons.tsx'

export interface FieldFinding {
  /** Sentences that stop this field, one a line; empty when nothing does or the field was not left yet. */
  readonly issue: string
  readonly warning: string
}

/** What the answer says of a field, once the user has been there. */
export const useFieldFinding = (field: string): FieldFinding => {
  const { comparison, shipment } = useApp()
  const touched = usePart(shipment, (state) => state.touched.has(field))
  const issue = usePart(comparison, (state) =>
    state.issues
      .filter(({ path }) => belongsToField(path, field))
      .map(({ text }) => text)
      .join('\n'),
  )
  const warning = usePart(comparison, (state) =>
    state.fieldWarnings
      .filter(({ path }) => belongsToField(path, field))
      .map(({ text }) => text)
      .join('\n'),
  )
  return { issue: touched ? issue : '', warning }
}

/** What an input needs to tell a screen reader of its finding. */
export const findingProps = (id: string, { issue, warning }: FieldFinding) => ({
  'aria-invalid': issue === '' ? undefined : true,
  'aria-describedby': issue === '' && warning === '' ? undefined : `${id}-finding`,
})

export const FieldFindingText = ({
  id,
  finding,
}: {
  readonly id: string
  readonly finding: FieldFinding
}) => {
  if (finding.issue !== '')
    return (
      <p id={`${id}-finding`} className={css['issue']}>
        {finding.issue}
      </p>
    )
  if (finding.warning !== '')
    return (
      <p id={`${id}-finding`} className={css['warning']}>
        <WarningIcon size={12} />
        {finding.warning}
      </p>
    )
  return null
}
