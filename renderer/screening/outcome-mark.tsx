import type { ScreeningOutcome } from '../../shared/quote/screening.ts'
import { useWording } from '../ui/app-context.tsx'
import { BarredIcon, CheckIcon, WarningIcon } from '../ui/icons.tsx'
import css from './screening.module.css'

const signs = { refused: BarredIcon, check: WarningIcon, 'not-checked': null, allowed: CheckIcon }

/** What screening says, as a sign and a word: never by the colour alone. */
export const OutcomeMark = ({ outcome }: { readonly outcome: ScreeningOutcome }) => {
  const { say } = useWording()
  const Sign = signs[outcome]
  return (
    <span className={css['outcome']} data-outcome={outcome}>
      {Sign && <Sign size={12} />}
      {say(`screening.outcome.${outcome}`)}
    </span>
  )
}
