import type { CommandLineIo } from '../../electron/commands/command.ts'
import { runCommandLine } from '../../electron/commands/run-command-line.ts'

export interface Captured {
  readonly exit: number
  readonly out: string
  readonly err: string
}

/** Runs a command and keeps what it printed; nothing comes in unless `input` gives it. */
export const runCaptured = async (
  argv: readonly string[],
  { input = '', ...io }: Omit<CommandLineIo, 'out' | 'err' | 'input'> & { readonly input?: string },
): Promise<Captured> => {
  let out = ''
  let err = ''
  const exit = await runCommandLine(argv, {
    ...io,
    out: (text) => Promise.resolve(void (out += text)),
    err: (text) => Promise.resolve(void (err += text)),
    input: () => Promise.resolve(input),
  })
  return { exit, out, err }
}
