import { useElementSize } from '@mantine/hooks'
import { useMemo, useRef, type KeyboardEvent } from 'react'
import { dayToDate } from '../../shared/kernel/local-date.ts'
import type { FrontAnswer } from '../../shared/api/decide-methods.ts'
import { useWording } from '../ui/app-context.tsx'
import { wayOf } from '../ui/mode.tsx'
import css from './chart.module.css'
import { CostLines } from './cost-lines.tsx'
import { drawFront, type DrawnOffer, type FrontDrawing } from './front-drawing.ts'
import type { OfferWords } from './offer-words.ts'

const least = { width: 200, height: 120 }

const Ground = ({
  drawing,
  neededBy,
}: {
  readonly drawing: FrontDrawing
  readonly neededBy: string | null
}) => {
  const { say, date } = useWording()
  const { plot, costs, days, deadline, yOf } = drawing
  // The caption stands where there is more room for it.
  const before = deadline !== null && deadline > (plot.left + plot.right) / 2
  return (
    <>
      {deadline !== null && (
        <rect
          className={css['late']}
          x={deadline}
          y={plot.top}
          width={Math.max(plot.right - deadline, 0)}
          height={plot.bottom - plot.top}
        />
      )}
      <g className={css['grid']}>
        {days.map(({ day, x }) => (
          <g key={day}>
            <line x1={x} x2={x} y1={plot.top} y2={plot.bottom} />
            <text x={x} y={plot.bottom + 15} textAnchor="middle">
              {date(dayToDate(day), 'short')}
            </text>
          </g>
        ))}
        <CostLines plot={plot} costs={costs} yOf={yOf} />
      </g>
      {deadline !== null && neededBy !== null && (
        <g className={css['deadline']}>
          <line x1={deadline} x2={deadline} y1={plot.top - 14} y2={plot.bottom} />
          <text x={deadline + (before ? -5 : 5)} y={plot.top - 6} textAnchor={before ? 'end' : 'start'}>
            {say('timeline.needed', { date: date(neededBy, 'weekday') })}
          </text>
        </g>
      )}
    </>
  )
}

const isFront = ({ offer }: DrawnOffer): boolean => offer.standing.kind === 'front'

const OfferMark = ({ drawn, chosen }: { readonly drawn: DrawnOffer; readonly chosen: boolean }) => {
  const { offer, at, dot, whisker, label } = drawn
  return (
    <g data-way={wayOf(offer.mode)} data-standing={offer.standing.kind} className={css['offer']}>
      <path
        d={`M${whisker.from} ${at.y - 3}v6M${whisker.from} ${at.y}H${whisker.to}M${whisker.to} ${at.y - 3}v6`}
      />
      {chosen && <circle className={css['halo']} cx={dot.x} cy={dot.y} r={8} />}
      <circle cx={dot.x} cy={dot.y} r={4.5} />
      {label && (
        <text x={label.at.x} y={label.at.y} textAnchor={label.anchor}>
          {label.lines.map((line, index) => (
            <tspan
              key={line}
              x={label.at.x}
              dy={index === 0 ? 0 : 13}
              className={css[index === 0 ? 'strong' : 'quiet']}
            >
              {line}
            </tspan>
          ))}
        </text>
      )}
    </g>
  )
}

/** Every offer by what it costs and when it arrives; those that nothing beats in both are joined. */
export const FrontChart = ({
  front,
  words,
  chosen,
  onChoose,
}: {
  readonly front: FrontAnswer
  readonly words: OfferWords
  readonly chosen: string | undefined
  readonly onChoose: (offer: string) => void
}) => {
  const { say } = useWording()
  const { ref, width, height } = useElementSize<HTMLDivElement>()
  const buttons = useRef(new Map<string, HTMLButtonElement>())
  const drawing = useMemo(
    () =>
      width < least.width || height < least.height
        ? null
        : drawFront(front, { width, height }, (offer) =>
            offer.standing.kind === 'front'
              ? [words.name(offer), `${words.total(offer)} · ${words.arrives(offer)}`]
              : [words.name(offer), words.standing(offer)],
          ),
    [front, width, height, words],
  )
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const at = front.offers.findIndex(({ id }) => id === chosen)
    const last = front.offers.length - 1
    const to = {
      ArrowRight: Math.min(at + 1, last),
      ArrowDown: Math.min(at + 1, last),
      ArrowLeft: Math.max(at - 1, 0),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: last,
    }[event.key]
    const next = to === undefined ? undefined : front.offers[to]
    if (!next) return
    event.preventDefault()
    buttons.current.get(next.id)?.focus()
  }
  return (
    <div ref={ref} className={`${css['plot']} ${css['dates']}`}>
      {drawing && (
        <>
          <svg width={width} height={height} aria-hidden="true">
            <Ground drawing={drawing} neededBy={front.neededBy} />
            <polyline
              className={css['front']}
              points={drawing.steps.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
            />
            {/* Of dots that touch that of the front lies on top. */}
            {drawing.offers
              .toSorted((a, b) => Number(isFront(a)) - Number(isFront(b)))
              .map((drawn) => (
                <OfferMark key={drawn.offer.id} drawn={drawn} chosen={drawn.offer.id === chosen} />
              ))}
          </svg>
          {drawing.offers.map(({ offer, dot, fan }) => (
            <button
              key={offer.id}
              ref={(button) => {
                if (button) buttons.current.set(offer.id, button)
                else buttons.current.delete(offer.id)
              }}
              type="button"
              className={css['target']}
              style={{ left: dot.x, top: dot.y, width: fan?.apart }}
              tabIndex={offer.id === chosen ? 0 : -1}
              aria-pressed={offer.id === chosen}
              aria-label={[
                words.name(offer),
                words.total(offer),
                words.arrives(offer),
                words.standing(offer),
                ...(fan ? [say('decide.sideBySide', { n: fan.place, of: fan.of })] : []),
              ].join(', ')}
              onFocus={() => onChoose(offer.id)}
              onPointerEnter={() => onChoose(offer.id)}
              onClick={() => onChoose(offer.id)}
              onKeyDown={onKeyDown}
            />
          ))}
        </>
      )}
    </div>
  )
}
