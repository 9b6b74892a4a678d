import { useEffect, useState } from 'react'
import type { Answer, MethodInput } from '../../shared/api/contract.ts'
import { customerColumns, customerHeadings } from '../../shared/customer/customer-columns.ts'
import { FaultNotice } from '../comparison/obstacles.tsx'
import { useApp, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { SelectBox } from '../ui/fields.tsx'
import fieldCss from '../ui/field.module.css'
import type { ListFile } from './choose-list-file.ts'
import css from './list-review.module.css'
import { ListReviewRow } from './list-review-row.tsx'

type Said = Omit<MethodInput<'customers.import'>, 'fileName' | 'bytes' | 'language'>
type Preview = Extract<Answer<'customers.preview'>, { readonly ok: true }>['value']

const countNames = ['new', 'known', 'joins', 'repeats', 'wrong', 'leftOut'] as const

/** What each column holds, as found or as the user says. */
const ColumnHeads = ({
  preview,
  onMap,
}: {
  readonly preview: Preview
  readonly onMap: (number: number, column: string) => void
}) => {
  const { say } = useWording()
  const options = [
    { value: '', label: say('list.notRead') },
    ...customerColumns.map((value) => ({ value, label: customerHeadings[value] })),
  ]
  return (
    <tr>
      <th scope="col">{say('list.row')}</th>
      <th scope="col">{say('list.state')}</th>
      {preview.columns.map(({ number, heading, column }) => (
        <th key={number} scope="col">
          <span className={css['heading']}>{heading === '' ? '—' : heading}</span>
          <SelectBox
            className={`${fieldCss['box']} ${css['chip']} ${column === null ? css['unread'] : ''}`}
            label={say('list.columnOf', { heading: heading === '' ? `#${number}` : heading })}
            value={column ?? ''}
            options={options}
            onChange={(chosen) => onMap(number, chosen)}
          />
        </th>
      ))}
      <th scope="col">{say('list.findings')}</th>
    </tr>
  )
}

/** A list of customers between its file and the book of customers: read, corrected, accepted or given up. */
export const ListReview = ({
  file,
  onClose,
}: {
  readonly file: ListFile
  /** The outcome in words, or null where nothing was taken over. */
  readonly onClose: (outcome: string | null) => void
}) => {
  const { client } = useApp()
  const { say, language } = useWording()
  const [said, setSaid] = useState<Said>({})
  const [answer, setAnswer] = useState<Answer<'customers.preview'> | null>(null)
  const [failure, setFailure] = useState('')

  useEffect(() => {
    let superseded = false
    const { encoding, mapping, corrections, leftOut } = said
    const more = Object.fromEntries(
      Object.entries({ encoding, mapping, corrections, leftOut }).filter(([, value]) => value !== undefined),
    )
    const read = async (): Promise<void> => {
      const input = { fileName: file.name, bytes: file.bytes, language, ...more }
      const found = await client('customers.preview', input)
      if (!superseded) setAnswer(found)
    }
    void read()
    return () => {
      superseded = true
    }
  }, [client, file, language, said])

  const preview = answer?.ok ? answer.value : null
  const encodings = answer && !answer.ok && 'failure' in answer ? answer.failure.encodings : []
  const counts = preview?.counts
  const willWrite = counts ? counts.new + (said.onKnown === 'update' ? counts.known : 0) : 0
  const blocked =
    !counts ||
    preview?.problem !== null ||
    willWrite === 0 ||
    (counts.wrong > 0 && said.leaveOutWrong !== true)

  const correct = (row: number, column: number, text: string): void => {
    const others = (said.corrections ?? []).filter((one) => one.row !== row || one.column !== column)
    setSaid({ ...said, corrections: [...others, { row, column, text }] })
  }
  const toggle = (row: number): void => {
    const leftOut = said.leftOut ?? []
    setSaid({
      ...said,
      leftOut: leftOut.includes(row) ? leftOut.filter((other) => other !== row) : [...leftOut, row],
    })
  }
  const accept = async (): Promise<void> => {
    const done = await client('customers.import', {
      fileName: file.name,
      bytes: file.bytes,
      language,
      ...said,
    })
    if (done.ok) onClose(say('list.accepted', { ...done.value }))
    else setFailure('fault' in done ? done.fault.text : done.failure.text)
  }

  return (
    <main
      className={css['screen']}
      aria-label={say('list.title', { file: file.name })}
      aria-busy={answer === null}
    >
      <header className={css['head']}>
        <div>
          <h1 className={css['title']}>{file.name}</h1>
          <p className={css['facts']}>{say('list.nothingYet')}</p>
        </div>
        <p className={css['counts']} role="status">
          {counts &&
            countNames
              .filter((name) => counts[name] > 0)
              .map((name) => (
                <span key={name} data-count={name}>
                  {say(`list.${name}`, { n: counts[name] })}
                </span>
              ))}
        </p>
      </header>
      {answer && !answer.ok && 'fault' in answer && <FaultNotice fault={answer.fault} />}
      {answer && !answer.ok && 'failure' in answer && (
        <div className={css['question']} role="alert">
          <p>{encodings.length > 0 ? say('list.encodingTitle') : answer.failure.text}</p>
          {encodings.map(({ encoding, line }) => (
            <button
              key={encoding}
              type="button"
              className={buttonCss['button']}
              onClick={() => setSaid({ ...said, encoding })}
            >
              {line} <span className={css['facts']}>{encoding}</span>
            </button>
          ))}
        </div>
      )}
      {preview?.problem && (
        <p className={css['question']} role="alert">
          {preview.problem}
        </p>
      )}
      {preview && (
        // What scrolls must be reachable by keyboard (WCAG 2.1.1).
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={css['scroll']} tabIndex={0} role="region" aria-label={file.name}>
          <table className={css['table']}>
            <thead>
              <ColumnHeads
                preview={preview}
                onMap={(number, column) =>
                  setSaid({ ...said, mapping: { ...said.mapping, [`#${number}`]: column } })
                }
              />
            </thead>
            <tbody>
              {preview.rows.map((row) => (
                <ListReviewRow
                  key={row.row}
                  row={row}
                  width={preview.columns.length}
                  onCorrect={correct}
                  onToggle={toggle}
                />
              ))}
            </tbody>
          </table>
          {preview.rows.length < preview.totalRows && (
            <p className={css['more']}>
              {say('list.shown', { shown: preview.rows.length, n: preview.totalRows })}
            </p>
          )}
        </div>
      )}
      <footer className={css['foot']}>
        {counts && counts.known > 0 && (
          <label className={css['choice']}>
            {say('list.onKnown')}
            <SelectBox
              value={said.onKnown ?? 'skip'}
              options={(['skip', 'update'] as const).map((value) => ({
                value,
                label: say(`list.onKnown.${value}`),
              }))}
              onChange={(onKnown) => setSaid({ ...said, onKnown })}
            />
          </label>
        )}
        {counts && counts.wrong > 0 && (
          <label className={css['choice']}>
            {say('list.wrongRows')}
            <SelectBox
              value={said.leaveOutWrong === true ? 'leaveOut' : 'refuse'}
              options={(['refuse', 'leaveOut'] as const).map((value) => ({
                value,
                label: say(`list.wrongRows.${value}`),
              }))}
              onChange={(chosen) => setSaid({ ...said, leaveOutWrong: chosen === 'leaveOut' })}
            />
          </label>
        )}
        {failure !== '' && (
          <p role="alert" className={css['failure']}>
            {failure}
          </p>
        )}
        <button
          type="button"
          className={`${buttonCss['button']} ${css['end']}`}
          onClick={() => onClose(null)}
        >
          {say('list.close')}
        </button>
        <button
          type="button"
          className={`${buttonCss['button']} ${buttonCss['primary']}`}
          disabled={blocked}
          onClick={() => void accept()}
        >
          {say('list.accept')}
        </button>
      </footer>
    </main>
  )
}
