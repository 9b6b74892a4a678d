import type { MethodFailure } from '../../shared/api/contract.ts'
import type { PackImported } from '../../shared/api/pack-schemas.ts'
import { assert } from '../../shared/kernel/assert.ts'
import { keyToLine } from '../../shared/pack/key-line.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { ReportProgress } from '../importing/prepare-import.ts'
import type { WorkAnswer } from '../importing/run-import.ts'
import { wordConflicts } from '../importing/word-preview.ts'
import {
  checkPack,
  draftsOf,
  findPackConflicts,
  rowsOf,
  signerOf,
  type PackDeps,
  type PackInput,
} from './prepare-pack.ts'
import { wordPackRefusal } from './word-pack.ts'

/**
 * Takes a pack in: every tariff of it as a version in force, in one transaction in which the signer's trust and the
 * conflicts with what is in force are looked at too. Another window may have changed either since it was shown.
 */
export const acceptPack = (
  input: PackInput,
  deps: PackDeps & { readonly now: () => string; readonly wording: Wording },
  progress: ReportProgress,
): WorkAnswer<PackImported, MethodFailure<'packs.import'>> => {
  const { store, now, wording } = deps
  const checked = checkPack(input.bytes, deps, progress)
  if (!checked.ok) return wordPackRefusal(checked.failure, wording)
  const { content, fileHash, ownKey } = checked.value
  const { expiresOn, madeBy } = content
  const at = now()
  const total = rowsOf(content)
  progress('writing', 0, total)
  const written = store.write(() => {
    const signer = signerOf(store, ownKey, madeBy.publicKey)
    if (signer.trust === 'unknown') return { stranger: signer.fingerprint }
    const drafts = draftsOf(store, checked.value, input.priority)
    const conflicts = findPackConflicts(drafts, store.tariffs.activeBook().versions)
    if (conflicts.length > 0) return { conflicts }
    let unchanged = 0
    let before = 0
    const tariffs = drafts.map(({ tariffId, issuer, name, layout, sample, priority, rows, version }) => {
      const id = store.tariffs.addVersion(
        { tariffId, issuer, name, layout, sample, priority, sourceFile: input.fileName, expiresOn, rows },
        at,
        (done) => {
          if (before + done < total) progress('writing', before + done, total)
        },
      )
      before += rows.length
      store.tariffs.activateOnly(id, at)
      const summary = store.tariffs.summary(id)
      assert(summary, 'the version that was added is there')
      if (summary.version < version) unchanged += 1
      else
        store.packs.recordOrigin(
          id,
          {
            fileName: input.fileName,
            fileHash,
            packName: content.name,
            kind: content.kind,
            signerName: madeBy.name,
            signerKey: madeBy.publicKey,
            madeOn: content.madeOn,
            expiresOn,
          },
          at,
        )
      return id
    })
    // The last moment at which it can be stopped.
    progress('writing', total, total)
    return { tariffs: tariffs.flatMap((id) => store.tariffs.summary(id) ?? []), unchanged }
  })
  if (!written.ok) return { ok: false, fault: written.failure }
  const { value } = written
  if (value.stranger !== undefined) {
    const { name } = madeBy
    const fingerprint = value.stranger
    const text = wording.say('pack.signerUnknown', { name, fingerprint })
    const line = keyToLine(madeBy)
    return { ok: false, failure: { code: 'SignerUnknown', name, fingerprint, line, text } }
  }
  if (value.conflicts) {
    const text = wording.say('import.conflicts', { n: value.conflicts.length })
    const conflicts = wordConflicts(value.conflicts, wording)
    return { ok: false, failure: { code: 'ActivationConflicts', conflicts, text } }
  }
  return { ok: true, value: { kind: 'pack-imported', ...value, expiresOn } }
}
