import type { Handlers } from '../../shared/api/dispatch.ts'
import { languages } from '../../shared/text/language.ts'
import type { Store } from '../store/store.ts'
import { toAnswer } from './to-answer.ts'

const themes = ['system', 'light', 'dark'] as const

/** A kept word where it is one that this version knows, else the default. */
const oneOf = <Word extends string>(words: readonly [Word, ...Word[]], kept: string | undefined): Word =>
  words.find((word) => word === kept) ?? words[0]

export const createSettingsHandlers = ({
  store,
}: {
  readonly store: Store
}): Pick<Handlers, 'settings.read' | 'settings.write'> => ({
  'settings.read': () =>
    toAnswer(
      store.read(() => {
        const kept = store.settings.read()
        const currency = kept.get('currency')
        return {
          language: oneOf(languages, kept.get('language')),
          theme: oneOf(themes, kept.get('theme')),
          currency: currency !== undefined && /^[A-Z]{3}$/.test(currency) ? currency : 'EUR',
        }
      }),
    ),

  'settings.write': (settings) =>
    toAnswer(
      store.write(() => {
        for (const [name, value] of Object.entries(settings)) {
          if (value !== undefined) store.settings.write(name, value)
        }
        return {}
      }),
    ),
})
