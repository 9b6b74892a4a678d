import { useId, useState } from 'react'
import { directions, offerModes } from '../../shared/freight/transport-mode.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { decimalText } from '../../shared/quote/decimal-text.ts'
import type { QuoteFilter } from '../../shared/quote/quote-filter.ts'
import { quoteStatuses, type QuoteStatus } from '../../shared/quote/quote-choices.ts'
import { CustomerPicker } from '../customers/customer-picker.tsx'
import { tidyFilter } from '../state/quotes-store.ts'
import { readDate } from '../state/read-date.ts'
import { readNumber } from '../state/read-number.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import fieldCss from '../ui/field.module.css'
import { ChoiceField } from '../ui/choice-field.tsx'
import css from './quotes.module.css'
import fieldsCss from '../ui/typed-field.module.css'
import { SavedFilters } from './saved-filters.tsx'

/** A text of the filter that is read when it is left, or at Enter: a half typed date would find nothing. */
const FilterText = ({
  label,
  value,
  onRead,
  hint,
}: {
  readonly label: string
  readonly value: string
  /** False where it cannot be read. */
  readonly onRead: (typed: string) => boolean
  readonly hint?: string
}) => {
  // What was typed over another value than the present one is of before.
  const [typing, setTyping] = useState({ over: value, text: value, wrong: false })
  const { text, wrong } = typing.over === value ? typing : { text: value, wrong: false }
  const read = (): void => {
    if (text === value) return
    if (!onRead(text.trim())) setTyping({ over: value, text, wrong: true })
  }
  return (
    <div className={fieldCss['box']} data-wrong={wrong || undefined}>
      <input
        className={fieldCss['input']}
        aria-label={label}
        aria-invalid={wrong || undefined}
        placeholder={hint}
        value={text}
        maxLength={40}
        autoComplete="off"
        onChange={(event) => setTyping({ over: value, text: event.currentTarget.value, wrong: false })}
        onBlur={read}
        onKeyDown={(event) => {
          if (event.key === 'Enter') read()
        }}
      />
    </div>
  )
}

