import type { ModeScreening } from '../../shared/quote/comparison.ts'
import { screeningOutcomes, type ScreeningOutcome } from '../../shared/quote/screening.ts'
import { wayOf, type Way } from '../ui/mode.tsx'

/** One answer of the screening; both kinds of train where they are screened alike. */
export interface WayScreening extends Omit<ModeScreening, 'mode'> {
  readonly modes: readonly ModeScreening['mode'][]
}

const saysTheSame = (a: Omit<WayScreening, 'modes'>, b: ModeScreening): boolean =>
  a.outcome === b.outcome && JSON.stringify(a.goods) === JSON.stringify(b.goods)

/** What screening says of a way. Trains that are screened alike are told once, over the days of both. */
export const screeningByWay = (screening: readonly ModeScreening[], way: Way): readonly WayScreening[] => {
  const merged: WayScreening[] = []
  for (const { mode, ...answer } of screening) {
    if (wayOf(mode) !== way) continue
    const at = merged.findIndex(
      (known) => !known.modes.includes(mode) && saysTheSame(known, { mode, ...answer }),
    )
    const known = merged[at]
    if (!known) {
      merged.push({ ...answer, modes: [mode] })
      continue
    }
    merged[at] = {
      ...known,
      modes: [...known.modes, mode],
      from: known.from < answer.from ? known.from : answer.from,
      to: known.to > answer.to ? known.to : answer.to,
    }
  }
  return merged
}

/** The severest of the answers; a way without any was not checked. */
export const outcomeOfWay = (answers: readonly WayScreening[]): ScreeningOutcome =>
  screeningOutcomes.find((outcome) => answers.some((answer) => answer.outcome === outcome)) ?? 'not-checked'
