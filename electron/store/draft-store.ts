import type { MethodInput } from '../../shared/api/contract.ts'
import type { Connection } from './open.ts'
import { createStatements } from './statements.ts'

/** The form as typed, word for word: whatever JSON it keeps. */
type Form = MethodInput<'drafts.save'>['form']

interface DraftRecord {
  readonly id: number
  readonly title: string
  readonly form: string
  readonly savedAt: string
}

const keptDrafts = 20

export type DraftStore = ReturnType<typeof createDraftStore>

/** The shipment that is being typed, and the few before it. Call inside the store's `read` or `write`. */
export const createDraftStore = (connection: Connection) => {
  const statement = createStatements(connection)
  return {
    current: (): Form => {
      const form = statement('SELECT form FROM draft WHERE current = 1').pluck().get()
      return typeof form === 'string' ? (JSON.parse(form) as Form) : null
    },

    save: (form: Form, savedAt: string): void => {
      statement(
        `INSERT INTO draft (current, title, form, saved_at) VALUES (1, '', ?, ?)
          ON CONFLICT (current) WHERE current = 1 DO UPDATE SET form = excluded.form, saved_at = excluded.saved_at`,
      ).run(JSON.stringify(form), savedAt)
    },

    /** Puts the form among the recent ones, of which the newest are kept, and leaves an empty current draft. */
    setAside: (title: string, form: Form, savedAt: string): void => {
      statement('DELETE FROM draft WHERE current = 1').run()
      statement('INSERT INTO draft (current, title, form, saved_at) VALUES (0, ?, ?, ?)').run(
        title,
        JSON.stringify(form),
        savedAt,
      )
      statement(
        `DELETE FROM draft WHERE current = 0 AND id NOT IN
          (SELECT id FROM draft WHERE current = 0 ORDER BY id DESC LIMIT ?)`,
      ).run(keptDrafts)
    },

    /** Newest first. */
    recent: (): readonly { id: number; title: string; savedAt: string; form: Form }[] =>
      (
        statement(
          'SELECT id, title, form, saved_at AS savedAt FROM draft WHERE current = 0 ORDER BY id DESC',
        ).all() as DraftRecord[]
      ).map((draft) => ({ ...draft, form: JSON.parse(draft.form) as Form })),
  }
}
