import { useEffect } from 'react'
import { useApp, usePart } from './app-context.tsx'
import css from './notice.module.css'

const shownMilliseconds = 2500

/** A short word about what was just done, read out by a screen reader. */
export const Notice = () => {
  const { view } = useApp()
  const notice = usePart(view, (state) => state.notice)
  useEffect(() => {
    if (notice === '') return undefined
    const timer = setTimeout(() => view.announce(''), shownMilliseconds)
    return () => clearTimeout(timer)
  }, [notice, view])
  return (
    <div role="status" className={css['notice']} data-shown={notice !== '' || undefined}>
      {notice}
    </div>
  )
}
