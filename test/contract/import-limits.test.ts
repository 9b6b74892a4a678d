import { deflateRawSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { writePackedZip, writeStoredZip } from '../../electron/files/zip-archive.ts'
import type { JobProgress } from '../../shared/api/import-schemas.ts'
import { temporaryFolder } from '../store/store-fixture.ts'
import { everyHost } from './every-host.ts'

const megabyte = 1024 * 1024
const text = (content: string): Uint8Array => new TextEncoder().encode(content)
const entry = (name: string, content: string | Uint8Array = '') => ({
  name,
  bytes: typeof content === 'string' ? text(content) : content,
})

/** Parts that unpack to more than they declare: one byte each, by the directory and by their own heads. */
const lyingArchive = (parts: number, bytesEach: number): Uint8Array => {
  const packed = deflateRawSync(Buffer.alloc(bytesEach))
  const heads: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (let index = 0; index < parts; index += 1) {
    const name = Buffer.from(`xl/worksheets/sheet${index}.xml`)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(packed.byteLength, 18)
    head.writeUInt32LE(1, 22)
    head.writeUInt16LE(name.byteLength, 26)
    const line = Buffer.alloc(46)
    line.writeUInt32LE(0x02014b50, 0)
    line.writeUInt16LE(8, 10)
    line.writeUInt32LE(packed.byteLength, 20)
    line.writeUInt32LE(1, 24)
    line.writeUInt16LE(name.byteLength, 28)
    line.writeUInt32LE(offset, 42)
    heads.push(head, name, packed)
    directory.push(line, name)
    offset += head.byteLength + name.byteLength + packed.byteLength
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts, 8)
  end.writeUInt16LE(parts, 10)
  end.writeUInt32LE(central.byteLength, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...heads, central, end]))
}

const refused: readonly (readonly [what: string, reason: string, bytes: () => Uint8Array])[] = [
  ['2,000,001 rows', 'tooManyRows', () => text('a\n'.repeat(2_000_001))],
  ['201 columns', 'tooManyColumns', () => text(`a,b\n${','.repeat(200)}\n`)],
  ['a cell of more than 4 KB', 'cellTooLong', () => text(`a,b\n1,${'x'.repeat(4097)}\n`)],
  [
    'a workbook of more than 16 MB',
    'tooBig',
    () => writeStoredZip([entry('xl/workbook.xml', new Uint8Array(16 * megabyte))]),
  ],
  [
    'more than 2,000 parts, whatever their names nest',
    'tooManyEntries',
    () =>
      writeStoredZip(Array.from({ length: 2001 }, (_, at) => entry(`xl/${'a/'.repeat(at % 50)}${at}.png`))),
  ],
  [
    'more than 256 MB unpacked, declared as a few bytes',
    'archiveTooBig',
    () => lyingArchive(5, 64 * megabyte),
  ],
  [
    'macros',
    'macros',
    () => writePackedZip([entry('xl/workbook.xml', '<workbook/>'), entry('xl/vbaProject.bin', 'x')]),
  ],
  [
    'links to other files',
    'externalLinks',
    () =>
      writePackedZip([entry('xl/workbook.xml', '<workbook/>'), entry('xl/externalLinks/externalLink1.xml')]),
  ],
]

type Answer =
  | {
      readonly ok: true
      readonly value: { readonly state: string; readonly job?: string; readonly progress?: JobProgress }
    }
  | { readonly ok: false; readonly failure?: unknown }

describe.each(everyHost.filter(({ name }) => /HTTP|IPC/.test(name)))('$name', ({ open }) => {
  it.each(refused)(
    'refuses %s by name',
    async (_what, reason, bytes) => {
      const { call, close } = await open(temporaryFolder())
      onTestFinished(close)
      let answer = (await call('tariffs.preview', { fileName: 'rates.csv', bytes: bytes() })) as Answer
      while (answer.ok && answer.value.state === 'running') {
        answer = (await call('jobs.wait', { job: answer.value.job })) as Answer
      }
      expect(answer).toMatchObject({ ok: false, failure: { code: 'SheetUnreadable', reason } })
    },
    120_000,
  )
})
