import type { PackPreview } from '../../shared/api/pack-schemas.ts'
import type { Wording } from '../../shared/text/format.ts'
import { textTable } from './text-table.ts'

/** A pack for people: who signed it, until when it prices, and what it would change. */
export const packPreviewText = (preview: PackPreview, wording: Wording): string => {
  const { name, rates, madeOn, expiresOn, signer, tariffs, losesCover, conflicts } = preview
  const { say } = wording
  const rows = tariffs.map((tariff) => [
    tariff.issuer,
    tariff.name,
    say(`import.layout.${tariff.layout}`),
    say('cli.rows', { n: tariff.rows }),
    tariff.replaces ? say('cli.packReplaces', { id: tariff.replaces.versionId }) : say('cli.packNew'),
    say('cli.diff', {
      new: tariff.diff.new,
      changed: tariff.diff.changed,
      same: tariff.diff.same,
      dropped: tariff.diff.dropped,
    }),
    tariff.warnings > 0 ? say('cli.packWarnings', { n: tariff.warnings }) : '',
  ])
  const cover = losesCover.map(({ origin, destination, from, to }) =>
    say(to === null ? 'cli.losesCoverOpen' : 'cli.losesCover', {
      lane: `${origin}–${destination}`,
      from,
      to: to ?? from,
    }),
  )
  return [
    say(`cli.packKind.${rates}`, { name }),
    say(`cli.packSigner.${signer.trust}`, {
      name: signer.name,
      knownAs: signer.knownAs ?? '',
      fingerprint: signer.fingerprint,
    }),
    say('cli.packDates', { madeOn, expiresOn }),
    textTable(rows).trimEnd(),
    ...cover,
    ...preview.bookWarnings.map(({ text }) => text),
    ...conflicts.map(({ text }) => text),
    '',
  ].join('\n')
}
