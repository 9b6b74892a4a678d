import type { BookWarning } from '../../shared/api/preview-schemas.ts'
import { WarningIcon } from './icons.tsx'

const named = 4

/** What to look at in the book that would be in force: days without a rate, percentages that miss their base. */
export const BookWarnings = ({
  warnings,
  className,
}: {
  readonly warnings: readonly BookWarning[]
  readonly className: string | undefined
}) => (
  <>
    {warnings.slice(0, named).map(({ text }) => (
      <p key={text} className={className}>
        <WarningIcon /> {text}
      </p>
    ))}
    {warnings.length > named && <p className={className}>+ {warnings.length - named}</p>}
  </>
)
