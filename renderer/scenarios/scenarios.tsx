import { useDebouncedValue } from '@mantine/hooks'
import { memo, useState } from 'react'
import type { ShipmentInput } from '../../shared/freight/shipment.ts'
import { runCommand } from '../commands.ts'
import { newEffect, scenarioToDraft } from '../state/scenario-draft.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { useAnswer } from '../ui/use-answer.ts'
import { ScenarioEditor, type EditedScenario } from './scenario-editor.tsx'
import { ScenarioOutlook } from './scenario-outlook.tsx'
import {
  listedScenarios,
  scenarioRows,
  weightsOf,
  type ScenarioList,
  type ScenarioRow,
} from './scenario-rows.ts'
import css from './scenarios.module.css'
import { ScenariosTable } from './scenarios-table.tsx'

/** Twenty comparisons are not asked for between two keys. */
const quiet = 250

const mostOwn = 30

const Listed = ({
  list,
  shipment,
  onChanged,
}: {
  readonly list: ScenarioList
  readonly shipment: ShipmentInput
  readonly onChanged: () => void
}) => {
  const app = useApp()
  const wording = useWording()
  const { say, language } = wording
  const neededBy = usePart(app.comparison, (state) => state.neededBy)
  const [likelihoods, setLikelihoods] = useState(list.likelihoods)
  const [edited, setEdited] = useState<EditedScenario | null>(null)
  const [deleted, setDeleted] = useState<ScenarioRow | null>(null)
  const scenarios = listedScenarios(list)
  const weights = weightsOf(scenarios, likelihoods)
  const answer = useAnswer('scenarios.run', {
    shipment,
    scenarios: scenarios.map(({ name, effects }) => ({
      name,
      effects: [...effects],
      weight: weights.of(name),
    })),
    weightOfToday: weights.today,
    language,
  })
  const run = answer?.ok ? answer.value : null
  if (answer && !answer.ok) {
    const text = 'fault' in answer ? answer.fault.text : say('whatIf.refused')
    return <p className={css['empty']}>{text}</p>
  }
  const sayLikelihood = (name: string, percent: number | undefined): void => {
    const { [name]: before, ...others } = likelihoods
    if (before === percent) return
    const said = percent === undefined ? others : { ...others, [name]: percent }
    setLikelihoods(said)
    void app.client('scenarios.weight', { likelihoods: said })
  }
  const remove = async (row: ScenarioRow): Promise<void> => {
    const done = await app.client('scenarios.delete', { name: row.scenario.name })
    if (!done.ok) return app.view.announce('fault' in done ? done.fault.text : '')
    setDeleted(row)
    return onChanged()
  }
  const restore = async ({ scenario }: ScenarioRow): Promise<void> => {
    const done = await app.client('scenarios.save', {
      scenario: { ...scenario, effects: [...scenario.effects] },
    })
    if (!done.ok) return app.view.announce('fault' in done ? done.fault.text : '')
    setDeleted(null)
    return onChanged()
  }
  const full = list.own.length >= mostOwn
  return (
    <>
      {!answer && <div className={css['asking']} role="progressbar" aria-label={say('whatIf.asking')} />}
      <div className={css['head']}>
        {deleted ? (
          <p role="status">
            {say('whatIf.deleted', { name: deleted.scenario.name })}{' '}
            <button type="button" className={buttonCss['link']} onClick={() => void restore(deleted)}>
              {say('whatIf.undo')}
            </button>
          </p>
        ) : (
          <p className={css['grey']}>{full ? say('whatIf.full', { n: mostOwn }) : say('whatIf.lead')}</p>
        )}
        <span className={css['actions']}>
          <button
            type="button"
            className={buttonCss['button']}
            onClick={() => runCommand('copy.scenarios', app, wording)}
          >
            {say('whatIf.csv')}
          </button>
          <button
            type="button"
            className={buttonCss['button']}
            disabled={full}
            onClick={() => setEdited({ draft: { name: '', effects: [newEffect(1)] }, inPlaceOf: null })}
          >
            {say('whatIf.new')}
          </button>
        </span>
      </div>
      <ScenariosTable
        rows={scenarioRows(list, run, wording)}
        run={run}
        shipment={shipment}
        neededBy={neededBy}
        likelihoods={likelihoods}
        onSay={sayLikelihood}
        onBase={({ scenario, own }) =>
          setEdited({
            draft: {
              ...scenarioToDraft(scenario),
              name: say(own ? 'whatIf.copyOf' : 'whatIf.ownOf', { name: scenario.name }).slice(0, 80),
            },
            inPlaceOf: null,
          })
        }
        onEdit={({ scenario }) => setEdited({ draft: scenarioToDraft(scenario), inPlaceOf: scenario.name })}
        onDelete={(row) => void remove(row)}
      />
      {run && <ScenarioOutlook run={run} weights={weights} withDeadline={neededBy !== null} />}
      {edited && (
        <ScenarioEditor
          edited={edited}
          taken={[...list.presets, ...list.own]
            .map(({ name }) => name)
            .filter((name) => name !== edited.inPlaceOf)}
          onClose={() => setEdited(null)}
          onSaved={({ name }) => {
            const { inPlaceOf } = edited
            const moved = inPlaceOf === null ? undefined : likelihoods[inPlaceOf]
            if (inPlaceOf !== null && inPlaceOf !== name && moved !== undefined) {
              const { [inPlaceOf]: _, ...others } = likelihoods
              setLikelihoods({ ...others, [name]: moved })
            }
            setEdited(null)
            setDeleted(null)
            app.view.announce(say('whatIf.saved', { name }))
            onChanged()
          }}
        />
      )}
    </>
  )
}

/** What if: the shipment on today's tariffs beside the same on tariffs as they might be. */
export const Scenarios = memo(() => {
  const { comparison } = useApp()
  const { say, language } = useWording()
  const shipment = usePart(comparison, (state) => state.shipment)
  const [asked] = useDebouncedValue(shipment, quiet)
  const [edition, setEdition] = useState(0)
  const list = useAnswer('scenarios.list', { language }, edition)
  return (
    <section className={css['scenarios']} aria-label={say('scenarios.title')}>
      {list && !list.ok && 'fault' in list && <p className={css['empty']}>{list.fault.text}</p>}
      {list?.ok && asked && (
        <Listed list={list.value} shipment={asked} onChanged={() => setEdition((before) => before + 1)} />
      )}
    </section>
  )
})
