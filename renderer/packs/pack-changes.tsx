import type { PackPreview } from '../../shared/api/pack-schemas.ts'
import { useWording } from '../ui/app-context.tsx'
import { BookWarnings } from '../ui/book-warnings.tsx'
import topCss from '../ui/top-bar.module.css'
import css from './pack-review.module.css'

type PackTariff = PackPreview['tariffs'][number]

const shownChanges = 200

/** The rows of one tariff that differ from what is in force, folded in: what is new as a whole needs no list. */
const Differences = ({ tariff }: { readonly tariff: PackTariff }) => {
  const { say } = useWording()
  const { diff, replaces } = tariff
  const differing = diff.new + diff.changed + diff.dropped
  if (!replaces || differing === 0) return null
  return (
    <details className={css['changes']}>
      <summary>
        {tariff.issuer}: {tariff.name}. {say('packReview.changes', { n: differing })}
        {diff.rows.length > shownChanges && ` (${say('packReview.changesShown', { n: shownChanges })})`}
      </summary>
      <ul>
        {diff.rows.slice(0, shownChanges).map(({ state, row, label, largest, changes }) => {
          const change = largest ?? changes[0]
          return (
            <li key={`${state}.${row ?? ''}.${label}`}>
              <span className={css['muted']}>{say(`packReview.row.${state}`)}</span>
              <span>{label}</span>
              <span>
                {change &&
                  say('packReview.change', {
                    column: change.column,
                    before: change.before,
                    after: change.after,
                  })}
              </span>
              <span className={css['right']}>{largest?.percent != null && `${largest.percent} %`}</span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

/** The tariffs of a pack beside what is in force, the rows that differ, and the lanes that lose their price. */
export const PackChanges = ({ preview }: { readonly preview: PackPreview }) => {
  const { say, date, number } = useWording()
  const { tariffs, losesCover, bookWarnings } = preview
  return (
    <>
      <section aria-labelledby="pack-tariffs">
        <h2 id="pack-tariffs">{say('packReview.tariffs', { n: tariffs.length })}</h2>
        <div className={css['tableBox']}>
          <table className={css['table']}>
            <thead>
              <tr>
                <th scope="col">{say('packReview.tariff')}</th>
                <th scope="col" className={css['right']}>
                  {say('packReview.rows')}
                </th>
                <th scope="col">{say('packReview.against')}</th>
                {(['new', 'changed', 'same', 'dropped', 'median'] as const).map((head) => (
                  <th key={head} scope="col" className={css['right']}>
                    {say(`packReview.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {tariffs.map(({ issuer, name, layout, sample, rows, replaces, diff, warnings, findings }) => (
                <tr key={`${issuer}.${layout}.${name}`}>
                  <td>
                    {issuer}: {name}{' '}
                    <span className={css['muted']}>
                      {say(`layout.${layout}`)}
                      {warnings > 0 && (
                        <span title={findings.map(({ text }) => text).join('\n')}>
                          {' · '}
                          {say('packReview.findings', { n: warnings })}
                        </span>
                      )}
                    </span>{' '}
                    {sample && <span className={topCss['sample']}>{say('sample')}</span>}
                  </td>
                  <td className={css['right']}>{number(String(rows))}</td>
                  <td>
                    {replaces
                      ? say('packReview.version', { version: replaces.version })
                      : say('packReview.nothing')}
                  </td>
                  {[diff.new, diff.changed, diff.same, diff.dropped].map((count, index) => (
                    // oxlint-disable-next-line react/no-array-index-key -- four fixed columns
                    <td key={index} className={`${css['right']} ${count === 0 ? css['muted'] : ''}`}>
                      {number(String(count))}
                    </td>
                  ))}
                  <td className={css['right']}>{diff.medianPercent !== null && `${diff.medianPercent} %`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {tariffs.map((tariff) => (
          <Differences key={`${tariff.issuer}.${tariff.layout}.${tariff.name}`} tariff={tariff} />
        ))}
      </section>
      {bookWarnings.length > 0 && (
        <section aria-label={say('packReview.look')}>
          <BookWarnings warnings={bookWarnings} className={undefined} />
        </section>
      )}
      {losesCover.length > 0 && (
        <section aria-labelledby="pack-cover">
          <h2 id="pack-cover">{say('packReview.cover')}</h2>
          <ul className={css['list']}>
            {losesCover.map(({ mode, origin, destination, from, to }) => (
              <li key={`${mode}.${origin}.${destination}.${from}`}>
                {say(to === null ? 'review.losesCoverOpen' : 'review.losesCover', {
                  lane: `${origin}–${destination}`,
                  from: date(from),
                  to: to === null ? '' : date(to),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
