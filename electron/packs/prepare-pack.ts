import type { UnwordedFault } from '../../shared/api/fault.ts'
import type { PlaceIndex } from '../../shared/freight/place-index.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import { currencyCodes } from '../../shared/money/currency-table.ts'
import { readPackRows, type PackRowsRefused } from '../../shared/pack/read-pack-rows.ts'
import type { PackContent } from '../../shared/pack/tariff-pack.ts'
import { diffRows, type RowsDiff } from '../../shared/rate-sheet/diff-rows.ts'
import { findLostCover, type LostCover } from '../../shared/rate-sheet/lane-cover.ts'
import type { SheetIssue } from '../../shared/rate-sheet/sheet-issue.ts'
import { findConflicts, type BookConflict } from '../../shared/tariff/compile-conflicts.ts'
import type { TariffRow, TariffVersion } from '../../shared/tariff/tariff.ts'
import { findBookWarnings, type BookWarnings } from '../importing/book-warnings.ts'
import type { ReportProgress } from '../importing/prepare-import.ts'
import { identifyTariff } from '../importing/tariff-identity.ts'
import type { Store } from '../store/store.ts'
import { readPack, type PackFileRefusal } from './pack-file.ts'
import { fingerprintOf } from './signing-key.ts'
import { readSigningKey } from './signing-key-file.ts'

export interface PackDeps {
  readonly store: Store
  readonly places: () => PlaceIndex
  readonly today: () => LocalDate
  /** The folder of the data file, where the own key lies. */
  readonly home: string
}

export interface PackInput {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** Stands in place of the tariffs' own: the way out where two tariffs price the same with equal right. */
  readonly priority?: number | undefined
}

export interface PreparedTariff {
  readonly draft: TariffVersion
  readonly replaces: TariffVersion | null
  readonly warnings: readonly SheetIssue[]
  readonly diff: RowsDiff
}

/** Everything that is known of a pack before anything is written. */
export interface PreparedPack {
  readonly content: PackContent
  readonly fileHash: string
  readonly signer: {
    readonly trust: 'own' | 'trusted' | 'unknown'
    /** The name under which the key is trusted here. */
    readonly knownAs: string | null
    readonly fingerprint: string
  }
  readonly tariffs: readonly PreparedTariff[]
  readonly losesCover: readonly LostCover[]
  readonly bookWarnings: BookWarnings
  readonly conflicts: readonly BookConflict[]
}

export type PackRefusal =
  | { readonly file: PackFileRefusal }
  | { readonly expired: LocalDate; readonly signer: string }
  | { readonly rows: PackRowsRefused }
  | { readonly fault: UnwordedFault }

/** Changes that are listed one by one for each tariff; all are counted. */
const listedChanges = 500

/** Who a key belongs to here. Asked again in the transaction that takes the pack in. */
export const signerOf = (store: Store, ownKey: string | null, publicKey: string): PreparedPack['signer'] => {
  const fingerprint = fingerprintOf(publicKey)
  if (publicKey === ownKey) return { trust: 'own', knownAs: null, fingerprint }
  const known = store.packs.signers().find((signer) => signer.publicKey === publicKey)
  return { trust: known ? 'trusted' : 'unknown', knownAs: known?.name ?? null, fingerprint }
}

/** The rows with the tariff's expiry as their last day, for the question which lanes keep a price. */
const rowsUntilExpiry = ({ rows, expiresOn }: TariffVersion): readonly TariffRow[] =>
  expiresOn == null
    ? rows
    : rows.map((row) =>
        'commodity' in row && (row.validTo === null || row.validTo > expiresOn)
          ? { ...row, validTo: expiresOn }
          : row,
      )

/** A pack that was signed as it is, has not run out and whose rows are rows; whose it is was not asked yet. */
export interface CheckedPack {
  readonly content: PackContent
  readonly fileHash: string
  readonly ownKey: string | null
  readonly warnings: readonly (readonly SheetIssue[])[]
}

/**
 * The versions that a pack's tariffs would become. Call inside the store's `read` or `write`: which tariff each of them
 * renews depends on what is kept.
 */
