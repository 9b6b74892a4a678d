import { parseArgs } from 'node:util'
import { fail, type Result } from '../../shared/kernel/result.ts'
import type { Fault } from '../../shared/api/contract.ts'
import { createWording, type Wording } from '../../shared/text/format.ts'
import { languages } from '../../shared/text/language.ts'
import { createApp, type App } from '../app.ts'
import { dataFolder } from '../home.ts'
import { commandTable } from './command-table.ts'
import { exitCodes, tellFault, type Command, type CommandLineIo } from './command.ts'

const commandNames = Object.keys(commandTable)

/** The words that a command line begins with; anything else opens the window. */
export const commandWords: ReadonlySet<string> = new Set([
  ...commandNames.map((name) => name.split(' ')[0] ?? name),
  'help',
  '--help',
  '-h',
])

const commonOptions = { home: 'text', lang: 'text', help: 'switch' } as const

const findCommand = async (argv: readonly string[]): Promise<Command | undefined> => {
  const found = Object.entries(commandTable).find(([name]) => {
    const words = name.split(' ')
    return words.every((word, index) => argv[index] === word)
  })
  return found?.[1]()
}

interface Parsed {
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
}

/** The words and switches after the command; undefined for a switch that it does not know or a value that is missing. */
const parseWords = (argv: readonly string[], options: Command['options']): Parsed | undefined => {
  try {
    const parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: Object.fromEntries(
        Object.entries({ ...commonOptions, ...options }).map(([name, kind]) => [
          name,
          { type: kind === 'text' ? ('string' as const) : ('boolean' as const) },
        ]),
      ),
    })
    return { words: parsed.positionals, options: parsed.values }
  } catch {
    return undefined
  }
}

const helpText = (command: Command | undefined, wording: Wording): string =>
  command
    ? `${wording.say(`cli.help.${command.name}`)}\n\n${wording.say('cli.help.common')}\n`
    : `${wording.say('cli.help')}\n\n${commandNames
        .map((name) => `  ${wording.say(`cli.summary.${name}`)}`)
        .join('\n')}\n\n${wording.say('cli.help.common')}\n${wording.say('cli.help.exits')}\n`

/**
 * Runs one command and answers its exit code. `argv` begins with the command's own word. Never rejects: a defect is
 * told on standard error and answers 70.
 */
export const runCommandLine = async (argv: readonly string[], io: CommandLineIo): Promise<number> => {
  let wording = createWording('en')
  let opened: Promise<Result<App, Fault>> | undefined
  const usage = async (text: string, command?: Command): Promise<number> => {
    await io.err(`${text}\n${wording.say('cli.seeHelp', { command: command?.name ?? '' }).trimEnd()}\n`)
    return exitCodes.usage
  }
  try {
    const first = argv[0] ?? '--help'
    if (first === '--help' || first === '-h' || first === 'help') {
      const topic = await findCommand(argv.slice(1))
      await io.out(helpText(topic, wording))
      return exitCodes.done
    }
    const command = await findCommand(argv)
    if (!command) {
      const known = commandNames.filter((name) => name.startsWith(`${first} `))
      if (known.length > 0 && (argv[1] === '--help' || argv[1] === '-h')) {
        await io.out(known.map((name) => `${wording.say(`cli.summary.${name}`)}\n`).join(''))
        return exitCodes.done
      }
      return await usage(
        known.length > 0
          ? wording.say('cli.subcommand', { command: first, known: known.join(', ') })
          : wording.say('cli.commandUnknown', { command: first }),
      )
    }
    const parsed = parseWords(argv.slice(command.name.split(' ').length), command.options)
    if (!parsed) return await usage(wording.say('cli.optionUnknown', { command: command.name }), command)
    const { words, options } = parsed
    const language = languages.find((known) => known === (options['lang'] ?? 'en'))
    if (language === undefined) return await usage(wording.say('cli.languageUnknown'), command)
    wording = createWording(language)
    if (options['help'] === true) {
      await io.out(helpText(command, wording))
      return exitCodes.done
    }
    if (words.length < command.words.least || words.length > command.words.most) {
      return await usage(wording.say('cli.wordCount', { command: command.name }), command)
    }
    const home = typeof options['home'] === 'string' ? options['home'] : undefined
    return await command.run({
      words,
      options,
      io,
      wording,
      open: () =>
        (opened ??= createApp({
          clock: io.clock,
          home: dataFolder(home, io.env),
          resources: io.resources,
          host: 'command-line',
          language,
        })),
    })
  } catch (defect) {
    const details = defect instanceof Error ? (defect.stack ?? defect.message) : String(defect)
    return await tellFault({ io }, { code: 'E-BUG', text: wording.say('fault.E-BUG'), details })
  } finally {
    const app = opened && (await opened.catch(() => fail(undefined)))
    if (app?.ok) app.value.close()
  }
}