/** Which quotes are shown; each choice says how many it would find. */
export const QuoteFilters = () => {
  const { quotes, settings } = useApp()
  const { say, number, date, language } = useWording()
  const id = useId()
  const filter = usePart(quotes, (state) => state.filter)
  const customerName = usePart(quotes, (state) => state.customerName)
  const counts = usePart(quotes, (state) => state.counts)
  const showsDrafts = usePart(quotes, (state) => state.showsDrafts)
  const today = usePart(settings, (state) => state.about?.today ?? '1970-01-01') as LocalDate
  const currency = usePart(settings, (state) => state.settings.currency)
  const set = (change: { readonly [Key in keyof QuoteFilter]?: QuoteFilter[Key] | undefined }): void =>
    quotes.filterBy(tidyFilter({ ...filter, ...change }))
  const all = quoteStatuses.reduce((sum, status) => sum + (status === 'draft' ? 0 : counts[status]), 0)
  const [status] = filter.status ?? []
  const choose = (chosen: QuoteStatus | undefined): void =>
    chosen === 'draft' ? quotes.showDrafts(true) : set({ status: chosen && [chosen] })
  const readDay =
    (field: 'issuedFrom' | 'issuedTo' | 'validFrom' | 'validTo') =>
    (typed: string): boolean => {
      const day = typed === '' ? undefined : readDate(typed, today)
      if (typed !== '' && day === undefined) return false
      set({ [field]: day })
      return true
    }
  const amount = filter.amount
  const readAmount =
    (end: 'from' | 'to') =>
    (typed: string): boolean => {
      const read = readNumber(typed, language !== 'fr')
      if (typed !== '' && !decimalText.safeParse(read).success) return false
      const next = { ...(amount ?? { currency }), [end]: typed === '' ? undefined : read }
      const { from, to } = next
      set({
        amount:
          from === undefined && to === undefined
            ? undefined
            : {
                currency: next.currency,
                ...(from === undefined ? {} : { from }),
                ...(to === undefined ? {} : { to }),
              },
      })
      return true
    }
  const shownDay = (day: string | undefined): string => (day === undefined ? '' : date(day))
  const filtered = Object.keys(tidyFilter(filter)).length > 0

  return (
    <aside className={css['filters']} aria-label={say('quoteList.filters')}>
      <div className={fieldCss['box']}>
        <input
          type="search"
          data-quote-search=""
          className={fieldCss['input']}
          aria-label={say('quoteList.search')}
          placeholder={say('quoteList.search')}
          value={filter.text ?? ''}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => set({ text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
            event.preventDefault()
            document.querySelector<HTMLElement>('[data-quote-rows] [tabindex="0"]')?.focus()
          }}
        />
      </div>
      <ul className={css['statuses']} aria-label={say('quoteList.byStatus')}>
        {([undefined, ...quoteStatuses] as const).map((value) => {
          const here = showsDrafts ? value === 'draft' : value === status
          return (
            <li key={value ?? 'all'}>
              <button type="button" aria-pressed={here} onClick={() => choose(value)}>
                {value === undefined ? say('quoteList.all') : say(`quoteStatus.${value}`)}
                <span>{number(String(value === undefined ? all : counts[value]))}</span>
              </button>
            </li>
          )
        })}
      </ul>
      <div className={css['filterFields']}>
        <div className={`${fieldCss['field']} ${fieldsCss['field']}`}>
          <CustomerPicker
            label={say('quoteList.customer')}
            value={filter.customer ? { id: filter.customer, name: customerName } : null}
            onChange={(customer) =>
              quotes.filterBy(tidyFilter({ ...filter, customer: customer?.id }), customer?.name ?? '')
            }
          />
        </div>
        <div className={`${fieldCss['field']} ${fieldsCss['field']}`}>
          <span className={fieldCss['label']}>{say('quoteList.lane')}</span>
          <div className={css['pair']}>
            <FilterText
              label={say('quoteList.from')}
              hint={say('quoteList.from')}
              value={filter.origin ?? ''}
              onRead={(origin) => {
                set({ origin })
                return true
              }}
            />
            <FilterText
              label={say('quoteList.to')}
              hint={say('quoteList.to')}
              value={filter.destination ?? ''}
              onRead={(destination) => {
                set({ destination })
                return true
              }}
            />
          </div>
        </div>
        <ChoiceField
          label={say('quoteList.direction')}
          value={filter.direction ?? 'any'}
          options={(['any', ...directions] as const).map((value) => ({
            value,
            label: say(`quoteList.direction.${value}`),
          }))}
          onChange={(direction) => set({ direction: direction === 'any' ? undefined : direction })}
        />
        <ChoiceField
          label={say('quoteList.mode')}
          value={filter.modes?.[0] ?? 'any'}
          options={(['any', ...offerModes] as const).map((value) => ({
            value,
            label: value === 'any' ? say('quoteList.mode.any') : say(`mode.${value}`),
          }))}
          onChange={(mode) => set({ modes: mode === 'any' ? undefined : [mode] })}
        />
        {(
          [
            ['quoteList.issued', 'issuedFrom', 'issuedTo'],
            ['quoteList.valid', 'validFrom', 'validTo'],
          ] as const
        ).map(([label, from, to]) => (
          <div key={label} className={`${fieldCss['field']} ${fieldsCss['field']}`}>
            <span className={fieldCss['label']} id={`${id}${label}`}>
              {say(label)}
            </span>
            <div className={css['pair']} role="group" aria-labelledby={`${id}${label}`}>
              <FilterText
                label={say('quoteList.fromDay')}
                hint={say('quoteList.fromDay')}
                value={shownDay(filter[from])}
                onRead={readDay(from)}
              />
              <FilterText
                label={say('quoteList.toDay')}
                hint={say('quoteList.toDay')}
                value={shownDay(filter[to])}
                onRead={readDay(to)}
              />
            </div>
          </div>
        ))}
        <div className={`${fieldCss['field']} ${fieldsCss['field']}`}>
          <span className={fieldCss['label']}>
            {say('quoteList.amount', { currency: amount?.currency ?? currency })}
          </span>
          <div className={css['pair']}>
            <FilterText
              label={say('quoteList.least')}
              hint={say('quoteList.least')}
              value={amount?.from ?? ''}
              onRead={readAmount('from')}
            />
            <FilterText
              label={say('quoteList.most')}
              hint={say('quoteList.most')}
              value={amount?.to ?? ''}
              onRead={readAmount('to')}
            />
          </div>
        </div>
        {filtered && (
          <button
            type="button"
            className={`${buttonCss['link']} ${css['clear']}`}
            onClick={() => quotes.filterBy({}, '')}
          >
            {say('quoteList.clear')}
          </button>
        )}
      </div>
      <SavedFilters />
    </aside>
  )
}
