import { useEffect, useState } from 'react'
import type { Answer, MethodInput } from '../../shared/api/contract.ts'
import { FaultNotice } from '../comparison/obstacles.tsx'
import type { ListFile } from '../customers/choose-list-file.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { ModeMark } from '../ui/mode.tsx'
import css from './log-review.module.css'

type Said = Pick<MethodInput<'transitLog.import'>, 'dates' | 'encoding'>
const orders = ['dmy', 'mdy', 'ymd'] as const
const shownEntries = 12

/** A list between its file and the log: what is wrong with it, what is ready; taken over whole or given up. */
export const LogReview = ({
  file,
  onClose,
}: {
  readonly file: ListFile
  /** The outcome in words, or null where nothing was taken over. */
  readonly onClose: (outcome: string | null) => void
}) => {
  const { client } = useApp()
  const { say, date, language } = useWording()
  const [said, setSaid] = useState<Said>({})
  const [answer, setAnswer] = useState<Answer<'transitLog.preview'> | null>(null)
  const [failure, setFailure] = useState('')

  useEffect(() => {
    let superseded = false
    const read = async (): Promise<void> => {
      const found = await client('transitLog.preview', {
        fileName: file.name,
        bytes: file.bytes,
        language,
        ...said,
      })
      if (!superseded) setAnswer(found)
    }
    void read()
    return () => {
      superseded = true
    }
  }, [client, file, language, said])

  const accept = async (): Promise<void> => {
    const taken = await client('transitLog.import', {
      fileName: file.name,
      bytes: file.bytes,
      language,
      ...said,
    })
    if (taken.ok) onClose(say('logReview.taken', { n: taken.value.added }))
    else setFailure('fault' in taken ? taken.fault.text : taken.failure.text)
  }
  const preview = answer?.ok ? answer.value : null
  const refusal = answer && !answer.ok && 'failure' in answer ? answer.failure : null
  const blocked =
    !preview || preview.findingCount > 0 || preview.datesAmbiguous || preview.ready === 0 || failure !== ''

  return (
    <main className={css['screen']} aria-label={say('logReview.title', { file: file.name })}>
      <header className={css['head']}>
        <h1 className={css['title']}>{say('logReview.title', { file: file.name })}</h1>
        <p role="status" className={css['facts']}>
          {preview &&
            [
              say('logReview.counts', { n: preview.rows }),
              say('logReview.ready', { n: preview.ready }),
              ...(preview.findingCount > 0 ? [say('logReview.wrong', { n: preview.findingCount })] : []),
            ].join(', ')}
        </p>
      </header>
      <div className={css['body']} aria-busy={answer === null}>
        {answer && !answer.ok && 'fault' in answer && <FaultNotice fault={answer.fault} />}
        {refusal && (
          <div role="alert" className={css['question']}>
            <p>{refusal.text}</p>
            {refusal.encodings.length > 0 && (
              <>
                <p>{say('logReview.encoding')}</p>
                {refusal.encodings.map(({ encoding, line }) => (
                  <button
                    key={encoding}
                    type="button"
                    className={buttonCss['button']}
                    onClick={() => setSaid({ ...said, encoding })}
                  >
                    {encoding}: {line}
                  </button>
                ))}
              </>
            )}
          </div>
        )}
        {preview && (preview.datesAmbiguous || said.dates !== undefined) && (
          <fieldset className={css['question']}>
            <legend>{say('logReview.datesAsk')}</legend>
            {orders.map((order) => (
              <label key={order}>
                <input
                  type="radio"
                  name="dates"
                  checked={said.dates === order}
                  onChange={() => setSaid({ ...said, dates: order })}
                />
                {say(`logReview.dates.${order}`)}
              </label>
            ))}
          </fieldset>
        )}
        {preview && preview.findingCount > 0 && (
          <section aria-labelledby="log-findings">
            <h2 id="log-findings">{say('logReview.findings')}</h2>
            <p className={css['facts']}>{say('logReview.allOrNothing')}</p>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say('logReview.cell')}</th>
                  <th scope="col">{say('logReview.finding')}</th>
                </tr>
              </thead>
              <tbody>
                {preview.findings.map(({ row, cell, field, code, text }) => (
                  <tr key={`${row} ${field} ${code}`}>
                    <td>{cell ?? `${say('logReview.row')} ${row}`}</td>
                    <td>{text}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
        {preview && preview.entries.length > 0 && (
          <section aria-labelledby="log-ready">
            <h2 id="log-ready">
              {say('logReview.first', { n: Math.min(preview.entries.length, shownEntries) })}
            </h2>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say('logReview.row')}</th>
                  <th scope="col">{say('logScreen.column.departed')}</th>
                  <th scope="col">{say('logScreen.column.arrived')}</th>
                  <th scope="col">{say('logScreen.column.service')}</th>
                  <th scope="col">{say('logScreen.column.lane')}</th>
                  <th scope="col">{say('logScreen.column.reference')}</th>
                </tr>
              </thead>
              <tbody>
                {preview.entries.slice(0, shownEntries).map((entry) => (
                  <tr key={entry.row}>
                    <td>{entry.row}</td>
                    <td>{date(entry.departedOn)}</td>
                    <td>{entry.arrivedOn === null ? say('logScreen.isUnderWay') : date(entry.arrivedOn)}</td>
                    <td className={css['service']}>
                      <ModeMark mode={entry.mode} /> {entry.service}{' '}
                      <span className={css['facts']}>{entry.carrier}</span>
                    </td>
                    <td>
                      {entry.originGateway} – {entry.destinationGateway}
                    </td>
                    <td>{entry.reference}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </div>
      <footer className={css['foot']}>
        {failure !== '' && (
          <p role="alert" className={css['failure']}>
            {failure}
          </p>
        )}
        <button type="button" className={buttonCss['button']} onClick={() => onClose(null)}>
          {say('logReview.cancel')}
        </button>
        <button
          type="button"
          className={`${buttonCss['button']} ${buttonCss['primary']}`}
          disabled={blocked}
          onClick={() => void accept()}
        >
          {say('logReview.take', { n: preview?.ready ?? 0 })}
        </button>
      </footer>
    </main>
  )
}
