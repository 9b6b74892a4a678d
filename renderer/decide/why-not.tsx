import type { AdviceAnswer } from '../../shared/api/decide-methods.ts'
import type { Comparison } from '../../shared/quote/comparison.ts'
import { bestOffer } from '../comparison/best-offers.ts'
import { groupExclusions, type ExclusionGroup } from '../comparison/group-exclusions.ts'
import { useWording } from '../ui/app-context.tsx'
import { wayOf, type Way } from '../ui/mode.tsx'
import css from './adviser.module.css'
import { FlipBar } from './flip-bar.tsx'

const ways = ['air', 'rail'] as const

/** Groups of both kinds of a train that say the same are one. */
const reasonsOf = ({ exclusions }: Comparison, way: Way): readonly ExclusionGroup[] => {
  const reasons = new Map<string, ExclusionGroup>()
  for (const group of groupExclusions(exclusions.filter(({ mode }) => wayOf(mode) === way))) {
    const said = `${group.explanation} ${group.remedy}`
    const services = [...new Set([...(reasons.get(said)?.services ?? []), ...group.services])]
    reasons.set(said, { ...group, services })
  }
  return [...reasons.values()]
}

/** Why a mode has no offer: each reason once, with its services and what would change it. */
const NoOffer = ({ comparison, way }: { readonly comparison: Comparison; readonly way: Way }) => {
  const { say } = useWording()
  const groups = reasonsOf(comparison, way)
  return (
    <section aria-label={say(`decide.whyNot.${way}`)}>
      <h2>{say(`decide.whyNot.${way}`)}</h2>
      {groups.length === 0 && <p>{say('ticket.noTariff')}</p>}
      {groups.map(({ key, services, explanation, remedy }) => (
        <p key={key}>
          <b>{services.join(', ')}</b> {explanation}
          {remedy !== null && <span className={css['remedy']}> {remedy}</span>}
        </p>
      ))}
    </section>
  )
}

/** The mode that the recommendation leaves aside; undefined where there is none. */
const passedOver = ({ offers, recommendation }: Comparison): Way | undefined => {
  const taken = offers.find(({ id }) => id === recommendation?.offer)
  if (!taken) return undefined
  return wayOf(taken.mode) === 'air' ? 'rail' : 'air'
}

/** Why not the other mode: it has no offer, comes too late, or its price against the days it saves. */
export const WhyNot = ({
  comparison,
  advice,
  neededBy,
}: {
  readonly comparison: Comparison
  readonly advice: AdviceAnswer
  readonly neededBy: string | null
}) => {
  const { say, date } = useWording()
  const missing = ways.filter((way) => !bestOffer(comparison, way))
  const { speed, currency } = advice
  const other = passedOver(comparison)
  const late = other && bestOffer(comparison, other)
  const isLate = late?.inTime === false
  const title = isLate || (other !== undefined && speed?.pays !== true)
  return (
    <>
      {missing.map((way) => (
        <NoOffer key={way} comparison={comparison} way={way} />
      ))}
      {missing.length === 0 && (speed || isLate) && (
        <section aria-label={say('decide.speed')}>
          <h2>{title ? say(`decide.whyNot.${other}`) : say('decide.speed')}</h2>
          {isLate && neededBy !== null && (
            <p>
              {say('decide.late', {
                mode: say(`mode.${other}`),
                date: date(late.transit.arrivesTypical, 'weekday'),
                n: -(late.daysEarly ?? 0),
                needed: date(neededBy, 'weekday'),
              })}
            </p>
          )}
          {speed?.sentences.map((sentence) => (
            <p key={sentence}>{sentence}.</p>
          ))}
          {speed && <FlipBar speed={speed} currency={currency} />}
        </section>
      )}
    </>
  )
}
