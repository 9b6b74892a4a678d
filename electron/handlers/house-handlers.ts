import type { Handlers } from '../../shared/api/dispatch.ts'
import { checkHouse } from '../../shared/quote/check-house.ts'
import { checkLogo } from '../../shared/quote/check-logo.ts'
import { newHouse, type House } from '../../shared/quote/house.ts'
import type { QuoteIssue } from '../../shared/quote/quote-issue.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Language } from '../../shared/text/language.ts'
import type { Store } from '../store/store.ts'
import { toAnswer } from './to-answer.ts'

const refused = (issues: readonly QuoteIssue[], wording: Wording) => ({
  ok: false as const,
  failure: {
    code: 'HouseRefused' as const,
    issues: issues.map(({ path, code, note }) => ({ path, code, text: wording.word(note) })),
  },
})

/** The house with what is named changed; the rest stays. */
const changedHouse = (
  house: House,
  change: Partial<{ [Key in keyof House]: House[Key] | undefined }>,
): House => {
  const named = Object.entries(change).filter(([, value]) => value !== undefined)
  return { ...newHouse, ...house, ...(Object.fromEntries(named) as Partial<House>) }
}

export const createHouseHandlers = ({
  store,
  wordingOf,
}: {
  readonly store: Store
  readonly wordingOf: (language: Language) => Wording
}): Pick<Handlers, 'house.read' | 'house.write' | 'house.logo' | 'house.setLogo'> => ({
  'house.read': () =>
    toAnswer(
      store.read(() => {
        const logo = store.house.logo()
        return {
          house: store.house.read(),
          logo: logo && {
            mediaType: logo.mediaType,
            bytes: Math.floor((logo.base64.replace(/=+$/, '').length * 3) / 4),
          },
        }
      }),
    ),

  'house.write': ({ house: change, language }) => {
    const written = store.write(() => {
      const house = changedHouse(store.house.read(), change)
      const issues = checkHouse(house)
      if (issues.length === 0) store.house.write(house)
      return { house, issues }
    })
    if (!written.ok) return { ok: false, fault: written.failure }
    const { house, issues } = written.value
    return issues.length > 0 ? refused(issues, wordingOf(language ?? 'en')) : { ok: true, value: { house } }
  },

  'house.logo': () => toAnswer(store.read(() => ({ logo: store.house.logo() }))),

  'house.setLogo': ({ base64, language }) => {
    const logo = base64 === null ? null : checkLogo(base64)
    if (logo && !logo.ok) return refused([logo.failure], wordingOf(language ?? 'en'))
    return toAnswer(
      store.write(() => {
        store.house.setLogo(logo && logo.value)
        return {}
      }),
    )
  },
})
