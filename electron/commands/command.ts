import type { Answer, Fault, MethodInput, MethodName } from '../../shared/api/contract.ts'
import type { Result } from '../../shared/kernel/result.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { App } from '../app.ts'
import type { Clock } from '../clock.ts'

/** What the command line touches of the world around it. */
export interface CommandLineIo {
  /** Results. */
  readonly out: (text: string) => Promise<void>
  /** Messages and progress. */
  readonly err: (text: string) => Promise<void>
  /** All of standard input; empty where nothing is piped in. */
  readonly input: () => Promise<string>
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  /** The folder of what is shipped beside the program. */
  readonly resources: string
}

/** The words and switches of one call, already checked against what the command takes. */
export interface CommandCall {
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  readonly io: CommandLineIo
  readonly wording: Wording
  /** The application over the data file; opened once, closed by who runs the command. */
  readonly open: () => Promise<Result<App, Fault>>
}

export interface Command {
  /** One word, or two as in `tariff list`. */
  readonly name: string
  /** How many words must follow, and how many may. */
  readonly words: { readonly least: number; readonly most: number }
  readonly options: Readonly<Record<string, 'text' | 'switch'>>
  /** Answers the exit code. */
  readonly run: (call: CommandCall) => Promise<number>
}

/** Asks a method of the contract and tells a fault on standard error: a value, or the exit code. */
export const ask = async <Name extends MethodName>(
  call: CommandCall,
  name: Name,
  input: MethodInput<Name>,
): Promise<Exclude<Answer<Name>, { readonly fault: Fault }> | { readonly exit: number }> => {
  const opened = await call.open()
  if (!opened.ok) return { exit: await tellFault(call, opened.failure) }
  const answer = (await opened.value.dispatch(name, input)) as Answer<Name>
  if (!answer.ok && 'fault' in answer) return { exit: await tellFault(call, answer.fault) }
  return answer
}

const exitCodesByFault: Readonly<Record<string, number>> = {
  'E-BUSY': 4,
  'E-EMPTY': 5,
  'E-NOTOURS': 5,
  'E-DAMAGED': 5,
  'E-NEWER': 5,
  'E-MIGRATE': 5,
  'E-MOVED': 5,
  'E-FULL': 6,
  'E-IO': 6,
  'E-RO': 6,
  'E-BUG': 70,
}

/** Input refused is 3; the data file and the disk have codes of their own, a defect is 70. */
export const exitCodeOfFault = (code: string): number => exitCodesByFault[code] ?? 3

export const exitCodes = { done: 0, usage: 2, refused: 3, noOffer: 7, disk: 6, defect: 70 } as const

export const tellFault = async (call: Pick<CommandCall, 'io'>, fault: Fault): Promise<number> => {
  const details = fault.details === '' ? '' : `${fault.details}\n`
  await call.io.err(`${fault.code}: ${fault.text}\n${details}`)
  return exitCodeOfFault(fault.code)
}
