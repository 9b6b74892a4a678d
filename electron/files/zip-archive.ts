import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { note, type Note } from '../../shared/kernel/note.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import { sheetLimits } from './sheet-limits.ts'

export interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array
}

const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50
const encrypted = 0x1

const notOurs = fail(note('sheet.notSpreadsheet'))

const endOfDirectory = (file: Buffer): number => {
  // The record is 22 bytes and a comment of at most 65,535.
  for (let at = file.length - 22; at >= Math.max(0, file.length - 65_557); at -= 1) {
    if (file.readUInt32LE(at) === endSignature) return at
  }
  return -1
}

const inflate = (data: Uint8Array, method: number, room: number): Uint8Array | 'too-big' | undefined => {
  if (method === 0) return data.byteLength > room ? 'too-big' : data
  if (method !== 8) return undefined
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(room, 1) })
  } catch (error) {
    return error instanceof RangeError ? 'too-big' : undefined
  }
}

/**
 * The wanted entries of a zip archive, by its central directory. Every inflated byte is counted as it comes, whatever the
 * archive declares; encrypted, split and zip64 archives, and two entries of one name, are not spreadsheets of ours.
 */
export const readZip = (
  bytes: Uint8Array,
  isRefused: (name: string) => Note | undefined,
  isWanted: (name: string) => boolean,
): Result<readonly ZipEntry[], Note> => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(file)
  if (end < 0) return notOurs
  const count = file.readUInt16LE(end + 10)
  if (count > sheetLimits.workbookEntries) {
    return fail(note('sheet.tooManyEntries', { limit: sheetLimits.workbookEntries }))
  }
  const names = new Set<string>()
  const entries: ZipEntry[] = []
  let room: number = sheetLimits.inflatedBytes
  let at = file.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== centralSignature) return notOurs
    const flags = file.readUInt16LE(at + 8)
    const method = file.readUInt16LE(at + 10)
    const size = file.readUInt32LE(at + 20)
    const nameLength = file.readUInt16LE(at + 28)
    const local = file.readUInt32LE(at + 42)
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    const refusal = isRefused(name)
    if (refusal) return fail(refusal)
    if (names.has(name) || flags & encrypted) return notOurs
    names.add(name)
    if (!isWanted(name)) continue
    if (local + 30 > file.length || file.readUInt32LE(local) !== localSignature) return notOurs
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    if (start + size > file.length) return notOurs
    const inflated = inflate(file.subarray(start, start + size), method, room)
    if (inflated === undefined) return notOurs
    if (inflated === 'too-big') {
      return fail(note('sheet.archiveTooBig', { limit: sheetLimits.inflatedBytes / 1024 / 1024 }))
    }
    room -= inflated.byteLength
    entries.push({ name, bytes: inflated })
  }
  return ok(entries)
}

const archiveOf = (entries: readonly ZipEntry[], packed: boolean): Uint8Array<ArrayBuffer> => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of entries) {
    const path = Buffer.from(name, 'utf8')
    const data = packed ? deflateRawSync(bytes) : Buffer.from(bytes)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x0800, 2)
    fields.writeUInt16LE(packed ? 8 : 0, 4)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(data.byteLength, 14)
    fields.writeUInt32LE(bytes.byteLength, 18)
    fields.writeUInt16LE(path.byteLength, 22)
    const local = Buffer.alloc(4)
    local.writeUInt32LE(localSignature)
    parts.push(local, fields, path, data)
    const central = Buffer.alloc(6)
    central.writeUInt32LE(centralSignature)
    central.writeUInt16LE(20, 4)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(central, fields, tail, path)
    offset += 30 + path.byteLength + data.byteLength
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(endSignature)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.byteLength, 12)
  end.writeUInt32LE(offset, 16)
  const whole = Buffer.concat([...parts, central, end])
  const copy = new Uint8Array(whole.byteLength)
  copy.set(whole)
  return copy
}

/**
 * The same entries as an archive without compression. A reader that gets this sees exactly the bytes that were counted:
 * what two readers of one crafted archive disagree about is gone.
 */
export const writeStoredZip = (entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> =>
  archiveOf(entries, false)

/** An archive for a file of ours; without dates, so that equal entries give equal bytes. */
export const writePackedZip = (entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> =>
  archiveOf(entries, true)
