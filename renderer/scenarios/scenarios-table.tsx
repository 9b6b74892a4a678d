import { Fragment, useState, type KeyboardEvent } from 'react'
import type { Likelihoods } from '../../shared/api/scenario-methods.ts'
import type { ShipmentInput } from '../../shared/freight/shipment.ts'
import { useWording } from '../ui/app-context.tsx'
import hiddenCss from '../ui/hidden.module.css'
import { ChevronRightIcon } from '../ui/icons.tsx'
import { ModeMark, type Way } from '../ui/mode.tsx'
import { signed } from './effect-words.ts'
import { ScenarioBeside } from './scenario-beside.tsx'
import type { ScenarioCase, ScenarioRow, ScenarioRun } from './scenario-rows.ts'
import { ScenarioStrip } from './scenario-strip.tsx'
import css from './scenarios.module.css'

type Figure = ScenarioRun['today']['air']
type Change = ScenarioCase['change']['air']

const isNothing = (amount: string): boolean => /^-?0(\.0+)?$/.test(amount)

const WayCells = ({
  way,
  figure,
  change,
}: {
  readonly way: Way
  readonly figure: Figure
  readonly change: Change
}) => {
  const wording = useWording()
  const { say, number, date } = wording
  if (!figure) {
    return (
      <td colSpan={2} className={css['grey']}>
        {say(`whatIf.none.${way}`)}
      </td>
    )
  }
  const dearer = change !== null && !isNothing(change.total)
  const later = change !== null && change.days !== 0
  return (
    <>
      <td className={css['number']} data-copy={figure.total}>
        {number(figure.total)}
        <small>{dearer && signed(change.total, wording)}</small>
      </td>
      <td className={css['number']}>
        <span
          className={figure.inTime === false ? css['late'] : ''}
          title={figure.inTime === false ? say('whatIf.late') : undefined}
        >
          {later ? <b>{date(figure.deliveredOn, 'short')}</b> : date(figure.deliveredOn, 'short')}
        </span>
        <small>
          {later &&
            say(change.days > 0 ? 'whatIf.daysLater' : 'whatIf.daysSooner', { n: Math.abs(change.days) })}
        </small>
      </td>
    </>
  )
}

const AnswerCells = ({
  outcome,
  byWeight,
  change,
  flipsFrom,
}: Pick<ScenarioCase, 'outcome' | 'byWeight' | 'change' | 'flipsFrom'>) => {
  const wording = useWording()
  const { say, number } = wording
  const { recommended } = outcome
  return (
    <>
      <WayCells way="air" figure={outcome.air} change={change.air} />
      <WayCells way="rail" figure={outcome.rail} change={change.rail} />
      <td className={css['stripCell']}>
        {byWeight ? (
          <ScenarioStrip byWeight={byWeight} />
        ) : (
          <span className={css['grey']}>{say('whatIf.noShare')}</span>
        )}
      </td>
      <td className={css['number']}>
        {byWeight &&
          (byWeight.flipsAtKg === null ? (
            <span className={css['grey']}>{say('whatIf.noWeight')}</span>
          ) : (
            say('whatIf.kg', { kg: number(byWeight.flipsAtKg) })
          ))}
        <small>
          {flipsFrom &&
            (flipsFrom.unit === 'days'
              ? say('whatIf.orDays', { n: flipsFrom.size })
              : say('whatIf.orPercent', { percent: signed(String(flipsFrom.size), wording) }))}
        </small>
      </td>
      <td className={css['choice']} title={recommended?.because}>
        {recommended ? (
          <>
            <ModeMark mode={recommended.way} size={12} />
            <small>{recommended.inBrief}</small>
          </>
        ) : (
          <span className={css['grey']}>{say('whatIf.noChoice')}</span>
        )}
      </td>
    </>
  )
}

const LikelihoodField = ({
  name,
  percent,
  onSay,
}: {
  readonly name: string
  readonly percent: number | undefined
  readonly onSay: (percent: number | undefined) => void
}) => {
  const { say } = useWording()
  const [typed, setTyped] = useState(percent === undefined ? '' : String(percent))
  const text = typed.trim()
  const wrong = !/^(\d{0,2}|100)$/.test(text)
  const leave = (): void => {
    if (!wrong) onSay(text === '' ? undefined : Number(text))
  }
  return (
    <input
      className={css['likelihood']}
      aria-label={say('whatIf.likelihoodOf', { name })}
      aria-invalid={wrong || undefined}
      title={wrong ? say('whatIf.likelihoodWrong') : undefined}
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      placeholder="–"
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
    />
  )
}

