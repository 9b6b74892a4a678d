import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { glossaryMessages } from '../../shared/text/en/glossary.ts'
import { useApp, usePart, useWording } from './app-context.tsx'
import css from './term.module.css'

type TermOf<Key> = Key extends `glossary.${infer Name}.title` ? Name : never
export type TermName = TermOf<keyof typeof glossaryMessages>

/** Whether the glossary knows a word that came with the answer, such as the code of a charge. */
export const isTerm = (name: string): name is TermName => `glossary.${name}.title` in glossaryMessages

/** A word of the trade that explains itself when asked. */
export const Term = ({ name, children }: { readonly name: TermName; readonly children: ReactNode }) => {
  const { view } = useApp()
  return (
    <button
      type="button"
      className={css['term']}
      onClick={(event) => {
        event.stopPropagation()
        view.explain(name, event.currentTarget)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') event.stopPropagation()
      }}
    >
      {children}
    </button>
  )
}

/** The one explanation of the window; the browser places it at its word, and closes it by Escape or a click elsewhere. */
export const Explanation = () => {
  const { view } = useApp()
  const { say } = useWording()
  const explained = usePart(view, (state) => state.explained)
  const popover = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (explained) popover.current?.showPopover({ source: explained.source })
  }, [explained])
  return (
    <div ref={popover} popover="auto" className={css['explanation']} role="note" aria-live="polite">
      {explained && (
        <>
          <h3>{say(`glossary.${explained.term}.title`)}</h3>
          <p>{say(`glossary.${explained.term}.text`)}</p>
        </>
      )}
    </div>
  )
}
