import type { MethodFailure } from '../../shared/api/contract.ts'
import type { PackPreview } from '../../shared/api/pack-schemas.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { ReportProgress } from '../importing/prepare-import.ts'
import type { WorkAnswer } from '../importing/run-import.ts'
import { preparePack, type PackDeps, type PackInput } from './prepare-pack.ts'
import { wordPackPreview, wordPackRefusal } from './word-pack.ts'

/** Says everything about a pack; writes nothing. */
export const previewPack = (
  input: PackInput,
  deps: PackDeps & { readonly wording: Wording },
  progress: ReportProgress,
): WorkAnswer<PackPreview, MethodFailure<'packs.preview'>> => {
  const prepared = preparePack(input, deps, progress)
  return prepared.ok
    ? { ok: true, value: wordPackPreview(input.fileName, prepared.value, deps.wording) }
    : wordPackRefusal(prepared.failure, deps.wording)
}
