import { Modal } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { serviceName } from '../comparison/service-name.ts'
import { readDate } from '../state/read-date.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { DialogFoot } from '../ui/dialog-foot.tsx'
import type { ShownQuote } from './shown-quote.ts'
import css from './quote-page.module.css'
import { TypedField } from '../ui/typed-field.tsx'

const Body = ({
  shown,
  status,
  onClose,
}: {
  readonly shown: ShownQuote
  readonly status: 'accepted' | 'declined'
  readonly onClose: () => void
}) => {
  const { client, making, settings, view } = useApp()
  const { say, date, money, language } = useWording()
  const today = usePart(settings, (state) => state.about?.today ?? '1970-01-01') as LocalDate
  const { offers, quote } = shown
  const [offer, setOffer] = useState(offers.length === 1 ? (offers[0]?.offer.id ?? '') : '')
  const [reason, setReason] = useState('')
  const [typedDay, setTypedDay] = useState('')
  const [failure, setFailure] = useState('')
  const day = typedDay.trim() === '' ? today : readDate(typedDay, today)

  const record = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (day === undefined) return setFailure(say('status.noDay'))
    const answer = await client('quotes.status', {
      number: quote.number,
      status,
      on: day,
      ...(status === 'declined' ? { reason } : {}),
      ...(status === 'accepted' && offer !== '' ? { offer } : {}),
      language,
    })
    if (answer.ok) {
      making.quotesChanged()
      view.announce(say('quote.isNow', { number: quote.number, status: say(`quoteStatus.${status}`) }))
      onClose()
    } else setFailure('fault' in answer ? answer.fault.text : answer.failure.text)
  }
  return (
    <form className={css['dialog']} onSubmit={(event) => void record(event)}>
      {status === 'accepted' && (
        <fieldset>
          <legend>{say('status.which')}</legend>
          {offers.map(({ offer: { id, ...named }, sell }, index) => (
            <label key={id}>
              <input
                type="radio"
                name="offer"
                data-autofocus={index === 0 || undefined}
                checked={offer === id}
                onChange={() => setOffer(id)}
              />
              {say(`mode.${named.mode}`)} {serviceName(named)} · {money(sell.total, quote.currency)}
            </label>
          ))}
        </fieldset>
      )}
      {status === 'declined' && (
        <TypedField
          label={say('status.reason')}
          value={reason}
          rows={3}
          maxLength={1000}
          onChange={setReason}
        />
      )}
      <TypedField
        label={say('status.on')}
        value={typedDay}
        hint={date(today)}
        maxLength={20}
        onChange={setTypedDay}
      />
      <DialogFoot
        failure={failure}
        cancel={say('status.cancel')}
        submit={say(`status.record.${status}`)}
        onCancel={onClose}
      />
    </form>
  )
}

/** What the client answered, when, and of several offers which one or why none. */
export const StatusDialog = (props: {
  readonly shown: ShownQuote
  readonly status: 'accepted' | 'declined'
  readonly onClose: () => void
}) => {
  const { say } = useWording()
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={say(`status.title.${props.status}`, { number: props.shown.quote.number })}
      size={460}
    >
      <Body {...props} />
    </Modal>
  )
}
