import { useEffect, useState } from 'react'
import type { SearchAnswer } from '../../shared/api/book-schemas.ts'
import type { MethodInput } from '../../shared/api/contract.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import paneCss from '../ui/panes.module.css'
import css from './tariffs.module.css'

/** Asks until all rows are searched; what was found so far is shown meanwhile. */
const useSearch = (text: string, allVersions: boolean, edition: number): SearchAnswer | null => {
  const { client } = useApp()
  const { language } = useWording()
  const [answer, setAnswer] = useState<SearchAnswer | null>(null)
  // A changed edition asks the same again: another version may be in force.
  const question = JSON.stringify({ edition, input: { text, allVersions, language } })
  useEffect(() => {
    const { input } = JSON.parse(question) as { readonly input: MethodInput<'tariffs.search'> }
    let superseded = false
    const ask = async (): Promise<void> => {
      for (;;) {
        const answered = await client('tariffs.search', input)
        if (superseded || !answered.ok) return
        setAnswer(answered.value)
        if (answered.value.pending === null) return
      }
    }
    // One who types goes on typing: the last of several letters is the question.
    const timer = setTimeout(() => void ask(), 60)
    return () => {
      superseded = true
      clearTimeout(timer)
    }
  }, [client, question])
  return answer
}

/** Rows of all tariffs that have the words, by tariff; a row opens its tariff at its place. */
export const RateSearch = ({ text, edition }: { readonly text: string; readonly edition: number }) => {
  const { navigate } = useApp()
  const { say } = useWording()
  const [all, setAll] = useState(false)
  const answer = useSearch(text, all, edition)
  const groups = answer?.groups ?? []
  return (
    <section className={css['search']} aria-labelledby="search-title" aria-busy={answer === null}>
      <div className={css['searchHead']}>
        <h2 id="search-title" className={`${paneCss['overline']} ${css['title']}`}>
          {say('search.rows')}
        </h2>
        <label>
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />{' '}
          {say('search.all')}
        </label>
      </div>
      <p role="status" className={css['searchFacts']}>
        {answer?.pending && say('search.pending', answer.pending)}
        {answer &&
          answer.gateways.length > 0 &&
          say('search.gateways', {
            codes: answer.gateways
              .slice(0, 6)
              .map(({ code, name }) => `${code} (${name})`)
              .join(', '),
          })}{' '}
        {answer && !answer.pending && groups.length === 0 && say('search.none')}
      </p>
      {groups.map(({ tariff, hits, count, more }) => (
        <section key={tariff.id} aria-label={`${tariff.issuer}: ${tariff.name}`}>
          <h3 className={css['searchGroup']}>
            {tariff.issuer}: {tariff.name}
            <span>
              {all && `${say('history.versionOption', { version: tariff.version })} · `}
              {say(more ? 'search.countMore' : 'search.count', { n: count })}
            </span>
          </h3>
          <ul>
            {hits.map(({ row, position, label, facts }) => (
              <li key={position}>
                <button
                  type="button"
                  className={css['hit']}
                  onClick={() => navigate(`/tariffs/${encodeURIComponent(tariff.id)}/row-${row}`)}
                >
                  <span>{row}</span>
                  <span>
                    {label}
                    {facts !== '' && <small>{facts}</small>}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
