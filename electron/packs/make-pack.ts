import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { note, type Note } from '../../shared/kernel/note.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import { isSellPercent, type SellPricing } from '../../shared/pack/sell-price.ts'
import { hasSellRow, sellRows } from '../../shared/pack/sell-tariff.ts'
import {
  packFormat,
  packFormatVersion,
  type PackContent,
  type PackTariff,
} from '../../shared/pack/tariff-pack.ts'
import type { TariffVersion } from '../../shared/tariff/tariff.ts'

export interface PackOrder {
  readonly name: string
  readonly madeBy: { readonly name: string; readonly publicKey: string }
  readonly madeOn: LocalDate
  readonly expiresOn: LocalDate
  /** Null for tariffs as they are. */
  readonly sell: SellPricing | null
  readonly versions: readonly TariffVersion[]
  /** Told between the tariffs how many rows are done; may throw to stop. */
  readonly report?: (done: number) => void
}

export interface PackOrderRefused {
  readonly code: 'ExpiryPast' | 'ExpiryTooLate' | 'PercentRefused' | 'OneVersionEach' | 'SoldAlready'
  readonly note: Note
}

const asIs = ({ issuer, name, layout, priority, sample, rows }: TariffVersion): PackTariff => ({
  issuer,
  name,
  layout,
  priority,
  sample,
  rows: [...rows],
})

/** As somebody sells them: by the seller, under the pack's name, a number after it where a layout comes twice. */
const sold = (order: PackOrder, pricing: SellPricing): readonly PackTariff[] => {
  const used = new Map<string, number>()
  let done = 0
  return order.versions.map(({ layout, priority, sample, rows }) => {
    order.report?.(done)
    done += rows.length
    const count = (used.get(layout) ?? 0) + 1
    used.set(layout, count)
    return {
      issuer: order.madeBy.name,
      name: count === 1 ? order.name : `${order.name} ${count}`.slice(-80),
      layout,
      priority,
      sample,
      rows: [...sellRows(rows, pricing, order.madeBy.name)],
    }
  })
}

const refusalOf = ({ versions, expiresOn, madeOn, sell }: PackOrder): PackOrderRefused | undefined => {
  if (expiresOn < madeOn)
    return { code: 'ExpiryPast', note: note('pack.expiryPast', { date: expiresOn, today: madeOn }) }
  const earlier = versions.find((version) => version.expiresOn != null && version.expiresOn < expiresOn)
  if (earlier?.expiresOn != null)
    return {
      code: 'ExpiryTooLate',
      note: note('pack.expiryTooLate', { name: earlier.name, date: earlier.expiresOn }),
    }
  const seen = new Set<string>()
  for (const { tariffId, name } of versions) {
    if (seen.has(tariffId)) return { code: 'OneVersionEach', note: note('pack.oneVersionEach', { name }) }
    seen.add(tariffId)
  }
  if (!sell) return undefined
  if (!isSellPercent(sell)) return { code: 'PercentRefused', note: note(`pack.percentRefused.${sell.kind}`) }
  const already = versions.find(({ rows }) => hasSellRow(rows))
  return already && { code: 'SoldAlready', note: note('pack.soldAlready', { name: already.name }) }
}

/** What is to be signed; nothing of where the rates came from is in it. */
export const makePack = (order: PackOrder): Result<PackContent, PackOrderRefused> => {
  const refusal = refusalOf(order)
  if (refusal) return fail(refusal)
  const { name, madeBy, madeOn, expiresOn, sell, versions } = order
  return ok({
    format: packFormat,
    formatVersion: packFormatVersion,
    name,
    madeBy: { name: madeBy.name, publicKey: madeBy.publicKey },
    madeOn,
    expiresOn,
    kind: sell ? 'sell' : 'as-is',
    tariffs: sell ? [...sold(order, sell)] : versions.map(asIs),
  })
}
