import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { assert } from '../../shared/kernel/assert.ts'

/** One change that a process made to a file, in its order. */
export interface Operation {
  readonly kind: 'write' | 'truncate' | 'sync' | 'unlink' | 'create'
  readonly file: string
  readonly offset: number
  readonly data: Buffer
}

const kinds = { 1: 'write', 2: 'truncate', 3: 'sync', 4: 'unlink', 5: 'create' } as const

/** Runs a script with the tracer and answers what it changed below the folder. */
export const traceScript = (
  library: string,
  script: string,
  parameters: readonly string[],
  folder: string,
  log: string,
): readonly Operation[] => {
  const ran = spawnSync(process.execPath, [join(import.meta.dirname, 'children', script), ...parameters], {
    env: { ...process.env, LD_PRELOAD: library, VIADUCT_TRACE: `${folder}/`, VIADUCT_TRACE_LOG: log },
    encoding: 'utf8',
  })
  assert(ran.status === 0, `${script}: ${ran.stderr}`)
  const bytes = existsSync(log) ? readFileSync(log) : Buffer.alloc(0)
  const operations: Operation[] = []
  for (let at = 0; at < bytes.length;) {
    const [kind, pathLength, low, high, length] = [0, 4, 8, 12, 16].map((part) =>
      bytes.readUInt32LE(at + part),
    )
    assert(kind !== undefined && kind in kinds, 'a record of the trace')
    const path = bytes.toString('utf8', at + 20, at + 20 + (pathLength ?? 0))
    const begin = at + 20 + (pathLength ?? 0)
    operations.push({
      kind: kinds[kind as keyof typeof kinds],
      file: basename(path),
      offset: (low ?? 0) + (high ?? 0) * 2 ** 32,
      data: bytes.subarray(begin, begin + (length ?? 0)),
    })
    at = begin + (length ?? 0)
  }
  return operations
}

const sector = 512

interface Disk {
  /** What is on the disk for sure. */
  readonly durable: Map<string, Buffer>
  /** What was asked of it since the file was last synced. */
  readonly pending: Map<string, Operation[]>
}

/**
 * The file after these operations; `keeps` says of each sector of a write, and of each other change, whether it reached
 * the disk.
 */
const applied = (
  content: Buffer | undefined,
  operations: readonly Operation[],
  keeps: () => boolean,
): Buffer | undefined => {
  const ends = operations.map(({ offset, data }) => offset + data.length)
  const room = Buffer.alloc(Math.max(content?.length ?? 0, ...ends))
  content?.copy(room)
  let length = content?.length
  for (const { kind, offset, data } of operations) {
    if (kind === 'write') {
      for (let at = 0; at < data.length;) {
        const end = Math.min(data.length, at + sector - ((offset + at) % sector))
        if (keeps()) {
          data.copy(room, offset + at, at, end)
          length = Math.max(length ?? 0, offset + end)
        }
        at = end
      }
    } else if (keeps()) {
      if (kind === 'create') length ??= 0
      if (kind === 'unlink') length = undefined
      if (kind === 'truncate') length = offset
      // What is beyond the end of a file reads as zeros when the file grows again.
      if (kind !== 'create') room.fill(0, length ?? 0)
    }
  }
  return length === undefined ? undefined : Buffer.from(room.subarray(0, length))
}

/** Walks a trace: at each moment it can tell what a disk may hold after the power went. */
export const createDisk = (before: string) => {
  const disk: Disk = { durable: new Map(), pending: new Map() }
  for (const name of readdirSync(before, { withFileTypes: true })) {
    if (name.isFile()) disk.durable.set(name.name, readFileSync(join(before, name.name)))
  }
  return {
    step: (operation: Operation): void => {
      const { file, kind } = operation
      const pending = disk.pending.get(file) ?? []
      if (kind !== 'sync') {
        disk.pending.set(file, [...pending, operation])
        return
      }
      const content = applied(disk.durable.get(file), pending, () => true)
      if (content) disk.durable.set(file, content)
      else disk.durable.delete(file)
      disk.pending.delete(file)
    },

    /** What is on the disk if the power goes now: all that was synced, and of the rest what `keeps` lets through. */
    cutInto: (folder: string, keeps: () => boolean): void => {
      mkdirSync(folder, { recursive: true })
      for (const name of new Set([...disk.durable.keys(), ...disk.pending.keys()])) {
        const content = applied(disk.durable.get(name), disk.pending.get(name) ?? [], keeps)
        if (content) writeFileSync(join(folder, name), content)
      }
    },
  }
}
