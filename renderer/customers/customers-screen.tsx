import { useState } from 'react'
import { useApp, useWording } from '../ui/app-context.tsx'
import type { ListFile } from './choose-list-file.ts'
import { CustomerDetail } from './customer-detail.tsx'
import { CustomerList } from './customer-list.tsx'
import css from './customers.module.css'
import paneCss from '../ui/panes.module.css'
import { ListReview } from './list-review.tsx'

/** Whom quotes are made for: found at the left, read and changed at the right; or a list of them under review. */
export const CustomersScreen = ({ chosen }: { readonly chosen: string | undefined }) => {
  const { customers, view } = useApp()
  const { say } = useWording()
  const [file, setFile] = useState<ListFile | null>(null)
  if (file) {
    return (
      <ListReview
        file={file}
        onClose={(outcome) => {
          setFile(null)
          if (outcome === null) return
          customers.customersChanged()
          view.announce(outcome)
        }}
      />
    )
  }
  return (
    <main className={paneCss['screen']} aria-label={say('clients.title')}>
      <CustomerList chosen={chosen} onFile={setFile} />
      {chosen === undefined ? (
        <section className={paneCss['pane']}>
          <p className={css['beginning']}>{say('clients.empty')}</p>
          <p className={css['beginning']}>{say('clients.choose')}</p>
        </section>
      ) : (
        <CustomerDetail key={chosen} id={chosen} />
      )}
    </main>
  )
}
