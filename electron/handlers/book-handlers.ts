import type { Handlers } from '../../shared/api/dispatch.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Language } from '../../shared/text/language.ts'
import type { TariffBookKeeper } from '../importing/tariff-book-keeper.ts'

/** What is in force, and tariffs as files. */
export const createBookHandlers = ({
  keeper,
  wordingOf,
}: {
  readonly keeper: TariffBookKeeper
  readonly wordingOf: (language: Language) => Wording
}): Pick<Handlers, 'tariffs.activate' | 'tariffs.retire' | 'tariffs.export'> => ({
  'tariffs.activate': ({ id, language }) => keeper.activate(id, wordingOf(language ?? 'en')),
  'tariffs.retire': ({ id, language }) => keeper.retire(id, wordingOf(language ?? 'en')),
  'tariffs.export': ({ ids, format, language }) => keeper.export(ids, format, wordingOf(language ?? 'en')),
})
