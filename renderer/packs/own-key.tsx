import { useId, useState } from 'react'
import type { MethodOutput } from '../../shared/api/contract.ts'
import { copyText } from '../ui/copy-text.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import fieldCss from '../ui/field.module.css'
import css from './keys.module.css'

type Own = NonNullable<MethodOutput<'keys.list'>['own']>

/** Makes the key pair under a name. */
const MakeKey = ({
  named,
  replace,
  onDone,
  onKeep,
}: {
  readonly named: string
  readonly replace: boolean
  readonly onDone: (what: string) => void
  readonly onKeep?: () => void
}) => {
  const { client } = useApp()
  const { say, language } = useWording()
  const id = useId()
  const [name, setName] = useState(named)
  const [failure, setFailure] = useState('')
  const make = async (): Promise<void> => {
    const answer = await client('keys.make', { name: name.trim(), replace, language })
    if (answer.ok) onDone(say('keys.made'))
    else setFailure('fault' in answer ? answer.fault.text : answer.failure.text)
  }
  return (
    <form
      className={css['make']}
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <label htmlFor={id}>{say('keys.name')}</label>
      <div className={fieldCss['box']}>
        <input
          id={id}
          className={fieldCss['input']}
          value={name}
          maxLength={80}
          autoComplete="organization"
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <button type="submit" className={buttonCss['button']} disabled={name.trim() === ''}>
        {say(replace ? 'keys.replaceNow' : 'keys.makeKey')}
      </button>
      {onKeep && (
        <button type="button" className={buttonCss['button']} onClick={onKeep}>
          {say('keys.keep')}
        </button>
      )}
      {failure !== '' && (
        <p role="alert" className={css['failure']}>
          {failure}
        </p>
      )}
    </form>
  )
}

/** The own key with the line to give away, or the way to make one. */
export const OwnKey = ({
  own,
  onChange,
}: {
  readonly own: Own | null
  readonly onChange: (what: string) => void
}) => {
  const app = useApp()
  const wording = useWording()
  const { say, date } = wording
  const [replacing, setReplacing] = useState(false)
  const done = (what: string): void => {
    setReplacing(false)
    onChange(what)
  }
  return (
    <>
      <h3>{say('keys.own')}</h3>
      {own ? (
        <>
          <dl className={css['key']}>
            <dt>{own.name}</dt>
            <dd>
              {say('keys.madeOn')} {date(own.madeOn)}
            </dd>
            <dt>{say('keys.fingerprint')}</dt>
            <dd className={css['fingerprint']}>{own.fingerprint}</dd>
            <dt>{say('keys.line')}</dt>
            <dd className={css['line']}>{own.line}</dd>
          </dl>
          <div className={css['choices']}>
            <button
              type="button"
              className={buttonCss['button']}
              onClick={() => void copyText(app, wording, own.line, say('keys.line'))}
            >
              {say('keys.copyLine')}
            </button>
            <button
              type="button"
              className={buttonCss['button']}
              aria-expanded={replacing}
              onClick={() => setReplacing(!replacing)}
            >
              {say('keys.replace')}
            </button>
          </div>
          {replacing && (
            <div className={css['question']}>
              <h4>{say('keys.replaceTitle')}</h4>
              <p>{say('keys.replaceText')}</p>
              <MakeKey named={own.name} replace onDone={done} onKeep={() => setReplacing(false)} />
            </div>
          )}
        </>
      ) : (
        <>
          <p>{say('keys.none')}</p>
          <MakeKey named="" replace={false} onDone={done} />
        </>
      )}
      <p className={css['note']}>{say('keys.where')}</p>
    </>
  )
}
