import type { KeyboardEvent } from 'react'
import type { AnswerTab } from '../state/view-store.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import css from './answer.module.css'

const tabs: readonly AnswerTab[] = ['offers', 'decide', 'calendar', 'scenarios', 'split', 'landed', 'map']

/** The views of one answer; arrows go from one to the next. */
export const AnswerTabs = ({ count }: { readonly count: number }) => {
  const { view } = useApp()
  const { say } = useWording()
  const shown = usePart(view, (state) => state.tab)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = tabs[(tabs.indexOf(shown) + step + tabs.length) % tabs.length] ?? 'offers'
    view.showTab(next)
    document.querySelector<HTMLElement>(`#answer-tab-${next}`)?.focus()
  }
  return (
    <div role="tablist" aria-label={say('answer.title')} className={css['tabs']}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`answer-tab-${tab}`}
          aria-selected={tab === shown}
          aria-controls="answer-panel"
          tabIndex={tab === shown ? 0 : -1}
          className={css['tab']}
          onClick={() => view.showTab(tab)}
          onKeyDown={onKeyDown}
        >
          {say(`${tab}.title`)}
          {tab === 'offers' && <span> {count}</span>}
        </button>
      ))}
    </div>
  )
}
