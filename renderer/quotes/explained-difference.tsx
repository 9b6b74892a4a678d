import type { MethodOutput } from '../../shared/api/contract.ts'
import type { Offer } from '../../shared/quote/comparison.ts'
import { serviceName } from '../comparison/service-name.ts'
import { useWording } from '../ui/app-context.tsx'
import { ModeMark } from '../ui/mode.tsx'
import css from './quote-proof.module.css'

type Explained = MethodOutput<'quotes.explain'>
type Split = Explained['splits'][number]

const Difference = ({
  split,
  currency,
  offers,
}: {
  readonly split: Split
  readonly currency: string
  readonly offers: readonly Offer[]
}) => {
  const { say, money, number } = useWording()
  const offer = offers.find(({ id }) => split.offers.includes(id))
  const signed = (amount: string): string =>
    amount.startsWith('-') || Number(amount) === 0 ? number(amount) : `+${number(amount)}`
  return (
    <section className={css['split']} aria-label={say(`mode.${split.mode}`)}>
      <h3>
        <ModeMark mode={split.mode} /> {offer && <span>{serviceName(offer)}</span>}
      </h3>
      <table>
        <tbody>
          <tr>
            <th scope="row">{say('proof.before')}</th>
            <td data-copy={split.from}>{money(split.from, currency)}</td>
            <td aria-hidden="true" />
          </tr>
          {split.parts.map(({ part, name, amount, lines, with: together }) => (
            <tr key={part} data-none={Number(amount) === 0 || undefined}>
              <th scope="row">
                {name}
                {together.length > 0 && (
                  <span className={css['grey']}> {say('proof.with', { parts: together.join(', ') })}</span>
                )}
              </th>
              <td data-copy={amount}>{signed(amount)}</td>
              <td className={css['lines']}>
                {lines.map((line, index) => (
                  // oxlint-disable-next-line react/no-array-index-key -- two lines can have one leg and code
                  <span key={index}>
                    {line.code} {line.from === null ? '–' : number(line.from)} →{' '}
                    {line.to === null ? '–' : number(line.to)}
                  </span>
                ))}
              </td>
            </tr>
          ))}
          <tr className={css['sum']}>
            <th scope="row">{say('proof.after')}</th>
            <td data-copy={split.to}>{money(split.to, currency)}</td>
            <td>{say('proof.difference', { amount: signed(split.difference) })}</td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}

/** A difference of two prices in its parts, which sum to it to the cent. */
export const ExplainedDifference = ({
  explained,
  offers,
  title,
}: {
  readonly explained: Explained
  readonly offers: readonly Offer[]
  readonly title: string
}) => {
  const { say } = useWording()
  const { splits, currency, onlyFirst, onlySecond } = explained
  return (
    <div className={css['explained']}>
      <h2>{title}</h2>
      {splits.map((split) => (
        <Difference key={split.offers.join(' ')} split={split} currency={currency} offers={offers} />
      ))}
      {onlyFirst.length > 0 && <p>{say('proof.onlyFirst', { n: onlyFirst.length })}</p>}
      {onlySecond.length > 0 && <p>{say('proof.onlySecond', { n: onlySecond.length })}</p>}
    </div>
  )
}
