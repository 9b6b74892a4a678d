import { memo, useId } from 'react'
import { useWording } from '../ui/app-context.tsx'
import css from './chart.module.css'
import { CostLines } from './cost-lines.tsx'
import type { ShownService } from './shown-services.ts'
import type { DrawnCrossover, Stretch, WeightDrawing } from './weight-drawing.ts'

const pathOf = ({ points }: Stretch): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')

const Grid = ({ drawing }: { readonly drawing: WeightDrawing }) => {
  const { say, number } = useWording()
  const { plot, weights, costs, xOf, yOf } = drawing
  return (
    <g className={css['grid']}>
      {weights.gridlines.map((line, index) => (
        <g key={line}>
          <line x1={xOf(line)} x2={xOf(line)} y1={plot.top} y2={plot.bottom} />
          <text x={xOf(line)} y={plot.bottom + 15} textAnchor="middle">
            {index === 0 ? say('decide.kg', { kg: String(line) }) : number(String(line))}
          </text>
        </g>
      ))}
      <CostLines plot={plot} costs={costs} yOf={yOf} />
    </g>
  )
}

const Crossover = ({ crossover }: { readonly crossover: DrawnCrossover }) => {
  const { say } = useWording()
  const { kg, ring, note, words } = crossover
  return (
    <g className={css['crossover']}>
      {note && (
        <>
          <line x1={ring.x} x2={ring.x} y1={ring.y} y2={note.leaderTo} />
          <text x={note.text.x} y={note.text.y} textAnchor={note.anchor}>
            <tspan className={css['strong']}>{say('decide.kg', { kg })}</tspan>
            <tspan x={note.text.x} dy={13}>
              {words}
            </tspan>
          </text>
        </>
      )}
      <circle cx={ring.x} cy={ring.y} r={4.5} />
    </g>
  )
}

/** Everything of the chart that does not move with the slider. */
export const WeightPlot = memo(
  ({
    drawing,
    name,
  }: {
    readonly drawing: WeightDrawing
    readonly name: (service: ShownService) => string
  }) => {
    const clip = useId()
    const { plot, lines, steps, crossovers } = drawing
    return (
      <>
        <clipPath id={clip}>
          <rect x={plot.left} y={plot.top} width={plot.right - plot.left} height={plot.bottom - plot.top} />
        </clipPath>
        <Grid drawing={drawing} />
        <g clipPath={`url(#${clip})`}>
          {lines.flatMap(({ service, way, dash, stretches }) =>
            stretches.map((stretch) => (
              <path
                key={`${service.id} ${stretch.points[0]?.x}`}
                d={pathOf(stretch)}
                className={css['line']}
                data-way={way}
                data-dash={dash}
                data-open={stretch.open || undefined}
              />
            )),
          )}
        </g>
        {steps.map(({ key, name: step, way, at }) => (
          <text key={key} x={at.x} y={at.y} className={css['step']} data-way={way}>
            {step}
          </text>
        ))}
        {lines.map(
          (line) =>
            line.name && (
              <text
                key={line.service.id}
                className={css['lineName']}
                data-way={line.way}
                textAnchor="middle"
                dy={4}
                transform={`translate(${line.name.at.x.toFixed(1)} ${line.name.at.y.toFixed(1)}) rotate(${line.name.angle.toFixed(1)})`}
              >
                {name(line)}
              </text>
            ),
        )}
        {crossovers.map((crossover) => (
          <Crossover key={crossover.kg} crossover={crossover} />
        ))}
      </>
    )
  },
)
