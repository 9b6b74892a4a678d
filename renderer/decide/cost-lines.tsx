import { useWording } from '../ui/app-context.tsx'
import type { WeightDrawing } from './weight-drawing.ts'

/** The gridlines of cost that both charts have. */
export const CostLines = ({ plot, costs, yOf }: Pick<WeightDrawing, 'plot' | 'costs' | 'yOf'>) => {
  const { number } = useWording()
  return costs.gridlines.map((line) => (
    <g key={line}>
      <line x1={plot.left} x2={plot.right} y1={yOf(line)} y2={yOf(line)} />
      <text x={plot.left - 6} y={yOf(line) + 4} textAnchor="end">
        {number(String(line))}
      </text>
    </g>
  ))
}
