import type { Handlers } from '../../shared/api/dispatch.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import type { PackDesk } from '../packs/pack-desk.ts'

/** Tariff packs: made, shown, taken in. */
export const createPackHandlers = ({
  desk,
}: {
  readonly desk: PackDesk
}): Pick<Handlers, 'packs.make' | 'packs.preview' | 'packs.import'> => ({
  'packs.make': ({ ids, name, expiresOn, sell, language }) =>
    desk.make({ ids, name, expiresOn: expiresOn as LocalDate, sell }, language),
  'packs.preview': (input) => desk.preview(input, input.language),
  'packs.import': (input) => desk.accept(input, input.language),
})
