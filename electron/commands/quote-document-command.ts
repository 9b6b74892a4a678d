import type { DocumentFormat } from '../../shared/quote/document-format.ts'
import { documentDetails } from '../../shared/quote/quote-choices.ts'
import { writeFileWhole } from '../files/write-file.ts'
import { ask, exitCodes, type Command } from './command.ts'

/** What a terminal can show goes there without a file; a PDF and a workbook need one. */
const isText = (format: DocumentFormat): boolean => format !== 'pdf' && format !== 'xlsx'

/** `quote pdf NO`, `quote html NO`, …: a client's document into a file, or onto the terminal. */
export const createDocumentCommand = (format: DocumentFormat): Command => ({
  name: `quote ${format}`,
  words: { least: 1, most: 1 },
  options: { to: 'text', detail: 'text' },
  run: async (call) => {
    const { io, wording, options } = call
    const to = options['to']
    const detail = documentDetails.find((known) => known === options['detail'])
    if (options['detail'] !== undefined && detail === undefined) {
      await io.err(`${wording.say('cli.documentDetail')}\n`)
      return exitCodes.usage
    }
    if (typeof to !== 'string' && !isText(format)) {
      await io.err(`${wording.say('cli.documentTo')}\n`)
      return exitCodes.usage
    }
    const answer = await ask(call, 'quotes.document', {
      number: call.words[0] ?? '',
      format,
      // Without --lang the quote's own, whatever language the command line speaks.
      ...(options['lang'] === undefined ? {} : { documentLanguage: wording.language }),
      ...(detail === undefined ? {} : { detail }),
      language: wording.language,
    })
    if ('exit' in answer) return answer.exit
    if (!answer.ok) {
      await io.err(`${answer.failure.text}\n`)
      return exitCodes.refused
    }
    const bytes = Buffer.from(answer.value.base64, 'base64')
    if (typeof to !== 'string') {
      await io.out(bytes.toString('utf8'))
      return exitCodes.done
    }
    if (!writeFileWhole(to, bytes)) {
      await io.err(`${wording.say('cli.fileUnwritable', { file: to })}\n`)
      return exitCodes.disk
    }
    await io.out(`${to}\n`)
    return exitCodes.done
  },
})
