import type { MethodInput } from '../../shared/api/contract.ts'
import type { Connection } from './open.ts'
import { createStatements } from './statements.ts'
import { DamageFound } from './store-fault.ts'
import { sealOf } from './hashes.ts'

/** The form as typed, word for word: whatever JSON it keeps. */
type Form = MethodInput<'drafts.save'>['form']

interface DraftRecord {
  readonly id: number
  readonly title: string
  readonly form: string
  readonly savedAt: string
  readonly seal: string
}

const keptDrafts = 20

const selectDrafts = 'SELECT id, title, form, saved_at AS savedAt, seal FROM draft'

/** The form, unless it is not what was typed: a weight that changed by itself would be quoted. */
const formOf = ({ id, title, form, savedAt, seal }: DraftRecord): Form => {
  if (sealOf({ title, form, savedAt }) !== seal) throw new DamageFound(`draft ${id}: its record differs`)
  return JSON.parse(form) as Form
}

export type DraftStore = ReturnType<typeof createDraftStore>

/** The shipment that is being typed, and the few before it. Call inside the store's `read` or `write`. */
export const createDraftStore = (connection: Connection) => {
  const statement = createStatements(connection)
  return {
    current: (): Form => {
      const draft = statement(`${selectDrafts} WHERE current = 1`).get() as DraftRecord | undefined
      return draft ? formOf(draft) : null
    },

    save: (typed: Form, savedAt: string): void => {
      const record = { title: '', form: JSON.stringify(typed), savedAt }
      statement(
        `INSERT INTO draft (current, title, form, saved_at, seal) VALUES (1, @title, @form, @savedAt, @seal)
          ON CONFLICT (current) WHERE current = 1
          DO UPDATE SET form = excluded.form, saved_at = excluded.saved_at, seal = excluded.seal`,
      ).run({ ...record, seal: sealOf(record) })
    },

    /** Puts the form among the recent ones, of which the newest are kept, and leaves an empty current draft. */
    setAside: (title: string, typed: Form, savedAt: string): void => {
      const record = { title, form: JSON.stringify(typed), savedAt }
      statement('DELETE FROM draft WHERE current = 1').run()
      statement(
        'INSERT INTO draft (current, title, form, saved_at, seal) VALUES (0, @title, @form, @savedAt, @seal)',
      ).run({ ...record, seal: sealOf(record) })
      statement(
        `DELETE FROM draft WHERE current = 0 AND id NOT IN
          (SELECT id FROM draft WHERE current = 0 ORDER BY id DESC LIMIT ?)`,
      ).run(keptDrafts)
    },

    /** Newest first. */
    recent: (): readonly { id: number; title: string; savedAt: string; form: Form }[] =>
      (statement(`${selectDrafts} WHERE current = 0 ORDER BY id DESC`).all() as DraftRecord[]).map(
        (draft) => ({ id: draft.id, title: draft.title, savedAt: draft.savedAt, form: formOf(draft) }),
      ),
  }
}
