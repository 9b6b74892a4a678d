import type { Connection, Statement } from './open.ts'

/** Prepares each statement of a connection once, when it is first used: a newer file may lack what only some need. */
export const createStatements = (connection: Connection): ((sql: string) => Statement) => {
  const prepared = new Map<string, Statement>()
  return (sql) => {
    const known = prepared.get(sql)
    if (known) return known
    const statement = connection.prepare(sql)
    prepared.set(sql, statement)
    return statement
  }
}
