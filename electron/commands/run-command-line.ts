import { parseArgs } from 'node:util'
import { fail, type Result } from '../../shared/kernel/result.ts'
import type { Fault } from '../../shared/api/contract.ts'
import { createWording, type Wording } from '../../shared/text/format.ts'
import { languages } from '../../shared/text/language.ts'
import { createApp, type App } from '../app.ts'
import { dataFolder } from '../home.ts'
import { callCommand } from './call-command.ts'
import { exitCodes, tellFault, type Command, type CommandLineIo } from './command.ts'
import { compareCommand } from './compare-command.ts'
import { customerEraseCommand, customerListCommand, customerShowCommand } from './customer-command.ts'
import { customerExportCommand, customerImportCommand } from './customer-file-command.ts'
import { hsCommand } from './hs-command.ts'
import { keysForgetCommand, keysListCommand, keysMakeCommand, keysTrustCommand } from './keys-command.ts'
import { tariffPackCommand } from './pack-make-command.ts'
import { logImportCommand, logListCommand } from './log-command.ts'
import { placesCommand } from './places-command.ts'
import { quoteIssueCommand, quoteReviseCommand } from './quote-issue-command.ts'
import { quoteListCommand, quoteShowCommand } from './quote-list-command.ts'
import { quoteExplainCommand, quoteVerifyCommand } from './quote-proof-command.ts'
import { quoteStatusCommand } from './quote-status-command.ts'
import { quoteDocumentCommands } from './quote-document-commands.ts'
import { scheduleCommand } from './schedule-command.ts'
import { schemaCommand } from './schema-command.ts'
import { tariffActivateCommand, tariffExportCommand, tariffRetireCommand } from './tariff-book-command.ts'
import { tariffListCommand, tariffShowCommand } from './tariff-command.ts'
import { tariffHistoryCommand } from './tariff-history-command.ts'
import { tariffImportCommand } from './tariff-import-command.ts'
import { tariffSearchCommand } from './tariff-search-command.ts'

const commands: readonly Command[] = [
  compareCommand,
  placesCommand,
  scheduleCommand,
  hsCommand,
  tariffListCommand,
  tariffShowCommand,
  tariffSearchCommand,
  tariffHistoryCommand,
  tariffImportCommand,
  tariffExportCommand,
  tariffActivateCommand,
  tariffRetireCommand,
  customerListCommand,
  customerShowCommand,
  customerImportCommand,
  customerExportCommand,
  customerEraseCommand,
  tariffPackCommand,
  keysListCommand,
  keysMakeCommand,
  keysTrustCommand,
  keysForgetCommand,
  logListCommand,
  logImportCommand,
  quoteIssueCommand,
  quoteReviseCommand,
  quoteListCommand,
  quoteShowCommand,
  quoteStatusCommand,
  quoteVerifyCommand,
  quoteExplainCommand,
  ...quoteDocumentCommands,
  schemaCommand,
  callCommand,
]

/** The words that a command line begins with; anything else opens the window. */
export const commandWords: ReadonlySet<string> = new Set([
  ...commands.map(({ name }) => name.split(' ')[0] ?? name),
  'help',
  '--help',
  '-h',
])

const commonOptions = { home: 'text', lang: 'text', help: 'switch' } as const

const findCommand = (argv: readonly string[]): Command | undefined =>
  commands.find(({ name }) => {
    const words = name.split(' ')
    return words.every((word, index) => argv[index] === word)
  })

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
    : `${wording.say('cli.help')}\n\n${commands
        .map(({ name }) => `  ${wording.say(`cli.summary.${name}`)}`)
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
      const topic = findCommand(argv.slice(1))
      await io.out(helpText(topic, wording))
      return exitCodes.done
    }
    const command = findCommand(argv)
    if (!command) {
      const known = commands.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => name)
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
