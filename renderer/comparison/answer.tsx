import { Menu, Popover } from '@mantine/core'
import { lazy, memo, Suspense, useEffect, useState } from 'react'
import { rankings } from '../../shared/freight/shipment.ts'
import type { Comparison } from '../../shared/quote/comparison.ts'
import { findCommand, runCommand } from '../commands.ts'
import { formIsBlank } from '../state/shipment-form.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import fieldCss from '../ui/field.module.css'
import { SelectBox } from '../ui/fields.tsx'
import { ChevronDownIcon, WarningIcon } from '../ui/icons.tsx'
import { keyCap } from '../ui/key-combination.ts'
import hiddenCss from '../ui/hidden.module.css'
import css from './answer.module.css'
import { AnswerTabs } from './answer-tabs.tsx'
import { bestOffer, firstExclusion } from './best-offers.ts'
import { Calendar } from './calendar.tsx'
import { Decide } from '../decide/decide.tsx'
import { Scenarios } from '../scenarios/scenarios.tsx'
import { Split } from '../split/split.tsx'
import { Difference } from './difference.tsx'
import { Landed } from './landed.tsx'
import { Beginning, FaultNotice, MissingFields, NothingLoaded } from './obstacles.tsx'
import { OffersTable } from './offers-table.tsx'
import { Ticket } from './tickets.tsx'
import ticketCss from './tickets.module.css'
import { Timeline } from './timeline.tsx'

/** The coastlines are half a megabyte that nobody waits for who does not look at them. */
const RouteMap = lazy(async () => ({ default: (await import('../map/route-map.tsx')).RouteMap }))

const patience = 150

/** A thin bar when an answer takes longer than a blink; the answer before stays as it is. */
const AskingBar = () => {
  const { say } = useWording()
  const { comparison } = useApp()
  const asking = usePart(comparison, (state) => state.asking)
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!asking) return undefined
    const timer = setTimeout(() => setLate(true), patience)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [asking])
  return late && asking ? (
    <div className={css['asking']} role="progressbar" aria-label={say('answer.asking')} />
  ) : null
}

const exports = [
  'copy.text',
  'copy.csv',
  'copy.weights',
  'copy.dates',
  'copy.scenarios',
  'copy.landed',
  'copy.json',
] as const

const AnswerBar = memo(({ comparison }: { readonly comparison: Comparison }) => {
  const app = useApp()
  const wording = useWording()
  const { say } = wording
  const rankBy = usePart(app.shipment, (state) => state.form.rankBy)
  const general = comparison.warnings.filter(({ path }) => path === null)
  return (
    <div className={css['bar']}>
      <AnswerTabs count={comparison.offers.length} />
      <SelectBox
        className={fieldCss['wordSelect']}
        label={say('offers.rankBy')}
        value={rankBy}
        options={rankings.map((value) => ({
          value,
          label: say(`offers.rankBy.${value}`),
        }))}
        onChange={(value) => app.shipment.edit('rankBy', (form) => ({ ...form, rankBy: value }))}
      />
      {general.length > 0 && (
        <Popover position="bottom-start" width={420}>
          <Popover.Target>
            <button type="button" className={`${buttonCss['button']} ${buttonCss['quiet']}`}>
              <WarningIcon />
              {say('offers.warnings', { n: general.length })}
            </button>
          </Popover.Target>
          <Popover.Dropdown>
            <ul className={css['warnings']}>
              {general.map(({ code, text }) => (
                <li key={code + text}>{text}</li>
              ))}
            </ul>
          </Popover.Dropdown>
        </Popover>
      )}
      <div className={css['actions']}>
        <Menu position="bottom-end">
          <Menu.Target>
            <button type="button" className={buttonCss['button']}>
              {say('offers.copy')}
              <ChevronDownIcon size={10} />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {exports.map((id) => {
              const command = findCommand(id)
              const [keys] = command?.keys ?? []
              return (
                command && (
                  <Menu.Item
                    key={id}
                    disabled={!command.enabled(app)}
                    rightSection={keys ? <kbd>{keyCap(keys)}</kbd> : null}
                    onClick={() => runCommand(id, app, wording)}
                  >
                    {say(command.label)}
                  </Menu.Item>
                )
              )
            })}
          </Menu.Dropdown>
        </Menu>
        <button
          type="button"
          className={`${buttonCss['button']} ${buttonCss['primary']} ${css['issue']}`}
          disabled={comparison.offers.length === 0}
          onClick={() => runCommand('quote.begin', app, wording)}
        >
          {say('command.beginQuote')} <kbd>Ctrl I</kbd>
        </button>
      </div>
    </div>
  )
})

