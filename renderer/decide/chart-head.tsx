import type { ReactNode } from 'react'
import { useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import css from './decide.module.css'

const chartKinds = ['weight', 'date'] as const
export type ChartKind = (typeof chartKinds)[number]

/** The line over a chart: what is drawn against what, how to read it, and its data as a table or a file. */
export const ChartHead = ({
  kind,
  onKind,
  currency,
  caption,
  table,
  children,
}: {
  readonly kind: ChartKind
  readonly onKind: (kind: ChartKind) => void
  readonly currency: string
  readonly caption: string
  /** The data behind the chart: shown instead of it, or saved; null where there is none. */
  readonly table: {
    readonly shown: boolean
    readonly onShow: (shown: boolean) => void
    readonly onSave: () => void
  } | null
  readonly children?: ReactNode
}) => {
  const { say } = useWording()
  return (
    <header className={css['head']}>
      <h2>{say('decide.chart', { currency })}</h2>
      <span className={css['kinds']} role="group" aria-label={say('decide.kinds')}>
        {chartKinds.map((one) => (
          <button key={one} type="button" aria-pressed={one === kind} onClick={() => onKind(one)}>
            {say(`decide.kind.${one}`)}
          </button>
        ))}
      </span>
      <span className={css['caption']}>{caption}</span>
      {table && (
        <span className={css['tools']}>
          {children}
          <button
            type="button"
            className={buttonCss['link']}
            aria-pressed={table.shown}
            onClick={() => table.onShow(!table.shown)}
          >
            {say('decide.asTable')}
          </button>
          <button type="button" className={buttonCss['link']} onClick={table.onSave}>
            {say('decide.saveCsv')}
          </button>
        </span>
      )}
    </header>
  )
}
