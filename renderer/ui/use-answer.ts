import { useEffect, useRef, useState } from 'react'
import type { Answer, MethodInput, MethodName } from '../../shared/api/contract.ts'
import { useApp } from './app-context.tsx'

/** What the host said last, and whether that is about what is asked now. */
export interface Asked<Name extends MethodName> {
  /** Null until it has answered for the first time. */
  readonly answer: Answer<Name> | null
  readonly isCurrent: boolean
}

/**
 * Asks the host once a component is there, and again when the input changes. An answer to an earlier input is not
 * listened to, and the one that is there stays until the next has come. A changed `edition` asks the same again: what the host answers from has changed.
 * One question is under way at a time: of what is typed meanwhile only the last is asked.
 */
export const useAsked = <Name extends MethodName>(
  name: Name,
  input: MethodInput<Name>,
  edition = 0,
): Asked<Name> => {
  const { client } = useApp()
  const [told, setTold] = useState<{ readonly to: string; readonly answer: Answer<Name> } | null>(null)
  const underWay = useRef<Promise<unknown> | null>(null)
  const question = JSON.stringify({ edition, input })
  useEffect(() => {
    let superseded = false
    const ask = async (): Promise<void> => {
      while (underWay.current) await underWay.current
      if (superseded) return
      const asked = client(name, (JSON.parse(question) as { readonly input: MethodInput<Name> }).input)
      underWay.current = asked
      const answered = await asked
      underWay.current = null
      if (!superseded) setTold({ to: question, answer: answered })
    }
    void ask()
    return () => {
      superseded = true
    }
  }, [client, name, question])
  return { answer: told?.answer ?? null, isCurrent: told?.to === question }
}

/** The answer of `useAsked` alone: null until there is one. */
export const useAnswer = <Name extends MethodName>(
  name: Name,
  input: MethodInput<Name>,
  edition = 0,
): Answer<Name> | null => useAsked(name, input, edition).answer
