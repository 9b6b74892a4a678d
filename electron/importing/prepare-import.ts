import { createHash } from 'node:crypto'
import type { UnwordedFault } from '../../shared/api/fault.ts'
import type { ImportAnswers } from '../../shared/api/import-schemas.ts'
import type { ImportEffect } from '../../shared/engine/import-effects.ts'
import type { PlaceIndex } from '../../shared/freight/place-index.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import type { Note } from '../../shared/kernel/note.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import { currencyCodes } from '../../shared/money/currency-table.ts'
import { diffRows, type RowsDiff } from '../../shared/rate-sheet/diff-rows.ts'
import { tableOf, type Grid } from '../../shared/rate-sheet/grid.ts'
import { findLostCover, type LostCover } from '../../shared/rate-sheet/lane-cover.ts'
import { reviewSheet, type SheetReview } from '../../shared/rate-sheet/review-sheet.ts'
import type { BookConflict } from '../../shared/tariff/compile-conflicts.ts'
import type { LayoutName, TariffRow, TariffVersion } from '../../shared/tariff/tariff.ts'
import { encodingSamples, readSpreadsheet } from '../files/spreadsheet.ts'
import type { SheetMemory } from '../store/import-store.ts'
import type { Store } from '../store/store.ts'
import { findActivationConflicts } from './activation-conflicts.ts'
import { findBookWarnings, type BookWarnings } from './book-warnings.ts'
import { chooseSheet, type ChosenSheet, type SheetInFile } from './choose-sheet.ts'
import { readOpenWork, type DraftShipment } from './open-work.ts'
import { identifyTariff, type TariffIdentity } from './tariff-identity.ts'
import { withoutUnreadRows } from './unread-rows.ts'
import { weighEffects } from './weigh-effects.ts'

/** A file and what was said about it. */
export interface ImportInput extends ImportAnswers {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly drafts?: readonly DraftShipment[] | undefined
}

export interface ImportDeps {
  readonly store: Store
  readonly places: () => PlaceIndex
  readonly today: () => LocalDate
  /** Reads the file; another than `readSpreadsheet` where it has been read before. */
  readonly read?: typeof readSpreadsheet
  /** Whether the effect on open work is wanted: it takes two compiled books. */
  readonly weighs?: boolean
}

/** Told between the steps; throws to stop. */
export type ReportProgress = (
  step: 'reading' | 'checking' | 'comparing' | 'writing',
  done: number,
  of: number,
) => void

/** Everything that is known of a sheet, before it is worded or written. */
export interface PreparedImport {
  readonly fileHash: string
  readonly encoding: SheetMemory['encoding'] & string
  readonly encodingSamples: readonly { readonly encoding: string; readonly line: string }[]
  readonly chosen: ChosenSheet | null
  readonly raw: Grid | null
  readonly review: SheetReview | null
  readonly issuer: string | null
  readonly knownIssuers: readonly string[]
  readonly identity: TariffIdentity | null
  readonly priority: number
  readonly replaces: TariffVersion | null
  readonly nextVersion: number | null
  readonly rememberedEncoding: boolean
  readonly diff: RowsDiff
  readonly losesCover: readonly LostCover[]
  readonly bookWarnings: BookWarnings
  readonly conflicts: readonly BookConflict[]
  readonly openWork: number
  readonly openBeyond: number
  readonly effects: readonly ImportEffect[]
  /** What was in force when the sheet was compared with it. */
  readonly bookHash: string
}

export type ImportRefusal = { readonly unreadable: Note } | { readonly fault: UnwordedFault }

const noDiff: RowsDiff = {
  new: 0,
  changed: 0,
  validityOnly: 0,
  same: 0,
  dropped: 0,
  medianPercent: null,
  rows: [],
  stateByRow: new Map(),
}

/** Changes that are listed one by one; all are counted. */
const listedChanges = 2000

const senderOf = (row: TariffRow): string | null => {
  if (row.kind === 'haulage') return row.haulier
  if (row.kind === 'exchange-rate') return row.source === 'ECB' ? 'European Central Bank' : null
  return 'remarks' in row ? row.carrier : null
}

/** The one carrier, haulier or bank that all rows name. */
const onlySender = (rows: readonly TariffRow[]): string | undefined => {
  const senders = new Set<string | null>()
  for (const row of rows) {
    senders.add(senderOf(row))
    if (senders.size > 1) return undefined
  }
  const [only] = senders
  return only ?? undefined
}

/** Whether no sheet before this one in its file has rates of the same kind. */
const isFirstOfLayout = (sheets: readonly SheetInFile[], sheet: string, layout: LayoutName): boolean => {
  const first = sheets.find((one) => one.layout === layout)
  return first === undefined || first.name === sheet
}

/** The edition that a sheet would become. */
export const draftVersion = (
  content: Pick<TariffVersion, 'tariffId' | 'issuer' | 'name' | 'layout' | 'priority' | 'rows'>,
  newest: number,
): TariffVersion => ({
  ...content,
  id: `${content.tariffId}@${newest + 1}`,
  version: newest + 1,
  sample: false,
  validFrom: null,
  validTo: null,
  hash: '',
})