/** Up and down go from one scenario's name to the next. */
const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const table = event.currentTarget.closest('table')
  const names = [...(table?.querySelectorAll<HTMLElement>('[data-scenario]') ?? [])]
  const at = names.indexOf(event.currentTarget)
  if (step === undefined || at < 0) return
  event.preventDefault()
  names[at + step]?.focus()
}

/** Today and every scenario, a row each; a row opens into what differs from today. */
export const ScenariosTable = ({
  rows,
  run,
  shipment,
  neededBy,
  likelihoods,
  onSay,
  onBase,
  onEdit,
  onDelete,
}: {
  readonly rows: readonly ScenarioRow[]
  readonly run: ScenarioRun | null
  readonly shipment: ShipmentInput
  readonly neededBy: string | null
  readonly likelihoods: Likelihoods
  readonly onSay: (name: string, percent: number | undefined) => void
  readonly onBase: (row: ScenarioRow) => void
  readonly onEdit: (row: ScenarioRow) => void
  readonly onDelete: (row: ScenarioRow) => void
}) => {
  const { say, number, date } = useWording()
  const [opened, setOpened] = useState<string | null>(null)
  const scale = run?.byWeightToday ?? null
  const currency = run?.currency ?? ''
  const head = say(neededBy === null ? 'whatIf.choice' : 'whatIf.choiceBy', {
    kg: scale ? number(scale.presentKg) : '',
    date: neededBy === null ? '' : date(neededBy, 'short'),
  })
  return (
    <table className={css['table']} aria-label={say('scenarios.title')}>
      <thead>
        <tr>
          <th scope="col" className={css['what']}>
            {say('whatIf.what')}
          </th>
          <th scope="col" className={css['likely']}>
            {say('whatIf.likely')}
          </th>
          {(['air', 'rail'] as const).map((way) => (
            <Fragment key={way}>
              <th scope="col" className={css['money']}>
                {say(`whatIf.${way}`, { currency })}
              </th>
              <th scope="col" className={css['arrives']}>
                <span className={hiddenCss['hidden']}>{say(`mode.${way}`)} </span>
                {say('whatIf.arrives')}
              </th>
            </Fragment>
          ))}
          <th scope="col" className={css['stripHead']}>
            {scale
              ? say('whatIf.strip', { from: number(scale.stretches[0]?.kg ?? '0'), to: number(scale.toKg) })
              : say('whatIf.stripAlone')}
          </th>
          <th scope="col" className={css['flips']}>
            {say('whatIf.flips')}
          </th>
          <th scope="col" className={css['choiceHead']}>
            {scale ? head : say('whatIf.choiceAlone')}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr className={css['today']}>
          <th scope="row" colSpan={2}>
            {say('whatIf.today')}
          </th>
          {run && (
            <AnswerCells
              outcome={run.today}
              byWeight={run.byWeightToday}
              change={{ air: null, rail: null }}
              flipsFrom={null}
            />
          )}
        </tr>
        {rows.map((row) => {
          const { scenario, about, answer } = row
          const { name } = scenario
          const open = opened === name
          return (
            <Fragment key={name}>
              <tr data-flips={(answer?.flips && answer.outcome.recommended?.way) || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    data-scenario
                    className={css['name']}
                    aria-expanded={open}
                    title={about}
                    onClick={() => setOpened(open ? null : name)}
                    onKeyDown={onKeyDown}
                  >
                    <span data-open={open || undefined}>
                      <ChevronRightIcon size={10} />
                    </span>
                    {name}
                  </button>
                </th>
                <td className={css['number']}>
                  <LikelihoodField
                    key={likelihoods[name] ?? ''}
                    name={name}
                    percent={likelihoods[name]}
                    onSay={(percent) => onSay(name, percent)}
                  />
                </td>
                {answer ? <AnswerCells {...answer} /> : <td colSpan={7}>…</td>}
              </tr>
              {open && (
                <tr className={css['opened']}>
                  <td colSpan={9}>
                    <ScenarioBeside
                      row={row}
                      shipment={shipment}
                      onBase={() => onBase(row)}
                      onEdit={() => onEdit(row)}
                      onDelete={() => onDelete(row)}
                    />
                  </td>
                </tr>
              )}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}
