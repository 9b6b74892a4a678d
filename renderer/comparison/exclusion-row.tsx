import { memo } from 'react'
import type { Exclusion } from '../../shared/quote/comparison.ts'
import { useWording } from '../ui/app-context.tsx'
import { ModeMark } from '../ui/mode.tsx'
import css from './offers.module.css'

/** A service that cannot carry the shipment: why, and what would change it. */
export const ExclusionRow = memo(
  ({ exclusion, id }: { readonly exclusion: Exclusion; readonly id: string }) => {
    const { say } = useWording()
    return (
      <div role="row" aria-level={1} tabIndex={-1} data-key={id} className={css['exclusion']}>
        <span role="gridcell">
          <ModeMark mode={exclusion.mode} muted />
        </span>
        <span role="gridcell" className={css['exclusionWhy']}>
          <b>{say('exclusion.title')}</b> {exclusion.service}, {exclusion.explanation}
        </span>
        <span role="gridcell" className={css['remedy']}>
          {exclusion.remedy}
        </span>
      </div>
    )
  },
)
