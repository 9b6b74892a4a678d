import type { Transit } from '../../shared/quote/comparison.ts'
import { isSamePart, partOfStage } from '../state/route-part.ts'
import { litPart } from '../state/view-store.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import type { Way } from '../ui/mode.tsx'
import css from './timeline.module.css'
import { dayOf, positionOf, textWidth, type TimelineAxis } from './timeline-axis.ts'

type Stage = Transit['stages'][number]

const looks: Readonly<Record<Stage['kind'], string>> = {
  'pre-carriage': 'road',
  wait: 'wait',
  main: 'main',
  handling: 'hand',
  'transit-customs': 'hand',
  'import-clearance': 'hand',
  'on-carriage': 'road',
}

/** A share of the axis for a style. */
export const percent = (value: number): string => `${value.toFixed(3)}%`

/** The longest of these words that fits into a bar. */
const fitting = (words: readonly string[], pixels: number): string =>
  words.find((word) => textWidth(word) + 2 <= pixels) ?? ''

/** What a stage of the way is called, at length and in a bar. */
export const useStageWords = (way: Way) => {
  const { say } = useWording()
  const word = ({ kind }: Pick<Stage, 'kind'>): string =>
    say(kind === 'main' || kind === 'handling' ? `stage.${kind}.${way}` : `stage.${kind}`)
  return {
    word,
    inBar: (stage: Stage): readonly string[] =>
      stage.kind === 'main'
        ? [
            say('stage.withDays', { stage: word(stage), days: say('days', { n: stage.days }) }),
            `${word(stage)} ${stage.days}`,
            String(stage.days),
          ]
        : [`${word(stage)} ${stage.days}`, String(stage.days)],
  }
}

/** One mode's way by its stages, with the spread of its arrival. */
export const Lane = ({
  way,
  transit,
  axis,
  width,
  neededBy,
}: {
  readonly way: Way
  readonly transit: Transit
  readonly axis: TimelineAxis
  readonly width: number
  readonly neededBy: string | null
}) => {
  const { date } = useWording()
  const { view } = useApp()
  const lit = usePart(view, litPart)
  const words = useStageWords(way)
  const at = (iso: string, moment = 0.5): number => positionOf(axis, dayOf(iso), moment)
  const stages = transit.stages.filter(({ days, from, to }) => days > 0 && from !== to)
  const end = at(transit.arrivesTypical)
  const start = at(transit.stages[0]?.from ?? transit.receivedOn)
  const pixels = (share: number): number => (share / 100) * width
  const beside = stages.map((stage) => `${words.word(stage)} ${stage.days}`).join(' · ')
  const endLabel = date(transit.arrivesTypical, 'short')
  const room =
    pixels((neededBy === null || at(neededBy, 1) <= end ? 100 : at(neededBy, 1)) - end) -
    textWidth(endLabel) -
    24
  const labelsBeside = pixels(end - start) < 240 && textWidth(beside) * 1.1 <= room
  const earliest = at(transit.arrivesEarliest)
  const latest = at(transit.arrivesLatest)
  const deadline = neededBy === null ? latest : Math.min(Math.max(at(neededBy, 1), earliest), latest)

  return (
    <div className={`${css['lane']} ${css[way]}`}>
      {stages.map((stage) => {
        const left = at(stage.from)
        const share = at(stage.to) - left
        const look = looks[stage.kind]
        const part = { way, part: partOfStage(stage.kind) }
        return (
          <div
            key={`${stage.kind}${stage.from}`}
            className={`${css['stage']} ${css[look]}`}
            data-stage={stage.kind}
            data-lit={isSamePart(lit, part) || undefined}
            onPointerEnter={() => view.light(part)}
            onPointerLeave={() => view.light(null)}
            style={{ left: percent(left), width: percent(share) }}
          >
            {!labelsBeside && (look !== 'road' || stage.days > 1) && (
              <span>{fitting(words.inBar(stage), pixels(share))}</span>
            )}
          </div>
        )
      })}
      <div className={css['end']} style={{ left: percent(end) }}>
        {endLabel}
        {labelsBeside && <span>{beside}</span>}
      </div>
      {latest > earliest && (
        <>
          <div
            className={`${css['range']} ${deadline < latest ? css['open'] : ''}`}
            style={{ left: percent(earliest), width: percent(deadline - earliest) }}
          />
          {deadline < latest && (
            <div
              className={`${css['range']} ${css['late']}`}
              style={{ left: percent(deadline), width: percent(latest - deadline) }}
            />
          )}
          <i className={css['typical']} style={{ left: percent(end) }} />
          <div className={css['rangeEnd']} style={{ left: percent(latest) }}>
            {date(transit.arrivesLatest, 'short')}
          </div>
        </>
      )}
    </div>
  )
}
