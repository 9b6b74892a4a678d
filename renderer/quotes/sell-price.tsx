import { useState } from 'react'
import { pricePath } from '../state/quote-form-to-request.ts'
import { priceOf, withPrice, type QuoteLine } from '../state/quote-form.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { useMakingIssue } from './making-issue.ts'
import css from './making-offers.module.css'

interface Place {
  readonly offer: string
  /** Null for the offer's total. */
  readonly line: QuoteLine | null
}

/** A price as the rules make it, or as a hand sets it: typing in it is setting it, emptying it gives it back. */
const Price = ({
  offer,
  line,
  priced,
  label,
}: Place & { readonly priced: string; readonly label: string }) => {
  const { making } = useApp()
  const { number } = useWording()
  const byHand = usePart(making, (state) => priceOf(state.form, offer, line))
  const issue = useMakingIssue(pricePath({ offer, line }))
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <input
      className={css['input']}
      aria-label={label}
      aria-invalid={issue !== '' || undefined}
      data-by-hand={byHand !== undefined || undefined}
      data-copy={priced}
      inputMode="decimal"
      maxLength={20}
      autoComplete="off"
      value={typed ?? byHand?.amount ?? number(priced)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => setTyped(null)}
      onChange={(event) => {
        const amount = event.currentTarget.value
        setTyped(amount)
        making.edit((form) => withPrice(form, { offer, line, amount, reason: byHand?.reason ?? '' }))
      }}
    />
  )
}

/** Why a price is set by hand; kept with the quote, and never printed. */
const Reason = ({ offer, line }: Place) => {
  const { making } = useApp()
  const { say } = useWording()
  const byHand = usePart(making, (state) => priceOf(state.form, offer, line))
  const issue = useMakingIssue(pricePath({ offer, line }))
  if (!byHand) return null
  return (
    <div className={css['byHand']}>
      <input
        className={css['reason']}
        aria-label={say('making.reason')}
        placeholder={say('making.reason')}
        aria-invalid={issue !== '' || undefined}
        value={byHand.reason}
        maxLength={500}
        onChange={(event) => {
          const reason = event.currentTarget.value
          making.edit((form) => withPrice(form, { ...byHand, reason }))
        }}
      />
      <button
        type="button"
        className={css['link']}
        onClick={() => making.edit((form) => withPrice(form, { ...byHand, amount: '' }))}
      >
        {say('making.byRule')}
      </button>
      {issue !== '' && <p className={css['issue']}>{issue}</p>}
    </div>
  )
}

export const SellPrice = Object.assign(Price, { Reason })