export const draftsOf = (
  store: Store,
  { content }: CheckedPack,
  priority: number | undefined,
): readonly TariffVersion[] => {
  const taken = new Set<string>()
  return content.tariffs.map(({ issuer, layout, name, sample, rows, priority: own }) => {
    const identity = identifyTariff(store.tariffs, issuer, layout, name, null, sample)
    let { tariffId } = identity
    // Two new names that differ only in signs make one id.
    for (let number = 2; taken.has(tariffId); number += 1) tariffId = `${identity.tariffId}-${number}`
    taken.add(tariffId)
    const version = (store.tariffs.tariff(tariffId)?.newest ?? 0) + 1
    return {
      id: `${tariffId}@${version}`,
      tariffId,
      issuer,
      name,
      version,
      layout,
      sample,
      priority: priority ?? own,
      validFrom: null,
      validTo: null,
      expiresOn: content.expiresOn,
      hash: '',
      rows,
    }
  })
}

/** Rows of the pack that would tie with each other or with a tariff that stays in force. */
export const findPackConflicts = (
  drafts: readonly TariffVersion[],
  active: readonly TariffVersion[],
): readonly BookConflict[] => {
  const renewed = new Set(drafts.map(({ tariffId }) => tariffId))
  const ids = new Set(drafts.map(({ id }) => id))
  const staying = active.filter(({ tariffId }) => !renewed.has(tariffId))
  return findConflicts([...staying, ...drafts], 1000).filter(
    ({ first, second }) => ids.has(first.versionId) || ids.has(second.versionId),
  )
}

/** Rows of all its tariffs together. */
export const rowsOf = ({ tariffs }: PackContent): number =>
  tariffs.reduce((sum, { rows }) => sum + rows.length, 0)

/** Reads a pack and checks everything that the file alone can tell. */
export const checkPack = (
  bytes: Uint8Array,
  { places, today, home }: PackDeps,
  progress: ReportProgress,
): Result<CheckedPack, PackRefusal> => {
  progress('reading', 0, 0)
  const file = readPack(bytes)
  if (!file.ok) return fail({ file: file.failure })
  const { content, fileHash } = file.value
  if (content.expiresOn < today()) return fail({ expired: content.expiresOn, signer: content.madeBy.name })
  const own = readSigningKey(home)
  if (!own.ok) return fail({ fault: own.failure })
  const warnings: (readonly SheetIssue[])[] = []
  const names = new Set<string>()
  const total = rowsOf(content)
  let before = 0
  for (const tariff of content.tariffs) {
    const checked = before
    const rows = readPackRows(tariff, {
      places: places(),
      currencies: currencyCodes,
      progress: (done) => progress('checking', checked + done, total),
    })
    before += tariff.rows.length
    if (!rows.ok) return fail({ rows: rows.failure })
    warnings.push(rows.value.warnings)
    names.add(JSON.stringify([tariff.issuer, tariff.layout, tariff.name, tariff.sample]))
  }
  // Twice the same tariff: it cannot be both.
  if (names.size < content.tariffs.length) return fail({ file: 'PackUnreadable' })
  return ok({ content, fileHash, ownKey: own.value?.publicKey ?? null, warnings })
}

/** Reads a pack, checks it to the last row and compares it with what is in force. Writes nothing. */
export const preparePack = (
  input: PackInput,
  deps: PackDeps,
  progress: ReportProgress,
): Result<PreparedPack, PackRefusal> => {
  const { store, today } = deps
  const checked = checkPack(input.bytes, deps, progress)
  if (!checked.ok) return checked
  const { content, fileHash, ownKey } = checked.value
  const total = rowsOf(content)
  const compared = store.read((): PreparedPack => {
    let before = 0
    const { versions: active } = store.tariffs.activeBook()
    const drafts = draftsOf(store, checked.value, input.priority)
    const tariffs = drafts.map((draft, index): PreparedTariff => {
      progress('comparing', before, total)
      before += draft.rows.length
      const replaces = active.find(({ tariffId }) => tariffId === draft.tariffId) ?? null
      const diff = diffRows(draft.layout, replaces?.rows ?? [], draft.rows, today(), listedChanges)
      return { draft, replaces, warnings: checked.value.warnings[index] ?? [], diff }
    })
    const renewed = new Set(drafts.map(({ tariffId }) => tariffId))
    return {
      content,
      fileHash,
      signer: signerOf(store, ownKey, content.madeBy.publicKey),
      tariffs,
      bookWarnings: findBookWarnings(drafts, active, today()),
      losesCover: findLostCover(
        tariffs.flatMap(({ replaces }) => (replaces ? rowsUntilExpiry(replaces) : [])),
        drafts.flatMap(rowsUntilExpiry),
        active.filter(({ sample, tariffId }) => !sample && !renewed.has(tariffId)).flatMap(rowsUntilExpiry),
        today(),
      ),
      conflicts: findPackConflicts(drafts, active),
    }
  })
  return compared.ok ? compared : fail({ fault: compared.failure })
}
