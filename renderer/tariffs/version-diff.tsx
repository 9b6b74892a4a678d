import { useState } from 'react'
import type { TariffSummary } from '../../shared/api/tariff-schemas.ts'
import { useWording } from '../ui/app-context.tsx'
import { SelectBox } from '../ui/fields.tsx'
import { useAnswer } from '../ui/use-answer.ts'
import { ChangeSummary } from './change-summary.tsx'
import css from './tariff-history.module.css'

const shownRows = 200

/** Any two versions of a tariff side by side: every cell that differs, by the row it is in. */
export const VersionDiff = ({ versions }: { readonly versions: readonly TariffSummary[] }) => {
  const { say } = useWording()
  const [first = '', second = ''] = versions.map(({ id }) => id)
  const [from, setFrom] = useState(second)
  const [to, setTo] = useState(first)
  const answer = useAnswer('tariffs.compareVersions', { from, to })
  const options = versions.map(({ id, version }) => ({
    value: id,
    label: say('history.versionOption', { version }),
  }))
  const diff = answer?.ok ? answer.value.diff : null
  return (
    <section className={css['diff']} aria-labelledby="diff-title">
      <div className={css['diffHead']}>
        <h3 id="diff-title">{say('history.compare')}</h3>
        <SelectBox
          className={css['select']}
          label={say('history.compareFrom')}
          value={from}
          options={options}
          onChange={setFrom}
        />
        <span aria-hidden="true">→</span>
        <SelectBox
          className={css['select']}
          label={say('history.compareTo')}
          value={to}
          options={options}
          onChange={setTo}
        />
      </div>
      {answer && !answer.ok && <p>{'fault' in answer ? answer.fault.text : answer.failure.text}</p>}
      {diff && <ChangeSummary diff={diff} />}
      {diff && diff.rows.length > 0 && (
        <table className={css['table']}>
          <thead>
            <tr>
              <th scope="col">{say('history.diffRow')}</th>
              <th scope="col">{say('history.diffState')}</th>
              <th scope="col">{say('history.diffCells')}</th>
            </tr>
          </thead>
          <tbody>
            {diff.rows.slice(0, shownRows).map(({ state, row, label, changes }, index) => (
              <tr key={`${state}.${row ?? ''}.${label}.${index}`} data-state={state}>
                <th scope="row">{label}</th>
                <td>{say(`history.state.${state}`)}</td>
                <td>
                  {changes.map(({ column, before, after, percent }) => (
                    <span key={column} className={css['change']}>
                      {column} {before === '' ? '–' : before} → <b>{after === '' ? '–' : after}</b>
                      {percent !== null && ` (${percent} %)`}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {diff && diff.rows.length > shownRows && (
        <p className={css['none']}>
          {say('history.moreRows', { n: diff.new + diff.changed + diff.dropped - shownRows })}
        </p>
      )}
    </section>
  )
}
