import { useEffect, useRef, useState } from 'react'
import type { Answer, MethodInput, MethodName } from '../../shared/api/contract.ts'
import { useApp } from './app-context.tsx'

/**
 * Asks the host once a component is there, and again when the input changes; null until it has answered. An answer to
 * an earlier input is not listened to. A changed `edition` asks the same again: what the host answers from has changed.
 * One question is under way at a time: of what is typed meanwhile only the last is asked.
 */
export const useAnswer = <Name extends MethodName>(
  name: Name,
  input: MethodInput<Name>,
  edition = 0,
): Answer<Name> | null => {
  const { client } = useApp()
  const [answer, setAnswer] = useState<Answer<Name> | null>(null)
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
      if (!superseded) setAnswer(answered)
    }
    void ask()
    return () => {
      superseded = true
    }
  }, [client, name, question])
  return answer
}
