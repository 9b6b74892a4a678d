import type { MethodOutput } from '../../shared/api/contract.ts'
import type { ShipmentInput } from '../../shared/freight/shipment.ts'
import { dateRange } from '../comparison/date-range.ts'
import { serviceName } from '../comparison/service-name.ts'
import { useStageWords } from '../comparison/timeline-lane.tsx'
import { useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { ModeMark } from '../ui/mode.tsx'
import { useAnswer } from '../ui/use-answer.ts'
import { signed } from './effect-words.ts'
import type { ScenarioRow } from './scenario-rows.ts'
import css from './scenarios.module.css'

type WayBeside = MethodOutput<'scenarios.beside'>['ways'][number]
type Side = NonNullable<WayBeside['today']>

const WayTable = ({ beside, currency }: { readonly beside: WayBeside; readonly currency: string }) => {
  const wording = useWording()
  const { say, number, date } = wording
  const stageWords = useStageWords(beside.way)
  const { way, today, asIf, change, daysLater, lines, unchanged, stages } = beside
  const shown = asIf ?? today
  const figures = (read: (side: Side) => string) => (
    <>
      <td>{today ? read(today) : '–'}</td>
      <td>{asIf ? read(asIf) : '–'}</td>
    </>
  )
  const changedStages = stages.filter((stage) => stage.today !== stage.asIf)
  const delivered = (side: Side): string => date(side.deliveredOn, 'short')
  return (
    <div className={css['way']}>
      <h2>
        <ModeMark mode={way} />
        {shown && <span title={serviceName(shown)}>{serviceName(shown)}</span>}
      </h2>
      {!shown ? (
        <p className={css['grey']}>{say(`whatIf.none.${way}`)}</p>
      ) : (
        <table aria-label={say(`mode.${way}`)}>
          <thead>
            <tr>
              <th scope="col">{currency}</th>
              <th scope="col">{say('whatIf.beside.today')}</th>
              <th scope="col">{say('whatIf.beside.then')}</th>
              <th scope="col">{say('whatIf.beside.change')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              // A leg can have a code twice.
              <tr key={`${line.leg} ${line.code} ${index}`}>
                <th scope="row">
                  {line.name} <span className={css['grey']}>{say(`leg.${line.leg}`)}</span>
                </th>
                <td>{line.today === null ? '–' : number(line.today)}</td>
                <td>{line.asIf === null ? '–' : number(line.asIf)}</td>
                <td>{signed(line.change, wording)}</td>
              </tr>
            ))}
            {unchanged.lines > 0 && (
              <tr className={css['grey']}>
                <th scope="row">{say('whatIf.beside.unchanged', { n: unchanged.lines })}</th>
                <td>{number(unchanged.amount)}</td>
                <td>{number(unchanged.amount)}</td>
                <td>–</td>
              </tr>
            )}
            <tr className={css['sum']}>
              <th scope="row">{say('whatIf.beside.total')}</th>
              {figures(({ total }) => number(total))}
              <td>
                {change !== null &&
                  (Number(change) === 0 ? say('whatIf.beside.same') : signed(change, wording))}
              </td>
            </tr>
            {changedStages.map((stage, index) => (
              <tr key={`${stage.kind} ${index}`}>
                <th scope="row">{stageWords.word({ kind: stage.kind })}</th>
                <td>{stage.today === null ? '–' : say('days', { n: stage.today })}</td>
                <td>{stage.asIf === null ? '–' : say('days', { n: stage.asIf })}</td>
                <td>{signed(String((stage.asIf ?? 0) - (stage.today ?? 0)), wording)}</td>
              </tr>
            ))}
            <tr className={css['sum']}>
              <th scope="row">{say('whatIf.beside.delivered')}</th>
              {figures(delivered)}
              <td>
                {daysLater !== null &&
                  (daysLater === 0
                    ? say('whatIf.beside.same')
                    : say(daysLater > 0 ? 'whatIf.daysLater' : 'whatIf.daysSooner', {
                        n: Math.abs(daysLater),
                      }))}
              </td>
            </tr>
            <tr className={css['grey']}>
              <th scope="row">{say('whatIf.beside.range')}</th>
              {figures(({ earliestOn, latestOn }) => dateRange(earliestOn, latestOn, wording))}
              <td>–</td>
            </tr>
          </tbody>
        </table>
      )}
    </div>
  )
}

/** A scenario and today side by side: of both ways the charges and the stages that are others. */
export const ScenarioBeside = ({
  row,
  shipment,
  onBase,
  onEdit,
  onDelete,
}: {
  readonly row: ScenarioRow
  readonly shipment: ShipmentInput
  readonly onBase: () => void
  readonly onEdit: () => void
  readonly onDelete: () => void
}) => {
  const { say, language } = useWording()
  const { scenario, about, own, answer } = row
  const beside = useAnswer('scenarios.beside', {
    shipment,
    scenario: { name: scenario.name, effects: [...scenario.effects] },
    language,
  })
  const because = answer?.outcome.recommended?.because
  return (
    <div className={css['beside']}>
      <div className={css['about']}>
        <p>
          {about} {because !== undefined && <b>{because}</b>}
        </p>
        <span className={css['actions']}>
          {own && (
            <>
              <button type="button" className={buttonCss['button']} onClick={onEdit}>
                {say('whatIf.edit')}
              </button>
              <button type="button" className={buttonCss['button']} onClick={onDelete}>
                {say('whatIf.delete')}
              </button>
            </>
          )}
          <button type="button" className={buttonCss['button']} onClick={onBase}>
            {say('whatIf.base')}
          </button>
        </span>
      </div>
      {beside?.ok && (
        <div className={css['ways']}>
          {beside.value.ways.map((one) => (
            <WayTable key={one.way} beside={one} currency={beside.value.currency} />
          ))}
        </div>
      )}
      {beside && !beside.ok && 'fault' in beside && <p role="alert">{beside.fault.text}</p>}
    </div>
  )
}
