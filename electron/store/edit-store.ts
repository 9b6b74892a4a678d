import type { HandChange } from '../../shared/rate-sheet/edit-grid.ts'
import type { Connection } from './open.ts'
import { createStatements } from './statements.ts'

/** How a version was made by hand out of another one. */
export interface EditRecord {
  readonly baseId: string
  readonly kind: 'rows' | 'priority'
  readonly changes: readonly HandChange[]
  /** Warnings that were accepted with it. */
  readonly warnings: number
}

export type EditStore = ReturnType<typeof createEditStore>

/** Call inside the store's `read` or `write`. */
export const createEditStore = (connection: Connection) => {
  const statement = createStatements(connection)
  return {
    record: (versionId: string, { baseId, kind, changes, warnings }: EditRecord, at: string): void => {
      statement(
        'INSERT INTO tariff_edit (version_id, base_id, kind, changes, warnings, edited_at) VALUES (?, ?, ?, ?, ?, ?)',
      ).run(versionId, baseId, kind, JSON.stringify(changes), warnings, at)
    },

    /** Undefined for a version that no edit made. */
    find: (versionId: string): EditRecord | undefined => {
      const row = statement(
        'SELECT base_id AS baseId, kind, changes, warnings FROM tariff_edit WHERE version_id = ?',
      ).get(versionId) as
        | {
            readonly baseId: string
            readonly kind: EditRecord['kind']
            readonly changes: string
            readonly warnings: number
          }
        | undefined
      return row && { ...row, changes: JSON.parse(row.changes) as EditRecord['changes'] }
    },
  }
}
