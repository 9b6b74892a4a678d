import type { ReactNode } from 'react'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { runCommand } from '../commands.ts'
import css from './house-only.module.css'

/** Whether costs and margins are on the screen; a client may sit beside it. */
export const useHouseShown = (): boolean => usePart(useApp().view, (state) => state.houseShown)

/** Shows or hides everything that is for the house alone. */
export const HouseToggle = () => {
  const app = useApp()
  const wording = useWording()
  const shown = useHouseShown()
  return (
    <button
      type="button"
      className={buttonCss['button']}
      aria-pressed={shown}
      onClick={() => runCommand('quote.house', app, wording)}
    >
      {wording.say(shown ? 'houseOnly.hide' : 'houseOnly.show')} <kbd>Alt H</kbd>
    </button>
  )
}

/** A mark that says that what stands here is for the house alone. */
export const HouseMark = () => {
  const { say } = useWording()
  return <span className={css['mark']}>{say('houseOnly.mark')}</span>
}

/** Something for the house alone: on a tint of its own, and gone where a client looks on. */
export const HouseOnly = ({ children }: { readonly children: ReactNode }) =>
  useHouseShown() ? <div className={css['only']}>{children}</div> : null
