import type { TypedIssue } from '../state/quote-form-to-request.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'

/** The sentences at a field of the quote that is being made: the window's own, then the host's; empty when it is well. */
export const useMakingIssue = (path: string): string => {
  const { making } = useApp()
  const { say } = useWording()
  const own = usePart(making, (state) => state.typedIssues.find((issue) => issue.path === path)?.reason)
  const texts = usePart(making, (state) =>
    state.issues
      .filter((issue) => issue.path === path)
      .map(({ text }) => text)
      .join('\n'),
  )
  return [...(own === undefined ? [] : [wordTypedIssue(own, say)]), ...(texts === '' ? [] : [texts])].join(
    '\n',
  )
}

export const wordTypedIssue = (reason: TypedIssue['reason'], say: (key: string) => string): string =>
  say(`making.issue.${reason}`)
