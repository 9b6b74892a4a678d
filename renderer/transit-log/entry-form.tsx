import { useRef, useState, type FormEvent } from 'react'
import type { ListedTransitEntry } from '../../shared/api/transit-log-methods.ts'
import { offerModes } from '../../shared/freight/transport-mode.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { SelectBox } from '../ui/fields.tsx'
import { useAnswer } from '../ui/use-answer.ts'
import { DayInput } from './day-input.tsx'
import { emptyEntry, entryInput, fieldsOf, type EntryFields } from './entry-fields.ts'
import { EntryText } from './entry-text.tsx'
import css from './entry-form.module.css'

export type EntryOutcome =
  | { readonly kind: 'added' | 'changed' | 'closed' }
  | { readonly kind: 'removed'; readonly entry: ListedTransitEntry }

const other = 'other'

/**
 * One shipment, typed. The services of the tariffs in force are offered, so that names match; any other can be written.
 * After one is added the service stays, because the next is often of the same.
 */
export const EntryForm = ({
  entry,
  onDone,
}: {
  /** Null for a new one. */
  readonly entry: ListedTransitEntry | null
  readonly onDone: (outcome: EntryOutcome) => void
}) => {
  const { client, settings, view } = useApp()
  const { say, language } = useWording()
  const today = usePart(settings, (state) => state.about?.today ?? '1970-01-01') as LocalDate
  const known = useAnswer('transitLog.services', {})
  const services = known?.ok ? known.value : []
  const [typed, setTyped] = useState<EntryFields | null>(entry && fieldsOf(entry))
  const [written, setWritten] = useState(false)
  const [issues, setIssues] = useState<ReadonlyMap<string, string>>(new Map())
  const [failure, setFailure] = useState('')
  const departed = useRef<HTMLInputElement>(null)

  const keyOf = (
    one: Pick<EntryFields, 'mode' | 'carrier' | 'service' | 'originGateway' | 'destinationGateway'>,
  ) => [one.mode, one.carrier, one.service, one.originGateway, one.destinationGateway].join('|')
  // Until something is chosen, the first service of the tariffs is meant.
  const first = services[0]
  const fields: EntryFields = typed ?? { ...emptyEntry, ...(first ? { ...pickService(first) } : {}) }
  const chosen = written ? undefined : services.find((service) => keyOf(service) === keyOf(fields))
  const set = (field: keyof EntryFields, value: string): void => {
    setTyped({ ...fields, [field]: value })
    setIssues((before) => new Map([...before].filter(([name]) => name !== field)))
  }
  const choose = (key: string): void => {
    const service = services.find((one) => keyOf(one) === key)
    setWritten(!service)
    if (service) setTyped({ ...fields, ...pickService(service) })
  }

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const input = entryInput(fields, today)
    const answer = entry
      ? await client('transitLog.change', { id: entry.id, entry: input, language })
      : await client('transitLog.add', {
          entries: [{ id: crypto.randomUUID(), entry: input }],
          language,
        })
    if (answer.ok) {
      setIssues(new Map())
      setFailure('')
      if (entry) {
        view.announce(say('logEntry.changed'))
        return onDone({ kind: 'changed' })
      }
      view.announce(say('logEntry.added', { date: input.departedOn }))
      setTyped({ ...fields, departedOn: '', arrivedOn: '', reference: '', note: '' })
      departed.current?.focus()
      return onDone({ kind: 'added' })
    }
    if ('failure' in answer && answer.failure.code === 'EntryRefused') {
      setIssues(new Map(answer.failure.issues.map(({ field, text }) => [field, text])))
      setFailure('')
    } else setFailure('fault' in answer ? answer.fault.text : answer.failure.text)
  }
  const remove = async (): Promise<void> => {
    if (!entry) return
    const answer = await client('transitLog.remove', { ids: [entry.id] })
    if (answer.ok) onDone({ kind: 'removed', entry })
    else if ('fault' in answer) setFailure(answer.fault.text)
  }

  const text = (field: keyof EntryFields, label: string, hint = '') => (
    <EntryText
      label={label}
      hint={hint}
      value={fields[field]}
      issue={issues.get(field) ?? ''}
      maxLength={field === 'note' ? 2000 : 200}
      onChange={(value) => set(field, value)}
    />
  )
  // Without them a service of the tariffs would look like one that has to be written.
  if (!known) return null
  return (
    // Escape is the window's own way out of what is open.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={css['form']}
      aria-label={say(entry ? 'logEntry.edit' : 'logEntry.new')}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone({ kind: 'closed' })
      }}
    >
      <div className={css['service']}>
        <label>
          <span>{say('logEntry.service')}</span>
          <SelectBox
            value={chosen ? keyOf(chosen) : other}
            options={[
              ...services.map((service) => ({
                value: keyOf(service),
                label: `${say(`mode.${service.mode}`)} · ${service.service} · ${service.carrier} · ${service.originGateway} – ${service.destinationGateway}`,
              })),
              { value: other, label: say('logEntry.other') },
            ]}
            onChange={choose}
          />
        </label>
      </div>
      {!chosen && (
        <div className={css['fields']}>
          <label className={css['mode']}>
            <span>{say('logEntry.mode')}</span>
            <SelectBox
              value={fields.mode}
              options={offerModes.map((value) => ({ value, label: say(`mode.${value}`) }))}
              onChange={(value) => set('mode', value)}
            />
          </label>
          {text('carrier', say('logEntry.carrier'))}
          {text('service', say('logEntry.serviceName'))}
          {text('originGateway', say('logEntry.origin'), fields.mode === 'air' ? 'CGO' : 'CNZGZ')}
          {text('destinationGateway', say('logEntry.destination'), fields.mode === 'air' ? 'LGG' : 'BENRY')}
        </div>
      )}
      <div className={css['fields']}>
        <DayInput
          label={say('logEntry.departed')}
          value={fields.departedOn}
          issue={issues.get('departedOn') ?? ''}
          input={departed}
          first
          onChange={(value) => set('departedOn', value)}
        />
        <DayInput
          label={say('logEntry.arrived')}
          hint={say('logEntry.arrivedHint')}
          value={fields.arrivedOn}
          issue={issues.get('arrivedOn') ?? ''}
          onChange={(value) => set('arrivedOn', value)}
        />
        {text('reference', say('logEntry.reference'), say('logEntry.referenceHint'))}
        {text('note', say('logEntry.note'))}
      </div>
      {failure !== '' && (
        <p role="alert" className={css['failure']}>
          {failure}
        </p>
      )}
      <div className={css['choices']}>
        <button type="submit" className={`${buttonCss['button']} ${buttonCss['primary']}`}>
          {say(entry ? 'logEntry.change' : 'logEntry.save')}
        </button>
        <button type="button" className={buttonCss['button']} onClick={() => onDone({ kind: 'closed' })}>
          {say('logEntry.close')}
        </button>
        {entry && (
          <button
            type="button"
            className={`${buttonCss['button']} ${css['remove']}`}
            onClick={() => void remove()}
          >
            {say('logEntry.remove')}
          </button>
        )}
      </div>
    </form>
  )
}

const pickService = ({
  mode,
  carrier,
  service,
  originGateway,
  destinationGateway,
}: Pick<ListedTransitEntry, 'mode' | 'carrier' | 'service' | 'originGateway' | 'destinationGateway'>) => ({
  mode,
  carrier,
  service,
  originGateway,
  destinationGateway,
})
