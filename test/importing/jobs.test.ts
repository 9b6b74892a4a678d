import { describe, expect, it } from 'vitest'
import { assert } from '../../shared/kernel/assert.ts'
import { openApp, utf8 } from './import-fixture.ts'

/** A sheet that is a job: half a megabyte. */
const longSheet = (rows: number): Uint8Array =>
  utf8(
    [
      'Origin,Destination,Carrier,Service,Currency,N,+45,+100',
      ...Array.from({ length: rows }, (_, at) => `CGO,LGG,Meuse,Service number ${at},EUR,5.95,4.75,3.95`),
    ].join('\n'),
  )

describe('a long import', () => {
  it('is a job: it answers at once, tells how far it is, and gives its result once', async () => {
    const { ask, accept } = await openApp()
    const file = { fileName: 'long.csv', bytes: longSheet(9000) }
    const started = await ask('tariffs.preview', file)
    assert(started.ok && started.value.state === 'running', 'a long sheet is a job')
    const { job } = started.value
    let answer = await ask('jobs.wait', { job })
    while (answer.ok && answer.value.state === 'running') answer = await ask('jobs.wait', { job })
    expect(answer).toMatchObject({
      ok: true,
      value: { state: 'done', result: { kind: 'preview', rows: 9000 } },
    })
    expect(await ask('jobs.wait', { job })).toMatchObject({ failure: { code: 'JobUnknown' } })
    const imported = await accept(file)
    expect(imported.tariff).toMatchObject({ rows: 9000, active: true, issuer: 'Meuse' })
    const about = await ask('app.about', {})
    expect(about.ok && about.value.book?.rows).toBeGreaterThan(9000)
  }, 60_000)

  it('that is stopped says so and has written nothing', async () => {
    const { ask } = await openApp()
    const before = await ask('tariffs.list', {})
    const started = await ask('tariffs.import', { fileName: 'long.csv', bytes: longSheet(9000) })
    assert(started.ok && started.value.state === 'running', 'a long sheet is a job')
    const { job } = started.value
    await ask('jobs.cancel', { job })
    expect(await ask('jobs.wait', { job })).toMatchObject({ ok: false, failure: { code: 'JobCancelled' } })
    expect(await ask('tariffs.list', {})).toEqual(before)
  }, 60_000)

  it('that is refused says why, like a short one', async () => {
    const { ask } = await openApp()
    const text = new TextDecoder().decode(longSheet(9000)).replace('5.95', '5.9O')
    const started = await ask('tariffs.import', { fileName: 'long.csv', bytes: utf8(text) })
    assert(started.ok && started.value.state === 'running', 'a long sheet is a job')
    let answer = await ask('jobs.wait', { job: started.value.job })
    while (answer.ok && answer.value.state === 'running')
      answer = await ask('jobs.wait', { job: started.value.job })
    expect(answer).toMatchObject({
      ok: false,
      failure: { code: 'SheetHasErrors', issues: [{ cell: 'F2', fix: '5.90' }] },
    })
  }, 60_000)
})

describe('while it is under way', () => {
  it.each([0, 50, 150, 400, 900])(
    'a stop after %i ms is told as one and leaves nothing, or comes too late and all of it is there',
    async (milliseconds) => {
      const { ask } = await openApp()
      const before = await ask('tariffs.list', {})
      const started = await ask('tariffs.import', { fileName: 'long.csv', bytes: longSheet(30_000) })
      assert(started.ok && started.value.state === 'running', 'a long sheet is a job')
      const { job } = started.value
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      await ask('jobs.cancel', { job })
      let answer = await ask('jobs.wait', { job })
      while (answer.ok && answer.value.state === 'running') answer = await ask('jobs.wait', { job })
      const after = await ask('tariffs.list', {})
      if (answer.ok) expect(after).not.toEqual(before)
      else {
        expect(answer).toMatchObject({ failure: { code: 'JobCancelled' } })
        expect(after).toEqual(before)
      }
      // The thread is free again for the next one.
      const next = await ask('tariffs.preview', { fileName: 'long.csv', bytes: longSheet(9000) })
      assert(next.ok && next.value.state === 'running', 'a long sheet is a job')
      let seen = await ask('jobs.wait', { job: next.value.job })
      while (seen.ok && seen.value.state === 'running') seen = await ask('jobs.wait', { job: next.value.job })
      expect(seen).toMatchObject({ ok: true, value: { state: 'done' } })
    },
    120_000,
  )
})
