import { useState } from 'react'
import { useApp, useWording } from '../ui/app-context.tsx'
import { useAnswer } from '../ui/use-answer.ts'
import type { HouseChange } from './house-section.ts'
import { LetterheadSection } from './letterhead-section.tsx'
import { QuotingSection } from './quoting-section.tsx'
import { TermsSection } from './terms-section.tsx'

/** What the house settles once for all of its quotes; kept as soon as a field is left. */
export const HouseSections = () => {
  const { client, view, making } = useApp()
  const { say, language } = useWording()
  const [edition, setEdition] = useState(0)
  const answer = useAnswer('house.read', {}, edition)
  if (!answer?.ok) return null
  const { house, logo } = answer.value
  const changed = (): void => {
    setEdition((before) => before + 1)
    making.priceAgain()
    view.announce(say('houseSettings.saved'))
  }
  const change = async (part: HouseChange): Promise<string> => {
    const written = await client('house.write', { house: part, language })
    if (written.ok) {
      changed()
      return ''
    }
    return 'fault' in written ? written.fault.text : written.failure.issues.map(({ text }) => text).join(' ')
  }
  return (
    <>
      <LetterheadSection house={house} change={change} logo={logo} onLogo={changed} />
      <QuotingSection house={house} change={change} />
      <TermsSection house={house} change={change} />
    </>
  )
}
