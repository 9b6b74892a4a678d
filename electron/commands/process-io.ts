import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { systemClock } from '../clock.ts'
import { findProgramFolder } from '../program-folder.ts'
import type { CommandLineIo } from './command.ts'

/** Waits until the text is handed over; a reader that has gone (`| head`) is no error. */
const writeTo = (stream: NodeJS.WriteStream): ((text: string) => Promise<void>) => {
  stream.on('error', () => undefined)
  return (text) =>
    new Promise((resolve) => {
      stream.write(text, () => resolve())
    })
}

const readInput = async (): Promise<string> => {
  if (process.stdin.isTTY) return ''
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  // Joined before decoding: a character may lie across two chunks.
  return Buffer.concat(chunks).toString('utf8')
}

/** The command line in this process's own surroundings. */
export const processIo = (): CommandLineIo => ({
  out: writeTo(process.stdout),
  err: writeTo(process.stderr),
  input: readInput,
  env: process.env,
  clock: systemClock,
  resources: join(findProgramFolder(dirname(fileURLToPath(import.meta.url))), 'resources'),
})
