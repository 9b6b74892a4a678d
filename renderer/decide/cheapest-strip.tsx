import { memo } from 'react'
import { useWording } from '../ui/app-context.tsx'
import css from './chart.module.css'
import { labelWidth } from './chart-geometry.ts'
import type { ShownService } from './shown-services.ts'
import type { WeightDrawing } from './weight-drawing.ts'

/** Which service is the cheapest, on the weights of the chart above it. */
export const CheapestStrip = memo(
  ({
    drawing,
    name,
  }: {
    readonly drawing: WeightDrawing
    readonly name: (service: ShownService) => string
  }) => {
    const { say } = useWording()
    return drawing.cheapest.map(({ service, left, width }) => {
      const text = service ? name(service) : say('decide.none')
      return (
        <span
          key={left}
          className={css['cheapest']}
          data-way={service?.way}
          style={{ left, width: Math.max(width - 1, 1) }}
        >
          {labelWidth(text) + 8 < width ? text : ''}
        </span>
      )
    })
  },
)
