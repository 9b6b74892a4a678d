import type { ImportPreview } from '../../shared/api/preview-schemas.ts'
import type { Wording } from '../../shared/text/format.ts'
import { textTable } from './text-table.ts'

const shownChanges = 60

const headOf = (preview: ImportPreview, wording: Wording): string => {
  const { fileName, sheet, layout, issuer, name, replaces } = preview
  const what = layout === null ? '' : wording.say(`import.layout.${layout}`)
  const first = [fileName, sheet === fileName ? '' : sheet, what, issuer, name].filter(Boolean).join(' · ')
  const second =
    replaces === null
      ? wording.say('cli.replacesNothing')
      : wording.say('cli.replaces', { id: replaces.versionId })
  return `${first}\n${second}\n`
}

const changesOf = (preview: ImportPreview, wording: Wording): string => {
  const { diff } = preview
  const counts = wording.say('cli.diff', {
    new: diff.new,
    changed: diff.changed,
    same: diff.same,
    dropped: diff.dropped,
  })
  const rows = diff.rows
    .slice(0, shownChanges)
    .map(({ state, row, label, largest, changes }) => [
      row === null ? '' : String(row),
      wording.say(`cli.change.${state}`),
      label,
      largest?.percent == null ? '' : `${largest.column} ${largest.before} > ${largest.after}`,
      largest?.percent == null ? '' : `${largest.percent} %`,
      largest === null && changes.length > 0 ? changes.map(({ column }) => column).join(', ') : '',
    ])
  const more =
    diff.rows.length > shownChanges
      ? `${wording.say('cli.moreRows', { n: diff.rows.length - shownChanges })}\n`
      : ''
  return `${counts}\n${rows.length > 0 ? textTable(rows, { right: [0, 4] }) : ''}${more}`
}

/** What accepting would do to open quotes and drafts; nothing where there are none. */
const effectsOf = ({ openWork, openBeyond, effects }: ImportPreview, wording: Wording): string => {
  if (openWork + openBeyond === 0) return ''
  if (openWork === 0) return `${wording.say('review.effectsUnpriced', { n: openBeyond })}\n`
  const rows = effects.map((effect) => [
    effect.label,
    effect.customer ?? '',
    effect.mode,
    effect.lane,
    effect.before ?? wording.say('review.noPrice'),
    '>',
    effect.after ?? wording.say('review.noPrice'),
    effect.currency,
    effect.marginAfter === null
      ? ''
      : wording.say('review.margin', { before: effect.marginBefore ?? '–', after: effect.marginAfter }),
    effect.belowFloor ? wording.say('review.belowFloor') : '',
  ])
  const head = wording.say('cli.effects', {
    n: openWork,
    changed: new Set(effects.map(({ label }) => label)).size,
  })
  const beyond = openBeyond > 0 ? `${wording.say('review.effectsBeyond', { n: openBeyond })}\n` : ''
  return `${head}\n${beyond}${rows.length > 0 ? textTable(rows, { right: [4, 6] }) : ''}`
}

/** A preview for people: what the sheet is, its findings by cell, and what would change. */
export const previewText = (preview: ImportPreview, wording: Wording): string => {
  const findings = preview.issues.map(({ severity, cell, row, text, fix }) => [
    cell ?? String(row),
    wording.say(`cli.severity.${severity}`),
    fix === null ? text : `${text} ${wording.say('cli.fix', { fix })}`,
  ])
  const cover = preview.losesCover.map(({ origin, destination, from, to }) =>
    to === null
      ? wording.say('cli.losesCoverOpen', { lane: `${origin}–${destination}`, from })
      : wording.say('cli.losesCover', { lane: `${origin}–${destination}`, from, to }),
  )
  return [
    headOf(preview, wording),
    findings.length > 0 ? textTable(findings) : `${wording.say('cli.noFindings')}\n`,
    preview.layout === null ? '' : changesOf(preview, wording),
    ...cover.map((line) => `${line}\n`),
    ...preview.bookWarnings.map(({ text }) => `${text}\n`),
    effectsOf(preview, wording),
    ...preview.conflicts.map(({ text }) => `${text}\n`),
    '\n',
  ].join('')
}
