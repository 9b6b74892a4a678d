import { useState } from 'react'
import type { TariffHistory as History } from '../../shared/api/book-schemas.ts'
import { FaultNotice } from '../comparison/obstacles.tsx'
import { useApp, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import hiddenCss from '../ui/hidden.module.css'
import { useAnswer } from '../ui/use-answer.ts'
import { HashText } from './hash-text.tsx'
import { Rehearsal } from './rehearsal.tsx'
import css from './tariff-history.module.css'
import { VersionDiff } from './version-diff.tsx'

type Version = History['versions'][number]

/** Where a version came from, in a line. */
const Source = ({ version }: { readonly version: Version }) => {
  const { say } = useWording()
  const { tariff, edited, imported } = version
  if (edited)
    return (
      <details>
        <summary>
          {say(tariff.origin === 'priority' ? 'history.priorityFrom' : 'history.editedFrom', {
            version: edited.baseId.slice(edited.baseId.lastIndexOf('@') + 1),
            n: edited.count,
          })}
        </summary>
        <ul className={css['changes']}>
          {edited.changes.slice(0, 100).map((change) => (
            <li key={`${change.kind}.${change.row}.${change.column}`}>
              {say(`history.change.${change.kind}`, {
                row: change.row,
                column: change.column,
                before: change.before === '' ? '–' : change.before.replaceAll('\t', ' '),
                after: change.after === '' ? '–' : change.after.replaceAll('\t', ' '),
              })}
            </li>
          ))}
          {edited.count > 100 && <li>{say('history.moreChanges', { n: edited.count - 100 })}</li>}
        </ul>
      </details>
    )
  const corrections = imported?.corrections.length ?? 0
  return (
    <>
      <span className={css['file']} title={tariff.sourceFile}>
        {tariff.origin === 'pack' ? say('history.fromPack', { file: tariff.sourceFile }) : tariff.sourceFile}
      </span>{' '}
      {tariff.fileHash !== null && <HashText hash={tariff.fileHash} what={say('history.fileHash')} />}
      {corrections > 0 && ` · ${say('history.corrected', { n: corrections })}`}
    </>
  )
}

const VersionRow = ({
  version,
  onBringBack,
}: {
  readonly version: Version
  readonly onBringBack: () => void
}) => {
  const { say, date } = useWording()
  const { tariff, inForce } = version
  const day = (moment: string): string => `${date(moment.slice(0, 10))} ${moment.slice(11, 16)}`
  return (
    <tr data-active={tariff.active || undefined}>
      <th scope="row">{tariff.version}</th>
      <td>{day(tariff.addedAt)}</td>
      <td>
        <Source version={version} />
      </td>
      <td className={css['right']}>{say('history.figure', { n: tariff.rows })}</td>
      <td className={css['right']}>{tariff.priority}</td>
      <td>
        {tariff.validFrom === null && tariff.validTo === null
          ? say('tariffs.alwaysValid')
          : say('tariffs.validity', {
              from: tariff.validFrom === null ? '…' : date(tariff.validFrom),
              to: tariff.validTo === null ? '…' : date(tariff.validTo),
            })}
      </td>
      <td className={css['times']}>
        {inForce.map(({ since, until, replaced }) => (
          <div key={since}>
            {until === null
              ? say('history.since', { since: day(since) })
              : say('history.span', { since: day(since), until: day(until) })}
            {replaced !== null && (
              <small>
                {say('history.replaced', { version: replaced.slice(replaced.lastIndexOf('@') + 1) })}
              </small>
            )}
          </div>
        ))}
        {inForce.length === 0 && say('history.never')}
      </td>
      <td>
        <HashText hash={tariff.hash} what={say('history.hash')} />
      </td>
      <td className={css['act']}>
        {!tariff.active && (
          <button type="button" className={buttonCss['button']} onClick={onBringBack}>
            {say('history.bringBack')}
          </button>
        )}
      </td>
    </tr>
  )
}

const heads = ['version', 'added', 'source', 'rows', 'priority', 'validity', 'inForce', 'hash'] as const

/** All versions of one tariff: what they came from, when they priced, what differs, and the way back to an older one. */
export const TariffHistory = ({ id, edition }: { readonly id: string; readonly edition: number }) => {
  const app = useApp()
  const { say } = useWording()
  const answer = useAnswer('tariffs.history', { id }, edition)
  const [back, setBack] = useState<string | null>(null)
  const versions = answer?.ok ? answer.value.versions : []
  const [newest] = versions
  if (answer && !answer.ok)
    return (
      <section className={css['history']}>
        {'fault' in answer ? (
          <FaultNotice fault={answer.fault} />
        ) : (
          <p className={css['none']}>{answer.failure.text}</p>
        )}
      </section>
    )
  if (!newest) return <section className={css['history']} aria-busy="true" />
  const { issuer, name } = newest.tariff
  return (
    <section className={css['history']} aria-labelledby="history-title">
      <header className={css['head']}>
        <h2 id="history-title" className={css['title']}>
          {say('history.title', { name: `${issuer}: ${name}` })}
        </h2>
        <button
          type="button"
          className={buttonCss['button']}
          onClick={() => app.navigate(`/tariffs/${encodeURIComponent(id)}`)}
        >
          {say('history.backToRows')}
        </button>
      </header>
      {back !== null && <Rehearsal key={back} id={back} edition={edition} onDone={() => setBack(null)} />}
      {/* What scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={css['scroll']} tabIndex={0} role="region" aria-label={say('history.versions')}>
        <table className={css['table']}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th
                  key={head}
                  scope="col"
                  className={head === 'rows' || head === 'priority' ? css['right'] : ''}
                >
                  {say(`history.head.${head}`)}
                </th>
              ))}
              <th scope="col">
                <span className={hiddenCss['hidden']}>{say('history.head.act')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <VersionRow
                key={version.tariff.id}
                version={version}
                onBringBack={() => setBack(version.tariff.id)}
              />
            ))}
          </tbody>
        </table>
        {versions.length > 1 && <VersionDiff versions={versions.map(({ tariff }) => tariff)} />}
      </div>
    </section>
  )
}
