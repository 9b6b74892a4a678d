import type { Wording } from '../../shared/text/format.ts'
import type { App } from '../ui/app-context.tsx'
import { focusSoon } from '../ui/focus-soon.ts'

/** Issues the quote that is being made and shows it; says so where an earlier press had counted. */
export const issueQuote = async (
  { making, view, navigate }: App,
  { say }: Pick<Wording, 'say'>,
): Promise<void> => {
  const issued = await making.issue()
  if (!issued) {
    focusSoon('[data-making-finding]')
    return
  }
  const { number } = issued.quote
  navigate(`/quotes/${encodeURIComponent(number)}`)
  const said = say(issued.again ? 'making.issuedBefore' : 'making.issued', { number })
  view.announce([said, ...issued.warnings].join(' '))
}
