import { canonicalJson } from '../../shared/api/wire.ts'
import { houseSchema, newHouse, type House } from '../../shared/quote/house.ts'
import { logoSchema, type Logo } from '../../shared/quote/letterhead.ts'
import { sealOf } from './hashes.ts'
import type { Connection } from './open.ts'
import { createStatements } from './statements.ts'
import { DamageFound } from './store-fault.ts'

export type HouseStore = ReturnType<typeof createHouseStore>

/**
 * What the house has settled for its quotes, and its logo. Sealed: a floor or a rate that changed by itself would be
 * quoted. Call inside the store's `read` or `write`.
 */
export const createHouseStore = (connection: Connection) => {
  const statement = createStatements(connection)

  const read = (name: 'house' | 'logo'): unknown => {
    const row = statement('SELECT value, seal FROM house WHERE name = ?').get(name) as
      { readonly value: string; readonly seal: string } | undefined
    if (!row) return undefined
    if (sealOf({ name, value: row.value }) !== row.seal) throw new DamageFound(`${name}: its record differs`)
    return JSON.parse(row.value) as unknown
  }

  const write = (name: 'house' | 'logo', content: unknown): void => {
    const value = canonicalJson(content)
    statement(
      `INSERT INTO house (name, value, seal) VALUES (?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value, seal = excluded.seal`,
    ).run(name, value, sealOf({ name, value }))
  }

  return {
    read: (): House => {
      // What an earlier version did not know yet is as in a new house.
      const kept = houseSchema.partial().safeParse(read('house') ?? {})
      return { ...newHouse, ...(kept.success ? kept.data : {}) } as House
    },

    write: (house: House): void => write('house', house),

    logo: (): Logo | null => {
      const kept = read('logo')
      return kept === undefined || kept === null ? null : logoSchema.parse(kept)
    },

    setLogo: (logo: Logo | null): void => write('logo', logo),
  }
}
