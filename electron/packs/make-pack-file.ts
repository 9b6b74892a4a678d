import type { MethodFailure } from '../../shared/api/contract.ts'
import type { PackMade } from '../../shared/api/pack-schemas.ts'
import { assert } from '../../shared/kernel/assert.ts'
import { parseDecimal } from '../../shared/kernel/decimal.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import type { SellPricing } from '../../shared/pack/sell-price.ts'
import { packExtension, packLimit, packMediaType } from '../../shared/pack/tariff-pack.ts'
import type { Wording } from '../../shared/text/format.ts'
import { fileNameOf } from '../importing/export-tariffs.ts'
import type { ReportProgress } from '../importing/prepare-import.ts'
import type { WorkAnswer } from '../importing/run-import.ts'
import { makePack } from './make-pack.ts'
import { writePack } from './pack-file.ts'
import type { PackDeps } from './prepare-pack.ts'
import { readSigningKey } from './signing-key-file.ts'

export interface PackRequest {
  readonly ids: readonly string[]
  readonly name: string
  readonly expiresOn: LocalDate
  readonly sell: { readonly kind: SellPricing['kind']; readonly percent: string } | undefined
}

const pricingOf = (sell: PackRequest['sell']): SellPricing | null => {
  if (!sell) return null
  const percent = parseDecimal(sell.percent)
  assert(percent, 'the contract let a decimal through')
  return { kind: sell.kind, percent }
}

/** Signs tariffs as a pack. The private key is read by whoever signs, and never goes from one thread to another. */
export const makePackFile = (
  request: PackRequest,
  { store, today, home, wording }: Omit<PackDeps, 'places'> & { readonly wording: Wording },
  progress: ReportProgress,
): WorkAnswer<PackMade, MethodFailure<'packs.make'>> => {
  const key = readSigningKey(home)
  if (!key.ok) return { ok: false, fault: key.failure }
  const found = store.read(() => {
    const total = store.tariffs
      .list()
      .reduce((sum, { id, rows }) => sum + (request.ids.includes(id) ? rows : 0), 0)
    let done = 0
    return request.ids.map((id) => {
      progress('reading', done, total)
      const version = store.tariffs.find(id)?.version
      done += version?.rows.length ?? 0
      return { id, version }
    })
  })
  if (!found.ok) return { ok: false, fault: found.failure }
  const missing = found.value.find(({ version }) => !version)
  if (missing) {
    const text = wording.say('tariff.unknown', { id: missing.id })
    return { ok: false, failure: { code: 'TariffUnknown', id: missing.id, text } }
  }
  if (!key.value) return { ok: false, failure: { code: 'NoSigningKey', text: wording.say('pack.noKey') } }
  const { name: signer, publicKey } = key.value
  const versions = found.value.flatMap(({ version }) => version ?? [])
  const total = versions.reduce((sum, { rows }) => sum + rows.length, 0)
  const made = makePack({
    name: request.name,
    madeBy: { name: signer, publicKey },
    madeOn: today(),
    expiresOn: request.expiresOn,
    sell: pricingOf(request.sell),
    versions,
    report: (done) => progress('writing', done, total),
  })
  if (!made.ok) {
    const { code, note } = made.failure
    return { ok: false, failure: { code, text: wording.word(note) } }
  }
  const bytes = writePack(made.value, key.value)
  if (bytes.byteLength > packLimit)
    return { ok: false, failure: { code: 'PackTooBig', text: wording.say('pack.tooBigToMake') } }
  const { tariffs } = made.value
  return {
    ok: true,
    value: {
      kind: 'pack-made',
      fileName: `${fileNameOf(request.name) || 'tariffs'}${packExtension}`,
      mediaType: packMediaType,
      base64: Buffer.from(bytes).toString('base64'),
      tariffs: tariffs.length,
      rows: total,
    },
  }
}
