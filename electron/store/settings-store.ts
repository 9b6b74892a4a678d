import type { Connection } from './open.ts'
import { createStatements } from './statements.ts'

export type SettingsStore = ReturnType<typeof createSettingsStore>

/** What the user chose, each setting a text. Call inside the store's `read` or `write`. */
export const createSettingsStore = (connection: Connection) => {
  const statement = createStatements(connection)
  return {
    read: (): ReadonlyMap<string, string> =>
      new Map(
        (statement('SELECT name, value FROM setting').all() as { name: string; value: string }[]).map(
          ({ name, value }) => [name, value],
        ),
      ),

    write: (name: string, value: string): void => {
      statement(
        'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
      ).run(name, value)
    },
  }
}
