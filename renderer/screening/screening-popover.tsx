import { Popover } from '@mantine/core'
import { memo, useState } from 'react'
import type { ModeScreening } from '../../shared/quote/comparison.ts'
import { useWording } from '../ui/app-context.tsx'
import { ClearedIcon } from '../ui/icons.tsx'
import type { Way } from '../ui/mode.tsx'
import { OutcomeMark } from './outcome-mark.tsx'
import { ScreenedGoods } from './screened-goods.tsx'
import { outcomeOfWay, screeningByWay, type WayScreening } from './screening-by-way.ts'
import css from './screening.module.css'

const Stretch = ({ answer, onLeave }: { readonly answer: WayScreening; readonly onLeave: () => void }) => {
  const { say } = useWording()
  const { from, to, modes, goods } = answer
  const which = modes.length === 1 && modes[0] !== 'air' ? `${say(`mode.${modes[0] ?? 'rail-lcl'}`)}, ` : ''
  return (
    <section>
      <p className={css['days']}>
        {which}
        {from === to ? say('screening.departure', { date: from }) : say('screening.departures', { from, to })}
      </p>
      <ul className={css['list']}>
        {goods.map((one) => (
          <ScreenedGoods key={String(one.line)} goods={one} onLeave={onLeave} />
        ))}
      </ul>
    </section>
  )
}

/** How a way's goods are screened, in a word; the rules behind it, line by line, when asked. */
export const ScreeningPopover = memo(
  ({ screening, way }: { readonly screening: readonly ModeScreening[]; readonly way: Way }) => {
    const { say } = useWording()
    const [opened, setOpened] = useState(false)
    const answers = screeningByWay(screening, way)
    const outcome = outcomeOfWay(answers)
    if (answers.length === 0) return null
    const title = say(`screening.of.${way}`, { outcome: say(`screening.outcome.${outcome}`) })
    return (
      <Popover position="bottom-end" width={460} opened={opened} onChange={setOpened} trapFocus returnFocus>
        <Popover.Target>
          <button
            type="button"
            className={css['chip']}
            data-outcome={outcome}
            aria-label={title}
            title={title}
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            {outcome === 'allowed' ? <ClearedIcon /> : <OutcomeMark outcome={outcome} />}
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <div
            className={css['panel']}
            role="region"
            tabIndex={-1}
            aria-label={say(`screening.title.${way}`)}
          >
            <h2>{say(`screening.title.${way}`)}</h2>
            {answers.map((answer) => (
              <Stretch
                key={`${answer.modes.join(' ')} ${answer.from}`}
                answer={answer}
                onLeave={() => setOpened(false)}
              />
            ))}
            <p className={css['foot']}>{say('screening.foot')}</p>
          </div>
        </Popover.Dropdown>
      </Popover>
    )
  },
)
