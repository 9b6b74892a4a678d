import type { ModeScreening } from '../../shared/quote/comparison.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { OutcomeMark } from './outcome-mark.tsx'
import { groupHsCode } from './group-hs-code.ts'
import css from './screening.module.css'

type Goods = ModeScreening['goods'][number]
type Finding = Goods['findings'][number]

/** Since when, until when, in which months, and by what: what makes a rule one that can be looked up. */
const Grounds = ({ finding, onLeave }: { readonly finding: Finding; readonly onLeave: () => void }) => {
  const { navigate } = useApp()
  const { say, date } = useWording()
  const { rule, goesBy, validFrom, validTo, season, source, tariff } = finding
  const facts = [
    validFrom === null ? '' : say('screening.since', { date: validFrom }),
    validTo === null ? '' : say('screening.until', { date: validTo }),
    season === null
      ? ''
      : say('screening.season', {
          // Any year has these days; only day and month are said.
          from: date(`2024-${season.slice(0, 5)}`, 'short'),
          to: date(`2024-${season.slice(7)}`, 'short'),
        }),
    source,
  ].filter((fact) => fact !== '')
  if (rule === null) return null
  return (
    <p className={css['grounds']}>
      {facts.join(' · ')}
      {' · '}
      {tariff ? (
        <button
          type="button"
          className={buttonCss['link']}
          onClick={() => {
            onLeave()
            navigate(`/tariffs/${encodeURIComponent(tariff.versionId)}/row-${tariff.row}`)
          }}
        >
          {say('screening.row', { tariff: tariff.name, row: tariff.row })}
        </button>
      ) : (
        // By the name of a rule for codes a table takes its place.
        say(goesBy.startsWith('HS') ? 'screening.shippedAs' : 'screening.shipped', { rule })
      )}
    </p>
  )
}

/** A line of goods with everything that a rule says of it, what decided first. */
export const ScreenedGoods = ({
  goods,
  onLeave,
}: {
  readonly goods: Goods
  readonly onLeave: () => void
}) => {
  const { say } = useWording()
  const { line, hsCode, findings } = goods
  return (
    <li className={css['goods']} data-outcome={goods.outcome}>
      <div className={css['goodsHead']}>
        <b>{line === null ? say('screening.whole') : say('screening.line', { n: line })}</b>
        {hsCode !== '' && <span>HS {groupHsCode(hsCode)}</span>}
        <OutcomeMark outcome={goods.outcome} />
      </div>
      {findings.length === 0 && <p className={css['nothing']}>{say('screening.noRule')}</p>}
      {findings.map((finding, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- one rule can speak twice, in a fixed order
        <div key={`${finding.rule ?? ''} ${index}`} className={css['finding']}>
          <p>
            {finding.outcome !== goods.outcome && (
              <>
                <OutcomeMark outcome={finding.outcome} />{' '}
              </>
            )}
            {finding.name !== null && (
              <>
                <b>{finding.name}</b>
                {finding.goesBy !== '' && <span className={css['goesBy']}> {finding.goesBy}</span>}
                {finding.text === '' ? '' : ': '}
              </>
            )}
            {finding.text}
          </p>
          <Grounds finding={finding} onLeave={onLeave} />
        </div>
      ))}
    </li>
  )
}
