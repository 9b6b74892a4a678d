import type { ImportQuestion } from '../../shared/api/preview-schemas.ts'
import { exitCodes, type CommandCall } from './command.ts'
import type { FailedAnswer } from './finish-job.ts'

/** The switch that answers a question of the preview. */
const flagOf: Readonly<Record<ImportQuestion['kind'], string>> = {
  encoding: '--encoding',
  sheet: '--sheet',
  layout: '--layout',
  mapping: '--map',
  decimal: '--decimal',
  dates: '--dates',
  issuer: '--issuer',
}

/** A refusal on standard error, with all that it names; answers the exit code. */
export const tellImportFailure = async (
  call: CommandCall,
  file: string,
  failure: FailedAnswer['failure'],
): Promise<number> => {
  const { io, wording } = call
  if (failure.code === 'SheetRefused') {
    return tellImportFailure(call, `${file} (${failure.sheet})`, failure.refusal)
  }
  const lines = [`${file}: ${failure.text}`]
  if (failure.code === 'QuestionsOpen') {
    lines.push(...failure.questions.map((question) => questionText(question)))
  }
  if (failure.code === 'ActivationConflicts') lines.push(...failure.conflicts.map(({ text }) => `  ${text}`))
  if (failure.code === 'SheetHasErrors' || failure.code === 'WarningsNotAccepted') {
    lines.push(
      ...failure.issues.map(
        ({ severity, cell, row, text }) =>
          `  ${cell ?? row}  ${wording.say(`cli.severity.${severity}`)}  ${text}`,
      ),
    )
  }
  if (failure.code === 'WarningsNotAccepted')
    lines.push(wording.say('cli.useFlag', { flag: '--accept-warnings' }))
  await io.err(`${lines.join('\n')}\n`)
  return exitCodes.refused
}

const questionText = ({ kind, cell, text, choices }: ImportQuestion): string => {
  const shown = choices.slice(0, 12).map((choice) => `      ${choice.value}  ${choice.text}`)
  return [`  ${flagOf[kind]}  ${cell === null ? '' : `${cell}: `}${text}`, ...shown].join('\n')
}
