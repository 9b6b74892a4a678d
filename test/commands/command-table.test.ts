import { describe, expect, it } from 'vitest'
import { commandTable } from '../../electron/commands/command-table.ts'

describe('the table of commands', () => {
  it('loads under each name the command that calls itself so', async () => {
    for (const [name, load] of Object.entries(commandTable)) expect((await load()).name).toBe(name)
  })
})
