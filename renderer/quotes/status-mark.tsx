import type { QuoteStatus } from '../../shared/quote/quote-choices.ts'
import { useWording } from '../ui/app-context.tsx'
import css from './status-mark.module.css'

/** How a quote stands, in a word; a mark before it tells open from decided ones at a glance, without colour. */
export const StatusMark = ({
  status,
  reason = null,
}: {
  readonly status: QuoteStatus
  readonly reason?: string | null
}) => {
  const { say } = useWording()
  return (
    <span className={css['status']} data-status={status} title={reason ?? undefined}>
      <span className={css['dot']} aria-hidden="true" />
      {say(`quoteStatus.${status}`)}
    </span>
  )
}
