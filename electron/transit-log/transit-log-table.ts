import { transitLogHeadings } from '../../shared/transit-log/transit-log-columns.ts'
import type { TransitLogEntry } from '../../shared/transit-log/transit-log-entry.ts'
import { transitLogFields } from '../../shared/transit-log/transit-log-issue.ts'

/** The log, the last departure first, as a table the other way round under our own headings: the import reads it again. */
export const transitLogTable = (log: readonly TransitLogEntry[]): readonly (readonly string[])[] => [
  transitLogFields.map((field) => transitLogHeadings[field]),
  ...log.toReversed().map((entry) => transitLogFields.map((field) => entry[field] ?? '')),
]
