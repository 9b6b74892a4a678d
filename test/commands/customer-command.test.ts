import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { clock } from '../contract/every-host.ts'
import { temporaryFolder } from '../store/store-fixture.ts'
import { runCaptured } from './run-captured.ts'

const commandLineOver = (home: string) => async (line: string) => {
  return runCaptured(line.split(' '), {
    env: { VIADUCT_HOME: home },
    clock,
    resources: join(home, 'no resources'),
  })
}

it('customers come in from a list, are found, shown, exported and erased', async () => {
  const home = temporaryFolder()
  const run = commandLineOver(home)
  const list = join(home, 'list.csv')
  writeFileSync(list, 'Company;E-mail;Fax\nŁódź Cargo;anna@lodz.example;1\nMeuse;wrong;2\n')

  const dry = await run(`customer import ${list} --dry-run`)
  expect([dry.exit, dry.out]).toEqual([0, expect.stringMatching(/Not read: Fax[^]*B3 .*is not one e-mail/)])
  const refused = await run(`customer import ${list}`)
  expect([refused.exit, refused.out]).toEqual([3, ''])
  expect(refused.err).toContain('--leave-out-wrong')
  expect((await run('customer list')).out).toBe('')
  expect(await run(`customer import ${list} --leave-out-wrong`)).toMatchObject({
    exit: 0,
    out: '1 added, 0 completed, 1 left as they were\n',
  })

  const listed = await run('customer list lodz')
  expect(listed).toMatchObject({ exit: 0, out: expect.stringContaining('Łódź Cargo') as string })
  const id = listed.out.split(' ')[0] ?? ''
  expect((await run('customer show LODZ cargo')).out).toContain('anna@lodz.example')
  expect((await run('customer show nobody')).exit).toBe(3)

  const file = join(home, 'kept.txt')
  expect((await run(`customer export ${id} --to ${file}`)).exit).toBe(0)
  expect(readFileSync(file, 'utf8')).toContain('anna@lodz.example')
  expect((await run(`customer export --to ${join(home, 'all.csv')}`)).exit).toBe(0)
  expect((await run(`customer export ${id} --to ${join(home, 'all.csv')}`)).exit).toBe(2)

  expect((await run('customer erase Lodz')).exit).toBe(3)
  expect(await run(`customer erase ${id}`)).toMatchObject({
    exit: 0,
    out: expect.stringContaining('was erased on 23 Nov 2026') as string,
  })
  expect((await run(`customer show ${id}`)).out).toMatch(/^This customer was erased on 23 Nov 2026/)
  expect((await run('customer list')).out).toBe('')
  expect(readFileSync(join(home, 'viaduct.db')).includes('lodz')).toBe(false)
})
