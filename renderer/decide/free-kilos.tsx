import type { AdviceAnswer } from '../../shared/api/decide-methods.ts'
import type { Comparison } from '../../shared/quote/comparison.ts'
import { serviceName } from '../comparison/service-name.ts'
import { useWording } from '../ui/app-context.tsx'
import { wayOf } from '../ui/mode.tsx'
import { RichText } from '../ui/rich-text.tsx'
import css from './adviser.module.css'

type Gain = AdviceAnswer['breakpoints'][number]['gain']

const GainFigure = ({ gain, currency }: { readonly gain: Gain; readonly currency: string }) => {
  const { say, money } = useWording()
  return gain.kind === 'saves' ? (
    <td data-copy={gain.amount}>
      <RichText text={say('decide.gain.saves', { amount: money(gain.amount, currency) })} />
    </td>
  ) : (
    <td data-copy={gain.kg}>
      <RichText text={say(`decide.gain.${gain.kind}`, { kg: gain.kg })} />
    </td>
  )
}

/** What the tariff's steps leave free, and how far the next ones are, service by service. */
export const FreeKilos = ({
  advice,
  comparison,
}: {
  readonly advice: AdviceAnswer
  readonly comparison: Comparison
}) => {
  const { say } = useWording()
  const { breakpoints, currency } = advice
  const offers = [...new Set(breakpoints.map(({ offer }) => offer))]
  return (
    <section aria-label={say('decide.steps')}>
      <h2>{say('decide.steps')}</h2>
      {offers.length === 0 && <p className={css['caption']}>{say('decide.noSteps')}</p>}
      {offers.map((id) => {
        const offer = comparison.offers.find((one) => one.id === id)
        const rows = breakpoints.filter((one) => one.offer === id)
        return (
          <table key={id} className={css['steps']}>
            {offer && (
              <caption data-way={wayOf(offer.mode)}>
                {say(`mode.${offer.mode}`)} <span>{serviceName(offer)}</span>
              </caption>
            )}
            <tbody>
              {rows.map(({ kind, row, gain }) => (
                <tr key={`${kind} ${row}`} data-kind={kind}>
                  <th scope="row">{row}</th>
                  <GainFigure gain={gain} currency={currency} />
                </tr>
              ))}
            </tbody>
          </table>
        )
      })}
    </section>
  )
}
