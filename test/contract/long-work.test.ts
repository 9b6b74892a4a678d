import { describe, expect, it, onTestFinished } from 'vitest'
import { writePack } from '../../electron/packs/pack-file.ts'
import { createKeyPair } from '../../electron/packs/signing-key.ts'
import type { JobProgress } from '../../shared/api/import-schemas.ts'
import { contract } from '../../shared/api/contract.ts'
import { keyToLine } from '../../shared/pack/key-line.ts'
import { daysOff, packOf } from '../packs/pack-builders.ts'
import { temporaryFolder } from '../store/store-fixture.ts'
import { everyHost } from './every-host.ts'
import type { HostConnection } from './host-under-test.ts'

const partner = createKeyPair()

/** 400 days off are a pack that a window would notice. */
const packOfHolidays = (days: number): Uint8Array => writePack(packOf([daysOff(days)], partner), partner)

const largeSheet = (rows: number): Uint8Array =>
  new TextEncoder().encode(
    [
      'Origin,Destination,Carrier,Service,Currency,N,+45,+100',
      ...Array.from({ length: rows }, (_, at) => `CGO,LGG,Meuse,Service ${at},EUR,5.95,4.75,3.95`),
    ].join('\n'),
  )

type Value = {
  readonly state?: string
  readonly job?: string
  readonly progress?: JobProgress
  readonly result?: unknown
}
type Answer =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure?: unknown }

/** Whether it was a job, and its end. */
const followed = async ({ call }: HostConnection, method: string, input: object) => {
  let answer = (await call(method, input)) as Answer
  const wasJob = answer.ok && answer.value.state === 'running'
  while (answer.ok && answer.value.state === 'running') {
    expect(contract['jobs.wait'].output.parse(answer.value)).toEqual(answer.value)
    answer = (await call('jobs.wait', { job: answer.value.job })) as Answer
  }
  if (answer.ok) expect(contract['jobs.wait'].output.parse(answer.value)).toEqual(answer.value)
  return { wasJob, answer }
}

describe.each(everyHost)('long work over $name', ({ name, open }) => {
  // The command line waits for a job itself: it does not outlive the call.
  const isAJob = name !== 'the command line'
  const opened = async (): Promise<HostConnection> => {
    const connection = await open(temporaryFolder())
    onTestFinished(connection.close)
    return connection
  }

  it('is a job of a large pack, and none of a small one: shown, taken in, passed on', async () => {
    const host = await opened()
    const { call } = host
    const { publicKey } = partner
    await call('keys.trust', { line: keyToLine({ name: 'Partner', publicKey }) })
    const small = { fileName: 'small.viaductpack', bytes: packOfHolidays(3) }
    expect(await followed(host, 'packs.preview', small)).toMatchObject({ wasJob: false })
    const large = { fileName: 'large.viaductpack', bytes: packOfHolidays(2000) }
    expect(await followed(host, 'packs.preview', large)).toMatchObject({
      wasJob: isAJob,
      answer: { value: { state: 'done', result: { kind: 'pack-preview', tariffs: [{ rows: 2000 }] } } },
    })
    expect(await followed(host, 'packs.import', large)).toMatchObject({
      wasJob: isAJob,
      answer: { value: { result: { kind: 'pack-imported', tariffs: [{ rows: 2000, active: true }] } } },
    })
    await call('keys.make', { name: 'We' })
    const [id = ''] = ((await call('tariffs.list', {})) as { value: { id: string; issuer: string }[] }).value
      .filter(({ issuer }) => issuer === 'Partner')
      .map((tariff) => tariff.id)
    const order = { ids: [id], name: 'Passed on', expiresOn: '2026-12-31' }
    expect(await followed(host, 'packs.make', order)).toMatchObject({
      wasJob: isAJob,
      answer: { value: { result: { kind: 'pack-made', rows: 2000 } } },
    })
  }, 120_000)

  it('is a job of a large tariff that is edited, given a priority or rehearsed', async () => {
    const host = await opened()
    const sheet = { fileName: 'rates.csv', bytes: largeSheet(1100), issuer: 'Meuse', acceptWarnings: true }
    await followed(host, 'tariffs.import', sheet)
    const id = 'meuse-air-breaks'
    const edits = { deleted: [3] }
    expect(await followed(host, 'tariffs.reviewEdit', { id, edits })).toMatchObject({
      wasJob: isAJob,
      answer: { value: { result: { kind: 'edit-review', changes: 1, rows: 1099, nextVersion: 2 } } },
    })
    expect(
      await followed(host, 'tariffs.saveEdit', { id, edits, acceptWarnings: true, newest: 1 }),
    ).toMatchObject({
      wasJob: isAJob,
      answer: { value: { result: { kind: 'saved-version', tariff: { version: 2, rows: 1099 } } } },
    })
    expect(await followed(host, 'tariffs.setPriority', { id, priority: 4 })).toMatchObject({
      wasJob: isAJob,
      answer: { value: { result: { kind: 'saved-version', tariff: { version: 3, priority: 4 } } } },
    })
    expect(await followed(host, 'tariffs.rehearse', { id: `${id}@1` })).toMatchObject({
      wasJob: isAJob,
      answer: { value: { result: { kind: 'rehearsal', diff: { new: 1 } } } },
    })
    expect(await followed(host, 'tariffs.rehearse', { id: 'nowhere' })).toMatchObject({
      answer: { failure: { code: 'TariffUnknown' } },
    })
  }, 120_000)

  it.runIf(isAJob)(
    'that is stopped says so at the next question and has written nothing',
    async () => {
      const host = await opened()
      const { call } = host
      const { publicKey } = partner
      await call('keys.trust', { line: keyToLine({ name: 'Partner', publicKey }) })
      const sheet = { fileName: 'rates.csv', bytes: largeSheet(1100), issuer: 'Meuse', acceptWarnings: true }
      await followed(host, 'tariffs.import', sheet)
      const before = await call('tariffs.list', {})
      for (const [method, input] of [
        ['packs.import', { fileName: 'large.viaductpack', bytes: packOfHolidays(2000) }],
        ['tariffs.saveEdit', { id: 'meuse-air-breaks', edits: { deleted: [3] }, acceptWarnings: true }],
      ] as const) {
        const started = (await call(method, input)) as Answer
        const job = started.ok ? started.value.job : undefined
        await call('jobs.cancel', { job })
        // Not "running": the stop is answered at once, whatever the thread is at.
        expect(await call('jobs.wait', { job })).toMatchObject({ failure: { code: 'JobCancelled' } })
        expect(await call('tariffs.list', {})).toEqual(before)
      }
    },
    120_000,
  )
})
