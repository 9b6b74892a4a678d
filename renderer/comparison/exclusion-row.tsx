import { memo } from 'react'
import { useWording } from '../ui/app-context.tsx'
import { ModeMark } from '../ui/mode.tsx'
import type { ExclusionGroup } from './group-exclusions.ts'
import css from './offers.module.css'

/** Services that cannot carry the shipment: why, and what would change it. */
export const ExclusionRow = memo(({ group }: { readonly group: ExclusionGroup }) => {
  const { say } = useWording()
  return (
    <div role="row" aria-level={1} tabIndex={-1} data-key={group.key} className={css['exclusion']}>
      <span role="gridcell">
        <ModeMark mode={group.mode} muted />
      </span>
      <span role="gridcell" className={css['exclusionWhy']}>
        <b>{say('exclusion.title', { services: group.services.join(', ') })}</b> {group.explanation}
      </span>
      <span role="gridcell" className={css['remedy']}>
        {group.remedy}
      </span>
    </div>
  )
})
