import { useState } from 'react'
import type { DocumentFormat } from '../../shared/quote/document-format.ts'
import { documentLanguages, type DocumentLanguage } from '../../shared/quote/quote-choices.ts'
import { saveDownload } from '../tariffs/save-download.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { copyForMail } from './copy-for-mail.ts'
import type { ShownQuote } from './shown-quote.ts'
import css from './quote-page.module.css'

const tables = ['csv', 'xlsx'] as const

/** What the client is handed: the PDF in each language, the text for a mail, the lines as a table. */
export const QuoteDocuments = ({ shown }: { readonly shown: ShownQuote }) => {
  const { client, view } = useApp()
  const { say, language } = useWording()
  const own = shown.content.document.language
  const [documentLanguage, setLanguage] = useState<DocumentLanguage>(own)
  const [failure, setFailure] = useState('')
  const { number } = shown.quote

  const save = async (format: DocumentFormat): Promise<void> => {
    setFailure('')
    const answer = await client('quotes.document', { number, format, documentLanguage, language })
    if (answer.ok) {
      saveDownload(answer.value)
      view.announce(say('documents.saved', { file: answer.value.fileName }))
    } else setFailure('fault' in answer ? answer.fault.text : answer.failure.text)
  }
  const mail = async (): Promise<void> => {
    setFailure('')
    const outcome = await copyForMail(client, { number, documentLanguage, language })
    if (outcome.kind === 'copied') view.announce(say('documents.copied'))
    else setFailure(outcome.text === '' ? say('documents.notCopied') : outcome.text)
  }
  return (
    <section aria-label={say('documents.title')}>
      <h2 className={css['title']}>{say('documents.title')}</h2>
      <div className={css['languages']} role="group" aria-label={say('making.language')}>
        {documentLanguages.map((value) => (
          <button
            key={value}
            type="button"
            aria-pressed={value === documentLanguage}
            onClick={() => setLanguage(value)}
          >
            {say(`document.language.${value}`)}
          </button>
        ))}
      </div>
      <div className={css['documents']}>
        <button
          type="button"
          data-quote-action="pdf"
          className={`${buttonCss['button']} ${buttonCss['primary']}`}
          onClick={() => void save('pdf')}
        >
          {say('documents.pdf')} <kbd>Alt P</kbd>
        </button>
        <button
          type="button"
          data-quote-action="mail"
          className={buttonCss['button']}
          onClick={() => void mail()}
        >
          {say('documents.mail')}
        </button>
        {tables.map((format) => (
          <button
            key={format}
            type="button"
            className={buttonCss['button']}
            onClick={() => void save(format)}
          >
            {say(`documents.${format}`)}
          </button>
        ))}
      </div>
      {failure !== '' && (
        <p role="alert" className={css['issue']}>
          {failure}
        </p>
      )}
    </section>
  )
}