/** Reads, checks and compares a rate file. Writes nothing. */
export const prepareImport = async (
  input: ImportInput,
  { store, places, today, read = readSpreadsheet, weighs = false }: ImportDeps,
  progress: ReportProgress,
): Promise<Result<PreparedImport, ImportRefusal>> => {
  const gathered = store.read(() => ({
    issuers: store.imports.issuers(),
    memories: input.issuer === undefined ? [] : store.imports.memoriesOf(input.issuer),
  }))
  if (!gathered.ok) return fail({ fault: gathered.failure })
  const { issuers } = gathered.value
  let { memories } = gathered.value

  progress('reading', 0, 0)
  const fileHash = createHash('sha256').update(input.bytes).digest('hex')
  let encoding = input.encoding ?? 'utf-8'
  let rememberedEncoding = false
  const tellRows = (rows: number): void => progress('reading', rows, 0)
  let grids = await read(input.fileName, input.bytes, encoding, tellRows)
  const isUndecoded = (): boolean => !grids.ok && grids.failure.key === 'sheet.notText'
  const known = memories.find((memory) => memory.encoding !== undefined)?.encoding
  if (isUndecoded() && input.encoding === undefined && known !== undefined) {
    const again = await read(input.fileName, input.bytes, known, tellRows)
    if (again.ok) {
      grids = again
      encoding = known
      rememberedEncoding = true
    }
  }
  const open: PreparedImport = {
    fileHash,
    encoding,
    encodingSamples: [],
    chosen: null,
    raw: null,
    review: null,
    issuer: input.issuer ?? null,
    knownIssuers: issuers,
    identity: null,
    priority: input.priority ?? 0,
    replaces: null,
    nextVersion: null,
    rememberedEncoding,
    diff: noDiff,
    losesCover: [],
    bookWarnings: { gaps: [], lateBases: [] },
    conflicts: [],
    openWork: 0,
    openBeyond: 0,
    effects: [],
    bookHash: '',
  }
  if (!grids.ok) {
    const samples = isUndecoded() && input.encoding === undefined ? encodingSamples(input.bytes) : []
    if (samples.length === 0) return fail({ unreadable: grids.failure })
    return ok({ ...open, encodingSamples: samples })
  }
  const chosen = chooseSheet(grids.value, input.sheet)
  if (!chosen.ok) return fail({ unreadable: chosen.failure })
  const { grid: raw, indexed } = chosen.value
  if (!raw) return ok({ ...open, chosen: chosen.value })

  progress('checking', 0, tableOf(raw).length)
  const layout = input.layout ?? indexed?.layout
  let issuer = input.issuer ?? indexed?.issuer
  const review = (): SheetReview => {
    const memory = memories.find((candidate) => candidate.layout === layout) ?? memories[0]
    return reviewSheet(raw, {
      places: places(),
      currencies: currencyCodes,
      answers: { ...input, ...(layout === undefined ? {} : { layout }) },
      remembered: memory ?? {},
      issuer,
      corrections: input.corrections ?? [],
      leftOut: new Set(input.leftOut),
      progress: (done, of) => progress('checking', done, of),
    })
  }
  let reviewed = review()
  if (issuer === undefined) {
    issuer = onlySender(reviewed.parsed.rows)
    if (issuer !== undefined) {
      const sender = issuer
      const remembered = store.read(() => store.imports.memoriesOf(sender))
      if (!remembered.ok) return fail({ fault: remembered.failure })
      memories = remembered.value
      if (memories.length > 0) reviewed = review()
    }
  }
  const found = reviewed.parsed.layout
  const here = { ...open, chosen: chosen.value, raw, review: reviewed, issuer: issuer ?? null }
  if (issuer === undefined || found === null) return ok(here)

  progress('comparing', 0, reviewed.parsed.rows.length)
  const sender = issuer
  const compared = store.read(() => {
    const identity = identifyTariff(
      store.tariffs,
      sender,
      found,
      input.name ?? indexed?.name,
      isFirstOfLayout(chosen.value.sheets, raw.sheet, found) ? null : raw.sheet,
    )
    const kept = store.tariffs.tariff(identity.tariffId)
    const { versions, hash: bookHash } = store.tariffs.activeBook()
    const replaces = versions.find(({ tariffId }) => tariffId === identity.tariffId) ?? null
    const priority = input.priority ?? indexed?.priority ?? replaces?.priority ?? 0
    const { tariffId, name } = identity
    const content = { tariffId, issuer: sender, name, layout: found, priority, rows: reviewed.parsed.rows }
    const draft = draftVersion(content, kept?.newest ?? 0)
    const before = replaces?.rows ?? []
    const others = versions.flatMap((version) =>
      version.sample || version.tariffId === identity.tariffId ? [] : version.rows,
    )
    const diff = withoutUnreadRows(diffRows(found, before, draft.rows, today(), listedChanges), reviewed)
    const conflicts = findActivationConflicts(draft, versions)
    const isPriceable = reviewed.questions.length === 0 && conflicts.length === 0
    const waiting =
      weighs && isPriceable
        ? readOpenWork(store, versions, draft, input.drafts ?? [], places(), today())
        : { work: [], beyond: 0 }
    return {
      identity,
      priority,
      replaces,
      nextVersion: draft.version,
      diff,
      losesCover: findLostCover(before, draft.rows, others, today()),
      bookWarnings: findBookWarnings([draft], versions, today()),
      conflicts,
      openWork: waiting.work.length,
      openBeyond: waiting.beyond,
      effects: weighEffects(draft, versions, waiting.work, places()),
      bookHash,
    }
  })
  return compared.ok ? ok({ ...here, ...compared.value }) : fail({ fault: compared.failure })
}
