import type { KeyPair } from '../../electron/packs/signing-key.ts'
import { dayToDate, type DayNumber } from '../../shared/kernel/local-date.ts'
import type { PackContent, PackTariff } from '../../shared/pack/tariff-pack.ts'
import { packFormat, packFormatVersion } from '../../shared/pack/tariff-pack.ts'
import { date } from '../builders.ts'

const firstDay = 20_800 as DayNumber

/** A partner's tariff of so many days off, one after the other: as long as a test wants. */
export const daysOff = (days: number): PackTariff => ({
  issuer: 'Partner',
  name: 'Holidays',
  layout: 'holidays',
  priority: 0,
  sample: false,
  rows: Array.from({ length: days }, (_, at) => ({
    kind: 'holiday' as const,
    row: at + 2,
    country: 'BE',
    region: null,
    date: dayToDate((firstDay + at) as DayNumber),
    day: 'holiday' as const,
    name: `Day off, number ${at}`,
    source: 'partner',
  })),
})

/** A pack of a partner, made on 20 November 2026 and good to the end of the year. */
export const packOf = (
  tariffs: readonly PackTariff[],
  { publicKey }: Pick<KeyPair, 'publicKey'>,
  fields: Partial<PackContent> = {},
): PackContent => ({
  format: packFormat,
  formatVersion: packFormatVersion,
  name: 'Winter rates',
  madeBy: { name: 'Partner', publicKey },
  madeOn: date('2026-11-20'),
  expiresOn: date('2026-12-31'),
  kind: 'as-is',
  ...fields,
  tariffs: [...tariffs],
})
