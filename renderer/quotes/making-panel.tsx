import { useEffect, useRef } from 'react'
import { runCommand } from '../commands.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { HouseToggle, useHouseShown } from './house-only.tsx'
import { MakingFoot } from './making-foot.tsx'
import { MakingOffers } from './making-offers.tsx'
import { MakingTerms } from './making-terms.tsx'
import { MakingTexts } from './making-texts.tsx'
import { SellRules } from './sell-rules.tsx'
import paneCss from '../ui/panes.module.css'
import css from './making.module.css'

/**
 * A quote on its way, in the place of the comparison: for whom, which offers, at what price. The shipment stays beside
 * it, and everything is priced anew while either is typed.
 */
export const MakingPanel = () => {
  const app = useApp()
  const wording = useWording()
  const { say } = wording
  const { making, view } = app
  const revises = usePart(making, (state) => state.revises)
  const obstacle = usePart(making, (state) => state.obstacle)
  const houseShown = useHouseShown()
  const panel = useRef<HTMLElement>(null)

  useEffect(() => {
    // A quote that has its client already begins with its price.
    const first = making.getState().form.customer ? '[data-making-percent]' : '[data-making-customer] input'
    const field = panel.current?.querySelector<HTMLElement>(first)
    ;(field ?? panel.current?.querySelector<HTMLElement>('input'))?.focus()
  }, [making])
  useEffect(() => {
    const own = panel.current
    /** Before an open list takes Enter for a choice. */
    const issueFirst = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      event.stopPropagation()
      runCommand('quote.issue', app, wording)
    }
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      const list = document.querySelector('[role="dialog"], [role="listbox"]:not([hidden])')
      // An open list closes first.
      if (list?.checkVisibility() !== true) runCommand('quote.keepDraft', app, wording)
    }
    own?.addEventListener('keydown', issueFirst, true)
    own?.addEventListener('keydown', leave)
    return () => {
      own?.removeEventListener('keydown', issueFirst, true)
      own?.removeEventListener('keydown', leave)
    }
  }, [app, wording])

  const discard = async (): Promise<void> => {
    await making.discard()
    view.announce(say('making.discarded'))
  }

  return (
    <main
      ref={panel}
      className={`${paneCss['pane']} ${css['panel']}`}
      aria-label={say('making.title')}
      data-pane="answer"
      data-making=""
    >
      <header className={paneCss['head']}>
        <h1 className={paneCss['name']}>
          {revises === null ? say('making.title') : say('making.revises', { number: revises })}
        </h1>
        <div className={paneCss['tools']}>
          <HouseToggle />
          <button type="button" className={buttonCss['button']} onClick={() => void discard()}>
            {say('making.discard')}
          </button>
          <button
            type="button"
            className={buttonCss['button']}
            onClick={() => runCommand('quote.keepDraft', app, wording)}
          >
            {say('making.keep')} <kbd>Esc</kbd>
          </button>
        </div>
      </header>
      {obstacle !== '' && (
        <p role="alert" className={css['obstacle']}>
          {obstacle}
        </p>
      )}
      <div className={css['scroll']}>
        <div className={css['fields']} data-house={houseShown || undefined}>
          <MakingTerms />
          {houseShown && <SellRules />}
        </div>
        <MakingOffers />
        <MakingTexts />
      </div>
      <MakingFoot />
    </main>
  )
}
