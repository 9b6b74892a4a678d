import { useState, type FormEvent } from 'react'
import { tidyFilter } from '../state/quotes-store.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import fieldCss from '../ui/field.module.css'
import { useAnswer } from '../ui/use-answer.ts'
import css from './quotes.module.css'

/** Filters that are used again, by their names. */
export const SavedFilters = () => {
  const { client, quotes } = useApp()
  const { say } = useWording()
  const filter = usePart(quotes, (state) => state.filter)
  const customerName = usePart(quotes, (state) => state.customerName)
  const [edition, setEdition] = useState(0)
  const [name, setName] = useState('')
  const answer = useAnswer('quotes.filters', {}, edition)
  const kept = answer?.ok ? answer.value : []
  const isEmpty = Object.keys(tidyFilter(filter)).length === 0
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const called = name.trim()
    if (called === '' || isEmpty) return
    await client('quotes.saveFilter', { name: called, filter: tidyFilter(filter) })
    setName('')
    setEdition((before) => before + 1)
  }
  const remove = async (called: string): Promise<void> => {
    await client('quotes.deleteFilter', { name: called })
    setEdition((before) => before + 1)
  }
  const apply = async (chosen: (typeof kept)[number]['filter']): Promise<void> => {
    const { customer } = chosen
    const read = customer === undefined ? null : await client('customers.read', { id: customer })
    const called = read?.ok && read.value.state === 'kept' ? read.value.customer.details.name : customerName
    quotes.filterBy(chosen, customer === undefined ? '' : called)
  }
  return (
    <section className={css['saved']} aria-label={say('quoteList.saved')}>
      <h2 className={css['title']}>{say('quoteList.saved')}</h2>
      {kept.length > 0 && (
        <ul>
          {kept.map((one) => (
            <li key={one.name}>
              <button type="button" className={buttonCss['link']} onClick={() => void apply(one.filter)}>
                {one.name}
              </button>
              <button
                type="button"
                className={css['remove']}
                aria-label={say('quoteList.removeFilter', { name: one.name })}
                onClick={() => void remove(one.name)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={(event) => void save(event)} className={css['saveFilter']}>
        <div className={fieldCss['box']}>
          <input
            className={fieldCss['input']}
            aria-label={say('quoteList.filterName')}
            placeholder={say('quoteList.filterName')}
            value={name}
            maxLength={80}
            disabled={isEmpty}
            autoComplete="off"
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </div>
        <button type="submit" className={buttonCss['button']} disabled={isEmpty || name.trim() === ''}>
          {say('quoteList.saveFilter')}
        </button>
      </form>
    </section>
  )
}
