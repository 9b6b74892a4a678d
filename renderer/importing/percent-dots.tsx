import { useMemo } from 'react'
import type { ImportPreview } from '../../shared/api/preview-schemas.ts'
import { useWording } from '../ui/app-context.tsx'
import css from './percent-dots.module.css'
import { layDots } from './lay-dots.ts'

const width = 330
const height = 74
const axis = 58

/** Each changed row a dot at its largest change; those far from the others are named. */
export const PercentDots = ({ diff }: { readonly diff: ImportPreview['diff'] }) => {
  const { say } = useWording()
  const plot = useMemo(() => layDots(diff.rows, { width, height: axis - 4 }), [diff.rows])
  if (plot === null) return null
  const [lowest, highest] = plot.named
  return (
    <figure className={css['plot']}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={say('review.dots', { n: plot.dots.length })}
      >
        {plot.ticks.map(({ x, text }) => (
          <g key={text}>
            <line className={css['grid']} x1={x} x2={x} y1={4} y2={axis} />
            <text className={css['tick']} x={x} y={height - 2} textAnchor="middle">
              {text}
            </text>
          </g>
        ))}
        <line className={css['axis']} x1={0} x2={width} y1={axis} y2={axis} />
        {plot.dots.map(({ x, y, key }) => (
          <circle key={key} className={css['dot']} cx={x} cy={axis - 3 - y} r={plot.radius} />
        ))}
        {[lowest, highest].map(
          (named) =>
            named && (
              <text
                key={named.row}
                className={css['name']}
                x={Math.min(Math.max(named.x, 40), width - 40)}
                y={axis - 12 - named.y}
                textAnchor="middle"
              >
                {say('review.dotName', { row: named.row, percent: named.percent })}
              </text>
            ),
        )}
      </svg>
    </figure>
  )
}
