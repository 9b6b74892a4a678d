import { useId, useState } from 'react'
import type { ImportAnswers } from '../../shared/api/import-schemas.ts'
import type { ImportQuestion } from '../../shared/api/preview-schemas.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import fieldCss from '../ui/field.module.css'
import css from './import-review.module.css'

/** What a chosen value says about the sheet. */
const answerOf = ({ kind, field }: ImportQuestion, value: string): Partial<ImportAnswers> =>
  kind === 'mapping' ? { mapping: { [value]: field ?? '' } } : { [kind]: value }

const Question = ({ question }: { readonly question: ImportQuestion }) => {
  const { imports } = useApp()
  const { say } = useWording()
  const id = useId()
  const [typed, setTyped] = useState('')
  const { kind, field, mayBeConstant, cell, text, choices } = question
  const writes = kind === 'issuer' || (kind === 'mapping' && mayBeConstant && field !== null)
  const answerTyped = (): void => {
    const value = typed.trim()
    if (value === '') return
    void imports.answer(kind === 'issuer' ? { issuer: value } : { constants: { [field ?? '']: value } })
  }
  return (
    <li className={css['question']}>
      <p id={id}>
        <b>{text}</b>{' '}
        {cell !== null && <span className={css['facts']}>{say('review.atCell', { cell })}</span>}
      </p>
      <div className={css['choices']} role="group" aria-labelledby={id}>
        {kind === 'mapping' && choices.length > 0 ? (
          <div className={fieldCss['box']}>
            <select
              className={fieldCss['select']}
              aria-label={say('review.column')}
              value=""
              onChange={(event) => void imports.answer(answerOf(question, event.currentTarget.value))}
            >
              <option value="">{say('review.chooseColumn')}</option>
              {choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.text}
                </option>
              ))}
            </select>
          </div>
        ) : (
          choices.map((choice) => (
            <button
              type="button"
              key={choice.value}
              className={buttonCss['button']}
              onClick={() => void imports.answer(answerOf(question, choice.value))}
            >
              {choice.text}
            </button>
          ))
        )}
        {writes && (
          <form
            className={css['typed']}
            onSubmit={(event) => {
              event.preventDefault()
              answerTyped()
            }}
          >
            <div className={fieldCss['box']}>
              <input
                className={fieldCss['input']}
                value={typed}
                maxLength={80}
                aria-label={kind === 'issuer' ? say('review.issuer') : say('review.forAllRows')}
                placeholder={kind === 'issuer' ? say('review.issuer') : say('review.forAllRows')}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
            </div>
            <button type="submit" className={buttonCss['button']} disabled={typed.trim() === ''}>
              {say('review.use')}
            </button>
          </form>
        )}
      </div>
    </li>
  )
}

/** What only the reader of the sheet can say, each question with its possible answers. */
export const ImportQuestions = ({ questions }: { readonly questions: readonly ImportQuestion[] }) => {
  const { say } = useWording()
  if (questions.length === 0) return null
  return (
    <section className={css['questions']} aria-label={say('review.questions', { n: questions.length })}>
      <h2>{say('review.questions', { n: questions.length })}</h2>
      <ul>
        {questions.map((question) => (
          <Question key={`${question.kind}.${question.field ?? ''}`} question={question} />
        ))}
      </ul>
    </section>
  )
}
