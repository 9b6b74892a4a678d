import { useState } from 'react'
import { saveDownload } from '../tariffs/save-download.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { RichText } from '../ui/rich-text.tsx'
import css from './customers.module.css'

/** What the law lets a customer ask: what is kept, and that it go. Each says first what it does and what stays. */
export const PrivacyRequests = ({ id, name }: { readonly id: string; readonly name: string }) => {
  const app = useApp()
  const { say, language } = useWording()
  const [asking, setAsking] = useState<'export' | 'erase' | null>(null)
  const [failure, setFailure] = useState('')
  const toggle = (what: 'export' | 'erase'): void => setAsking(asking === what ? null : what)

  const save = async (kind: 'json' | 'text'): Promise<void> => {
    const answer = await app.client('customers.export', { id, language })
    if (!answer.ok) {
      setFailure('fault' in answer ? answer.fault.text : answer.failure.text)
      return
    }
    saveDownload(answer.value[kind])
    app.view.announce(say('clients.exported', { file: answer.value[kind].fileName }))
  }
  const erase = async (): Promise<void> => {
    const answer = await app.client('customers.erase', { id, language })
    if (!answer.ok) {
      setFailure('fault' in answer ? answer.fault.text : answer.failure.text)
      return
    }
    app.customers.discard(id)
    app.customers.customersChanged()
    app.view.announce(say('privacy.wasErased'))
    app.navigate('/clients')
  }

  return (
    <div className={css['privacy']}>
      <div className={css['choices']}>
        <button
          type="button"
          className={buttonCss['button']}
          aria-expanded={asking === 'export'}
          onClick={() => toggle('export')}
        >
          {say('privacy.export')}
        </button>
        <button
          type="button"
          className={buttonCss['button']}
          aria-expanded={asking === 'erase'}
          onClick={() => toggle('erase')}
        >
          {say('privacy.erase')}
        </button>
      </div>
      {asking === 'export' && (
        <section className={css['asked']} aria-labelledby="privacy-title">
          <h3 id="privacy-title">{say('privacy.exportTitle', { name })}</h3>
          <p>{say('privacy.exportText')}</p>
          <div className={css['choices']}>
            <button type="button" className={buttonCss['button']} onClick={() => void save('text')}>
              {say('privacy.asText')}
            </button>
            <button type="button" className={buttonCss['button']} onClick={() => void save('json')}>
              {say('privacy.asJson')}
            </button>
            <button type="button" className={buttonCss['button']} onClick={() => setAsking(null)}>
              {say('privacy.close')}
            </button>
          </div>
        </section>
      )}
      {asking === 'erase' && (
        <section className={css['asked']} aria-labelledby="privacy-title">
          <h3 id="privacy-title">{say('privacy.eraseTitle', { name })}</h3>
          <p>
            <RichText text={say('privacy.eraseText')} />
          </p>
          <p>{say('privacy.eraseStays')}</p>
          <div className={css['choices']}>
            <button type="button" className={buttonCss['button']} onClick={() => setAsking(null)}>
              {say('privacy.keep')}
            </button>
            <button type="button" className={buttonCss['button']} onClick={() => void erase()}>
              {say('privacy.eraseNow')}
            </button>
          </div>
        </section>
      )}
      {failure !== '' && (
        <p role="alert" className={css['failure']}>
          {failure}
        </p>
      )}
    </div>
  )
}
