import { useCombobox, type ComboboxStore } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'

export interface TypeAhead<Found> {
  readonly combobox: ComboboxStore
  readonly found: readonly Found[]
  /** What there is for a text; null where the host did not answer, or the user was faster than it. */
  readonly seek: (text: string) => Promise<readonly Found[] | null>
  /** The user has chosen, or has gone on: what is still being asked is not listened to. */
  readonly settle: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * A field that offers what the host finds for its words. Enter takes what was found for exactly what is typed: pressed
 * before the host has answered it waits, so that what was found for fewer letters is never taken instead.
 */
export const useTypeAhead = <Found>({
  ask,
  choosesFirst,
  onAwaitedEnter,
}: {
  /** Null where the host did not answer. */
  readonly ask: (text: string) => Promise<readonly Found[] | null>
  /** Whether Enter takes the first one unless the arrows have chosen another. */
  readonly choosesFirst: boolean
  /** Enter was pressed before this was found. */
  readonly onAwaitedEnter: (found: readonly Found[], text: string) => void
}): TypeAhead<Found> => {
  const combobox = useCombobox()
  const [found, setFound] = useState<readonly Found[]>([])
  const question = useRef(0)
  const answered = useRef(0)
  const isAwaited = useRef(false)

  useEffect(() => {
    if (choosesFirst && answered.current === question.current) combobox.selectFirstOption()
    else combobox.resetSelectedOption()
    // oxlint-disable-next-line react/exhaustive-deps -- the combobox is a new object at every drawing
  }, [found, combobox.dropdownOpened, choosesFirst])

  const settle = (): void => {
    question.current += 1
    answered.current = question.current
    isAwaited.current = false
  }
  return {
    combobox,
    found,
    settle,
    seek: async (text) => {
      settle()
      question.current += 1
      combobox.resetSelectedOption()
      const asked = question.current
      const answer = await ask(text)
      if (asked !== question.current || answer === null) return null
      answered.current = asked
      setFound(answer)
      if (!isAwaited.current) return answer
      settle()
      onAwaitedEnter(answer, text)
      return null
    },
    onKeyDown: (event) => {
      if (event.key !== 'Enter' || answered.current === question.current) return
      if (combobox.getSelectedOptionIndex() === -1) isAwaited.current = true
    },
  }
}
