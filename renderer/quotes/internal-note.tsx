import { useWording } from '../ui/app-context.tsx'
import { HouseMark } from './house-only.tsx'
import css from './quote-page.module.css'

/** What the house noted when it issued; never on a document. */
export const InternalNote = ({ text }: { readonly text: string }) => {
  const { say } = useWording()
  return (
    <section aria-label={say('making.internalNote')}>
      <h2 className={css['title']}>
        {say('making.internalNote')} <HouseMark />
      </h2>
      <p className={css['note']}>{text === '' ? say('quote.noNote') : text}</p>
    </section>
  )
}
