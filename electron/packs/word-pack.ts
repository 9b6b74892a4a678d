import type { MethodFailure } from '../../shared/api/contract.ts'
import type { UnwordedFault } from '../../shared/api/fault.ts'
import type { PackPreview } from '../../shared/api/pack-schemas.ts'
import { keyToLine } from '../../shared/pack/key-line.ts'
import type { PackContent } from '../../shared/pack/tariff-pack.ts'
import type { RowsDiff } from '../../shared/rate-sheet/diff-rows.ts'
import type { SheetIssue } from '../../shared/rate-sheet/sheet-issue.ts'
import type { Wording } from '../../shared/text/format.ts'
import { wordBookWarnings } from '../importing/book-warnings.ts'
import { wordConflicts } from '../importing/word-preview.ts'
import type { PackRefusal, PreparedPack } from './prepare-pack.ts'

/** Findings that are listed one by one for each tariff; all are counted. */
const listedFindings = 50

const wordIssues = (issues: readonly SheetIssue[], wording: Wording) =>
  issues.slice(0, listedFindings).map(({ row, note }) => ({ row, text: wording.word(note) }))

export type RefusedPack =
  | { readonly ok: false; readonly failure: MethodFailure<'packs.preview'> }
  | { readonly ok: false; readonly fault: UnwordedFault }

/** Why a pack is not even shown. */
export const wordPackRefusal = (refusal: PackRefusal, wording: Wording): RefusedPack => {
  if ('fault' in refusal) return { ok: false, fault: refusal.fault }
  if ('file' in refusal) {
    const code = refusal.file
    return { ok: false, failure: { code, text: wording.say(`pack.${code}`) } }
  }
  if ('expired' in refusal) {
    const { expired: expiresOn, signer: name } = refusal
    const text = wording.say('pack.expired', { date: expiresOn, name })
    return { ok: false, failure: { code: 'E-EXPIRED', expiresOn, text } }
  }
  const { tariff, issues } = refusal.rows
  const text = wording.say('pack.rowsRefused', { n: Math.max(issues.length, 1), tariff: tariff.name })
  return {
    ok: false,
    failure: { code: 'PackRowsRefused', tariff: tariff.name, issues: wordIssues(issues, wording), text },
  }
}

export const wordSigner = (
  { madeBy }: PackContent,
  signer: PreparedPack['signer'],
): PackPreview['signer'] => ({
  name: madeBy.name,
  publicKey: madeBy.publicKey,
  fingerprint: signer.fingerprint,
  trust: signer.trust,
  knownAs: signer.knownAs,
  line: keyToLine(madeBy),
})

const wordDiff = ({ stateByRow: _stateByRow, ...counts }: RowsDiff): PackPreview['tariffs'][number]['diff'] =>
  counts as PackPreview['tariffs'][number]['diff']

export const wordPackPreview = (fileName: string, prepared: PreparedPack, wording: Wording): PackPreview => {
  const { content, fileHash, signer, tariffs, losesCover, conflicts } = prepared
  return {
    kind: 'pack-preview',
    fileName,
    fileHash,
    name: content.name,
    rates: content.kind,
    madeOn: content.madeOn,
    expiresOn: content.expiresOn,
    signer: wordSigner(content, signer),
    tariffs: tariffs.map(({ draft, replaces, warnings, diff }) => ({
      issuer: draft.issuer,
      name: draft.name,
      layout: draft.layout,
      priority: draft.priority,
      sample: draft.sample,
      rows: draft.rows.length,
      findings: wordIssues(warnings, wording),
      warnings: warnings.length,
      replaces: replaces && {
        tariffId: replaces.tariffId,
        versionId: replaces.id,
        version: replaces.version,
      },
      nextVersion: draft.version,
      diff: wordDiff(diff),
    })),
    losesCover: [...losesCover],
    bookWarnings: wordBookWarnings(prepared.bookWarnings, wording),
    conflicts: [...wordConflicts(conflicts, wording)],
  }
}
