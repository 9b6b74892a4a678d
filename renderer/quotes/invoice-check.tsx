import { useState, type FormEvent } from 'react'
import type { Answer, MethodOutput } from '../../shared/api/contract.ts'
import { serviceName } from '../comparison/service-name.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { useAnswer } from '../ui/use-answer.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { CheckedInvoice } from './checked-invoice.tsx'
import { HouseMark, useHouseShown } from './house-only.tsx'
import css from './invoice-check.module.css'
import type { ShownQuote } from './shown-quote.ts'
import { TypedField } from '../ui/typed-field.tsx'

type Failed = Extract<Answer<'quotes.checkInvoice'>, { readonly ok: false }>

const wordFailure = (answer: Failed): string => {
  if ('fault' in answer) return answer.fault.text
  const { failure } = answer
  return failure.code === 'QuoteUnknown' ? failure.text : failure.issues.map(({ text }) => text).join('\n')
}

/** The carrier's invoice against the quote's costs: typed or pasted, one charge a line, and kept where it is wanted. */
export const InvoiceCheck = ({ shown }: { readonly shown: ShownQuote }) => {
  const { client, view } = useApp()
  const { say, date, language } = useWording()
  const houseShown = useHouseShown()
  const { number } = shown.quote
  const [offer, setOffer] = useState(shown.acceptedOffer ?? shown.offers[0]?.offer.id ?? '')
  const [text, setText] = useState('')
  const [invoice, setInvoice] = useState('')
  const [checked, setChecked] = useState<MethodOutput<'quotes.checkInvoice'> | null>(null)
  const [failure, setFailure] = useState('')
  const [edition, setEdition] = useState(0)
  const kept = useAnswer('quotes.invoices', { number, language }, edition)

  const check = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const answer = await client('quotes.checkInvoice', { number, offer, text, language })
    setFailure(answer.ok ? '' : wordFailure(answer))
    setChecked(answer.ok ? answer.value : null)
  }
  const keep = async (): Promise<void> => {
    const answer = await client('quotes.keepInvoice', { number, offer, text, invoice, language })
    setFailure(answer.ok ? '' : wordFailure(answer))
    if (!answer.ok) return
    view.announce(say('invoice.kept', { invoice }))
    setInvoice('')
    setEdition((before) => before + 1)
  }
  if (!houseShown) return <p className={css['hidden']}>{say('houseOnly.isHidden')}</p>
  return (
    <div className={css['invoice']}>
      <form onSubmit={(event) => void check(event)}>
        <h2>
          {say('invoice.title')} <HouseMark />
        </h2>
        <p>{say('invoice.text')}</p>
        {shown.offers.length > 1 && (
          <ChoiceField
            label={say('invoice.carried')}
            value={offer}
            options={shown.offers.map(({ offer: one }) => ({
              value: one.id,
              label: `${say(`mode.${one.mode}`)} ${serviceName(one)}`,
            }))}
            onChange={setOffer}
          />
        )}
        <TypedField
          label={say('invoice.charges')}
          value={text}
          rows={6}
          maxLength={100_000}
          hint={say('invoice.hint', { currency: shown.quote.currency })}
          onChange={setText}
        />
        <div className={css['actions']}>
          <button
            type="submit"
            className={`${buttonCss['button']} ${buttonCss['primary']}`}
            disabled={text.trim() === ''}
          >
            {say('invoice.check')}
          </button>
        </div>
        {failure !== '' && (
          <p role="alert" className={css['issue']}>
            {failure}
          </p>
        )}
      </form>
      {checked && (
        <>
          <CheckedInvoice checked={checked} />
          <div className={css['keep']}>
            <TypedField label={say('invoice.number')} value={invoice} maxLength={100} onChange={setInvoice} />
            <button
              type="button"
              className={buttonCss['button']}
              disabled={invoice.trim() === ''}
              onClick={() => void keep()}
            >
              {say('invoice.keep')}
            </button>
          </div>
        </>
      )}
      {kept?.ok &&
        kept.value.map((one) => (
          <details key={one.invoice} className={css['keptOne']}>
            <summary>
              {say('invoice.keptOn', { invoice: one.invoice, date: date(one.checkedAt.slice(0, 10)) })}
            </summary>
            <CheckedInvoice checked={one.checked} />
          </details>
        ))}
    </div>
  )
}
