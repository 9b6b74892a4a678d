import { useState, type FormEvent } from 'react'
import type { ListedTransitEntry } from '../../shared/api/transit-log-methods.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { serviceName } from '../comparison/service-name.ts'
import { DayInput } from '../transit-log/day-input.tsx'
import { typedDay } from '../transit-log/entry-fields.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { SelectBox } from '../ui/fields.tsx'
import { useAnswer } from '../ui/use-answer.ts'
import type { ShownQuote } from './shown-quote.ts'
import css from './quote-page.module.css'

type Fields = { readonly departedOn: string; readonly arrivedOn: string }
const empty: Fields = { departedOn: '', arrivedOn: '' }

/** The days of a kept entry under the quote, or of one that is not there yet. */
const TransitForm = ({
  shown,
  kept,
  onKept,
}: {
  readonly shown: ShownQuote
  readonly kept: ListedTransitEntry | undefined
  readonly onKept: () => void
}) => {
  const { client, settings, view } = useApp()
  const { say, language } = useWording()
  const today = usePart(settings, (state) => state.about?.today ?? '1970-01-01') as LocalDate
  const offers = shown.offers.map(({ offer }) => offer)
  const [picked, setPicked] = useState(shown.acceptedOffer ?? offers[0]?.id ?? '')
  const [typed, setTyped] = useState<Fields | null>(null)
  const [issues, setIssues] = useState<ReadonlyMap<string, string>>(new Map())
  const [failure, setFailure] = useState('')
  const fields = typed ?? (kept ? { departedOn: kept.departedOn, arrivedOn: kept.arrivedOn ?? '' } : empty)
  const offer = offers.find(({ id }) => id === picked)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const of = kept ?? offer
    if (!of) return
    const entry = {
      mode: of.mode,
      carrier: of.carrier,
      service: of.service,
      originGateway: of.originGateway,
      destinationGateway: of.destinationGateway,
      departedOn: typedDay(fields.departedOn, today),
      arrivedOn: typedDay(fields.arrivedOn, today),
      reference: kept?.reference ?? shown.quote.number,
      note: kept?.note ?? '',
    }
    const answer = kept
      ? await client('transitLog.change', { id: kept.id, entry, language })
      : await client('transitLog.add', { entries: [{ id: crypto.randomUUID(), entry }], language })
    if (answer.ok) {
      setTyped(null)
      setIssues(new Map())
      setFailure('')
      view.announce(kept ? say('logEntry.changed') : say('logEntry.added', { date: entry.departedOn }))
      onKept()
    } else if ('failure' in answer && answer.failure.code === 'EntryRefused') {
      setIssues(new Map(answer.failure.issues.map(({ field, text }) => [field, text])))
      setFailure(answer.failure.issues.find(({ field }) => !(field in empty))?.text ?? '')
    } else setFailure('fault' in answer ? answer.fault.text : answer.failure.text)
  }

  return (
    <form className={css['transit']} onSubmit={(event) => void submit(event)}>
      {!kept && offers.length > 1 && shown.acceptedOffer === null && (
        <SelectBox
          label={say('quoteTransit.offer')}
          value={picked}
          options={offers.map((one) => ({
            value: one.id,
            label: `${say(`mode.${one.mode}`)} · ${serviceName(one)}`,
          }))}
          onChange={setPicked}
        />
      )}
      <div className={css['transitDays']}>
        {(['departedOn', 'arrivedOn'] as const).map((field) => (
          <DayInput
            key={field}
            label={say(field === 'departedOn' ? 'logEntry.departed' : 'logEntry.arrived')}
            {...(field === 'arrivedOn' ? { hint: say('logEntry.arrivedHint') } : {})}
            value={fields[field]}
            issue={issues.get(field) ?? ''}
            onChange={(value) => setTyped({ ...fields, [field]: value })}
          />
        ))}
      </div>
      {failure !== '' && (
        <p role="alert" className={css['issue']}>
          {failure}
        </p>
      )}
      <button type="submit" className={buttonCss['button']} disabled={kept !== undefined && typed === null}>
        {say(kept ? 'quoteTransit.change' : 'quoteTransit.add')}
      </button>
    </form>
  )
}

/** When the quoted transport really left and came in: kept in the log under the quote's number. */
export const QuoteTransit = ({ shown }: { readonly shown: ShownQuote }) => {
  const { say } = useWording()
  const [edition, setEdition] = useState(0)
  const { number } = shown.quote
  const answer = useAnswer('transitLog.list', { text: number, limit: 50 }, edition)
  if (!answer?.ok) return null
  const kept = answer.value.entries.find(({ reference }) => reference === number)
  const quoted = shown.offers.find(({ offer }) => kept?.service === offer.service && kept.mode === offer.mode)
  const main = quoted?.offer.transit.stages.find(({ kind }) => kind === 'main')
  return (
    <section aria-label={say('quoteTransit.title')}>
      <h2 className={css['title']}>{say('quoteTransit.title')}</h2>
      {kept && kept.days !== null && main && (
        <p className={css['took']}>{say('quoteTransit.took', { n: kept.days, quoted: main.days })}</p>
      )}
      <TransitForm
        key={kept?.id ?? 'new'}
        shown={shown}
        kept={kept}
        onKept={() => setEdition((before) => before + 1)}
      />
    </section>
  )
}
