import { useState } from 'react'
import { FaultNotice } from '../comparison/obstacles.tsx'
import { useWording } from '../ui/app-context.tsx'
import { useAnswer } from '../ui/use-answer.ts'
import css from './keys.module.css'
import { OwnKey } from './own-key.tsx'
import { TrustedKeys } from './trusted-keys.tsx'

/** With what this Viaduct signs its packs, and whose packs it takes in. */
export const KeysSection = () => {
  const { say } = useWording()
  const [edition, setEdition] = useState(0)
  const [outcome, setOutcome] = useState('')
  const answer = useAnswer('keys.list', {}, edition)
  const changed = (what: string): void => {
    setOutcome(what)
    setEdition(edition + 1)
  }
  return (
    <section aria-labelledby="settings-keys">
      <h2 id="settings-keys">{say('keys.title')}</h2>
      <p className={css['intro']}>{say('keys.intro')}</p>
      {answer && !answer.ok && 'fault' in answer && <FaultNotice fault={answer.fault} />}
      {answer?.ok && (
        <>
          <OwnKey own={answer.value.own} onChange={changed} />
          <TrustedKeys trusted={answer.value.trusted} onChange={changed} />
        </>
      )}
      <p role="status" className={outcome === '' ? undefined : css['outcome']}>
        {outcome}
      </p>
    </section>
  )
}
