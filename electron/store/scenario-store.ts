import { canonicalJson } from '../../shared/api/wire.ts'
import { scenarioSchema, type Scenario } from '../../shared/quote/scenario.ts'
import type { Connection } from './open.ts'
import { createStatements } from './statements.ts'

export type ScenarioStore = ReturnType<typeof createScenarioStore>

/** The user's own scenarios, by the names they were given. Call inside the store's `read` or `write`. */
export const createScenarioStore = (connection: Connection) => {
  const statement = createStatements(connection)
  return {
    save: (scenario: Scenario): void => {
      statement(
        'INSERT INTO scenario (name, content) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET content = excluded.content',
      ).run(scenario.name, canonicalJson(scenario))
    },

    delete: (name: string): void => {
      statement('DELETE FROM scenario WHERE name = ?').run(name)
    },

    /** By name. One that this version cannot read any more is left out. */
    all: (): readonly Scenario[] =>
      (statement('SELECT content FROM scenario ORDER BY name').pluck().all() as string[]).flatMap(
        (content) => {
          const scenario = scenarioSchema.safeParse(JSON.parse(content))
          return scenario.success ? [scenario.data] : []
        },
      ),
  }
}