const TabPanel = ({ comparison }: { readonly comparison: Comparison }) => {
  const { view } = useApp()
  const tab = usePart(view, (state) => state.tab)
  return (
    <div role="tabpanel" id="answer-panel" aria-labelledby={`answer-tab-${tab}`} className={css['panel']}>
      {tab === 'offers' && <OffersTable comparison={comparison} />}
      {tab === 'decide' && <Decide comparison={comparison} />}
      {tab === 'calendar' && <Calendar comparison={comparison} />}
      {tab === 'scenarios' && <Scenarios />}
      {tab === 'split' && <Split />}
      {tab === 'landed' && <Landed comparison={comparison} />}
      {tab === 'map' && (
        <Suspense>
          <RouteMap comparison={comparison} />
        </Suspense>
      )}
    </div>
  )
}

const ComparisonView = memo(
  ({ comparison, neededBy }: { readonly comparison: Comparison; readonly neededBy: string | null }) => {
    const air = bestOffer(comparison, 'air')
    const rail = bestOffer(comparison, 'rail')
    const recommended = comparison.recommendation?.offer
    return (
      <>
        <div className={ticketCss['tickets']}>
          {(['air', 'rail'] as const).map((way) => {
            const offer = way === 'air' ? air : rail
            return (
              <Ticket
                key={way}
                way={way}
                offer={offer}
                excluded={offer ? undefined : firstExclusion(comparison, way)}
                currency={comparison.currency}
                recommended={offer !== undefined && offer.id === recommended}
                screening={comparison.screening}
              />
            )
          })}
        </div>
        <Difference
          difference={comparison.difference}
          recommendation={comparison.recommendation}
          currency={comparison.currency}
        />
        <Timeline air={air} rail={rail} neededBy={neededBy} />
        <AnswerBar comparison={comparison} />
        <TabPanel comparison={comparison} />
      </>
    )
  },
)

/** The answer, on the right: the comparison, and what stands in its way. */
export const Answer = () => {
  const { comparison: store, shipment } = useApp()
  const { say } = useWording()
  const comparison = usePart(store, (state) => state.comparison)
  const neededBy = usePart(store, (state) => state.neededBy)
  const obstacle = usePart(store, (state) => state.obstacle)
  const blank = usePart(shipment, (state) => formIsBlank(state.form))

  return (
    <main className={css['answer']} aria-label={say('answer.title')} data-pane="answer">
      <h1 className={hiddenCss['hidden']}>{say('answer.title')}</h1>
      <AskingBar />
      {obstacle?.kind === 'fault' && <FaultNotice fault={obstacle.fault} />}
      {obstacle?.kind === 'nothing-loaded' ? (
        <NothingLoaded text={obstacle.text} />
      ) : blank ? (
        <Beginning />
      ) : (
        <>
          {obstacle?.kind === 'refused' && <MissingFields withAnswer={comparison !== null} />}
          {comparison && (
            <div className={css['comparison']} data-earlier={obstacle !== null || undefined}>
              <ComparisonView comparison={comparison} neededBy={neededBy} />
            </div>
          )}
        </>
      )}
    </main>
  )
}
