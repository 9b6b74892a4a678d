import { useId, useState } from 'react'
import type { MethodOutput } from '../../shared/api/contract.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import fieldCss from '../ui/field.module.css'
import css from './keys.module.css'

type Trusted = MethodOutput<'keys.list'>['trusted']

/** Whose packs are taken in, and where another one's line is pasted. */
export const TrustedKeys = ({
  trusted,
  onChange,
}: {
  readonly trusted: Trusted
  readonly onChange: (what: string) => void
}) => {
  const { client } = useApp()
  const { say, date, language } = useWording()
  const id = useId()
  const [line, setLine] = useState('')
  const [name, setName] = useState('')
  const [failure, setFailure] = useState('')

  const trust = async (): Promise<void> => {
    const called = name.trim()
    const answer = await client('keys.trust', { line, ...(called === '' ? {} : { name: called }), language })
    if (!answer.ok) {
      setFailure('fault' in answer ? answer.fault.text : answer.failure.text)
      return
    }
    const { trusted: key } = answer.value
    setLine('')
    setName('')
    setFailure('')
    onChange(say('keys.nowTrusted', { name: key.name, fingerprint: key.fingerprint }))
  }

  const forget = async (key: Trusted[number]): Promise<void> => {
    const answer = await client('keys.forget', { publicKey: key.publicKey, language })
    if (answer.ok) onChange(say('keys.forgotten', { name: key.name }))
    else setFailure('fault' in answer ? answer.fault.text : answer.failure.text)
  }

  return (
    <>
      <h3>{say('keys.trusted')}</h3>
      {trusted.length === 0 ? (
        <p>{say('keys.nobody')}</p>
      ) : (
        <ul className={css['trusted']}>
          {trusted.map((key) => (
            <li key={key.publicKey}>
              <span className={css['who']}>{key.name}</span>
              <span className={css['fingerprint']}>{key.fingerprint}</span>
              <span className={css['since']}>
                {say('keys.trustedOn')} {date(key.trustedOn)}
              </span>
              <button
                type="button"
                className={buttonCss['button']}
                aria-label={say('keys.forgetLabel', { name: key.name })}
                onClick={() => void forget(key)}
              >
                {say('keys.forgetKey')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        className={css['paste']}
        onSubmit={(event) => {
          event.preventDefault()
          void trust()
        }}
      >
        <label htmlFor={`${id}-line`}>{say('keys.pasteLine')}</label>
        <div className={fieldCss['box']}>
          <input
            id={`${id}-line`}
            className={fieldCss['input']}
            value={line}
            maxLength={400}
            placeholder={say('keys.pasteHint')}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setLine(event.currentTarget.value)}
          />
        </div>
        <label htmlFor={`${id}-name`}>{say('keys.callThem')}</label>
        <div className={fieldCss['box']}>
          <input
            id={`${id}-name`}
            className={fieldCss['input']}
            value={name}
            maxLength={80}
            placeholder={say('keys.callHint')}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </div>
        <button type="submit" className={buttonCss['button']} disabled={line.trim() === ''}>
          {say('keys.trustLine')}
        </button>
      </form>
      {failure !== '' && (
        <p role="alert" className={css['failure']}>
          {failure}
        </p>
      )}
    </>
  )
}
