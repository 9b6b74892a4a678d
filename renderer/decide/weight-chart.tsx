import { useElementSize } from '@mantine/hooks'
import { useMemo, type KeyboardEvent, type PointerEvent } from 'react'
import type { SweepAnswer } from '../../shared/api/decide-methods.ts'
import type { WeightScale } from '../state/view-store.ts'
import { useWording } from '../ui/app-context.tsx'
import css from './chart.module.css'
import { CheapestStrip } from './cheapest-strip.tsx'
import type { ShownService } from './shown-services.ts'
import type { ServiceWords } from './service-words.ts'
import { drawWeights } from './weight-drawing.ts'
import { WeightPlot } from './weight-plot.tsx'

const bigStep = 10
/** Smaller than this nothing could be read. */
const least = { width: 200, height: 120 }
/** Half of the slider's thumb, so that it stays within the strip. */
const thumbHalf = 46

/** Cost against weight; the plot itself is the slider of the weight. */
export const WeightChart = ({
  sweep,
  shown,
  words,
  scale,
  index,
  empty,
  onHover,
  onIndex,
}: {
  readonly sweep: SweepAnswer
  readonly shown: readonly ShownService[]
  readonly words: ServiceWords
  readonly scale: WeightScale
  readonly index: number
  /** What the plot says where no service has a line. */
  readonly empty: string
  /** The weight under the pointer; null when it is gone. */
  readonly onHover: (index: number | null) => void
  readonly onIndex: (index: number) => void
}) => {
  const { say } = useWording()
  const { ref, width, height } = useElementSize<HTMLDivElement>()
  const drawing = useMemo(
    () =>
      width < least.width || height < least.height
        ? null
        : drawWeights(
            sweep,
            shown,
            { width, height },
            {
              name: words.name,
              weight: (kg) => say('decide.kg', { kg }),
              crossover: (to) => say('decide.crossover', { service: words.name(to) }),
            },
            scale,
          ),
    [sweep, shown, width, height, words, scale, say],
  )
  const kg = sweep.weights[index] ?? sweep.presentKg
  const last = sweep.weights.length - 1
  const move = (to: number): void => onIndex(Math.min(Math.max(to, 0), last))
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const reach = event.shiftKey ? bigStep : 1
    const to = {
      ArrowRight: index + reach,
      ArrowUp: index + reach,
      ArrowLeft: index - reach,
      ArrowDown: index - reach,
      PageUp: index + bigStep,
      PageDown: index - bigStep,
      Home: 0,
      End: last,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    move(to)
  }
  const indexUnder = (event: PointerEvent<HTMLElement>): number => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    let nearest = index
    let apart = Infinity
    for (const [at, weight] of sweep.weights.entries()) {
      const distance = Math.abs((drawing?.xOf(Number(weight)) ?? 0) - x)
      if (distance < apart) [nearest, apart] = [at, distance]
    }
    return nearest
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (event.buttons === 0) onHover(indexUnder(event))
    else move(indexUnder(event))
  }
  return (
    <div
      ref={ref}
      className={css['plot']}
      role="slider"
      tabIndex={0}
      aria-label={say('decide.weight')}
      aria-valuemin={Number(sweep.weights[0])}
      aria-valuemax={Number(sweep.weights[last])}
      aria-valuenow={Number(kg)}
      aria-valuetext={[
        say('decide.kg', { kg }),
        ...shown.map((one) => `${words.name(one)} ${words.total(one, index)}`),
      ].join(', ')}
      onKeyDown={onKeyDown}
      onPointerMove={onPointerMove}
      onPointerDown={(event) => move(indexUnder(event))}
      onPointerLeave={() => onHover(null)}
      onDoubleClick={() => move(sweep.weights.indexOf(sweep.presentKg))}
    >
      {drawing && (
        <>
          <svg width={width} height={height} aria-hidden="true">
            <WeightPlot drawing={drawing} name={words.name} />
            {shown.length > 0 && (
              <line
                className={css['cursor']}
                x1={drawing.xOf(Number(kg))}
                x2={drawing.xOf(Number(kg))}
                y1={drawing.plot.top}
                y2={drawing.plot.bottom}
              />
            )}
            {shown.map(({ service, way }) => {
              const total = service.totals[index]
              const y = total ? drawing.yOf(Number(total)) : -1
              return y < drawing.plot.top ? null : (
                <circle
                  key={service.id}
                  className={css['dot']}
                  data-way={way}
                  cx={drawing.xOf(Number(kg))}
                  cy={y}
                  r={4}
                />
              )
            })}
          </svg>
          {shown.length === 0 && <p className={css['inPlot']}>{empty}</p>}
          <div className={css['strip']} aria-hidden="true">
            <CheapestStrip drawing={drawing} name={words.name} />
            <b style={{ left: Math.min(Math.max(drawing.xOf(Number(kg)), thumbHalf), width - thumbHalf) }}>
              ‹ {say('decide.kg', { kg })} ›
            </b>
          </div>
        </>
      )}
    </div>
  )
}
