import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { air, openQuoting, order, rail } from './quote-fixture.ts'

const places = [
  { TZ: 'Pacific/Kiritimati', LANG: 'fr_FR.UTF-8' },
  { TZ: 'Pacific/Pago_Pago', LANG: 'zh_CN.UTF-8' },
  { TZ: 'Asia/Kolkata', LANG: 'tr_TR.UTF-8' },
  { TZ: 'America/St_Johns', LANG: 'C' },
  { TZ: 'Europe/Brussels', LANG: 'ar_EG.UTF-8' },
] as const

it('a quote is verified, and issued anew with the same bytes, in every time zone and locale', async () => {
  const { get, app, home } = await openQuoting()
  await get('quotes.issue', order(1))
  await get('quotes.issue', order(2, { offers: [air, rail], validUntil: '+30' }))
  app.close()
  const answers = places.map((place) => {
    const script = join(import.meta.dirname, 'children', 'verify-and-issue.ts')
    const ran = spawnSync(process.execPath, [script, home], {
      encoding: 'utf8',
      env: { ...process.env, ...place, LC_ALL: place.LANG },
    })
    return ran.stderr + ran.stdout
  })
  const [first = ''] = answers
  expect(first).toMatch(/^identical identical [0-9a-f]{64}\n$/)
  for (const answer of answers) expect(answer).toBe(first)
}, 120_000)
