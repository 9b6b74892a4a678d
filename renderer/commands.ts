import type { Wording } from '../shared/text/format.ts'
import { comparisonToCsv, comparisonToText } from './comparison/copy-comparison.ts'
import { landedToCsv } from './comparison/landed-csv.ts'
import { comparedOffers } from './comparison/landed-rows.ts'
import { setDraftAside } from './state/drafts.ts'
import { emptyForm, formIsBlank } from './state/shipment-form.ts'
import { askForScenariosCsv } from './scenarios/copy-scenarios.ts'
import { keyMatches } from './ui/key-combination.ts'
import type { App } from './ui/app-context.tsx'
import { copyText } from './ui/copy-text.ts'
import type { Command } from './command.ts'
import { customerCommands, shownCustomer, shownEdit } from './customers/customer-commands.ts'
import { decideCommands } from './decide/decide-commands.ts'
import { importCommands, reviewGrid } from './importing/import-commands.ts'
import { quoteCommands } from './quotes/quote-commands.ts'
import { screenCommands } from './screen-commands.ts'

/** Elsewhere a field's own undo must not change the form that is out of sight. */
const onQuoteScreen = (): boolean => document.querySelector('[data-pane="form"]') !== null

const always = (): boolean => true
/** Whether the comparison on screen is the present shipment's; an earlier one is shown, but not handed out. */
const hasComparison = ({ comparison }: App): boolean => {
  const { comparison: answer, obstacle } = comparison.getState()
  return answer !== null && obstacle === null
}

const copyComparison = (
  app: App,
  wording: Wording,
  write: (app: App) => string,
  what: string,
): Promise<void> | undefined => (hasComparison(app) ? copyText(app, wording, write(app), what) : undefined)

const focusField = (field: string): void =>
  document.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus()

const otherPane = (): void => {
  const inForm = document.activeElement?.closest('[data-pane="form"]') !== null
  const target = inForm
    ? document.querySelector<HTMLElement>('[data-pane="answer"] [role="row"][tabindex="0"]')
    : document.querySelector<HTMLElement>('[data-field="origin"]')
  target?.focus()
}

export const commands: readonly Command[] = [
  {
    id: 'palette.open',
    label: 'command.palette',
    group: 'window',
    keys: ['Ctrl+K'],
    enabled: always,
    run: ({ view }) => view.setPalette(true),
  },
  {
    id: 'shipment.new',
    label: 'command.new',
    group: 'shipment',
    keys: ['Ctrl+N', 'Alt+N'],
    enabled: always,
    run: async (app, { say }) => {
      const { form } = app.shipment.getState()
      app.navigate('/')
      if (!formIsBlank(form)) {
        app.shipment.replace(emptyForm(form.currency))
        await setDraftAside(app.client, form, say('form.untitled'))
        app.view.announce(say('notice.setAside'))
      }
      focusField('origin')
    },
  },
  {
    id: 'shipment.swap',
    label: 'command.swap',
    group: 'shipment',
    keys: ['Alt+S'],
    enabled: onQuoteScreen,
    run: ({ shipment }) =>
      shipment.edit('swap', (form) => ({ ...form, origin: form.destination, destination: form.origin })),
  },
  {
    id: 'edit.undo',
    label: 'command.undo',
    group: 'shipment',
    keys: ['Ctrl+Z'],
    enabled: (app) =>
      reviewGrid() !== null
        ? !(document.activeElement instanceof HTMLInputElement) && app.imports.getState().past.length > 0
        : (shownEdit(app)?.past ?? (onQuoteScreen() ? app.shipment.getState().past : [])).length > 0,
    run: ({ shipment, imports, customers }) => {
      const customer = shownCustomer()
      if (customer !== undefined) customers.undo(customer)
      else if (reviewGrid() !== null) return imports.undo()
      else shipment.undo()
      return undefined
    },
  },
  {
    id: 'edit.redo',
    label: 'command.redo',
    group: 'shipment',
    keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
    enabled: (app) =>
      (shownEdit(app)?.future ?? (onQuoteScreen() ? app.shipment.getState().future : [])).length > 0,
    run: ({ shipment, customers }) => {
      const customer = shownCustomer()
      if (customer === undefined) shipment.redo()
      else customers.redo(customer)
    },
  },
  {
    id: 'copy.text',
    label: 'command.copyText',
    group: 'answer',
    keys: ['Ctrl+Shift+C'],
    enabled: hasComparison,
    run: (app, wording) =>
      copyComparison(
        app,
        wording,
        ({ comparison }) => {
          const answer = comparison.getState().comparison
          return answer ? comparisonToText(answer, wording) : ''
        },
        wording.say('notice.comparison'),
      ),
  },
  {
    id: 'copy.csv',
    label: 'command.copyCsv',
    group: 'answer',
    keys: [],
    enabled: hasComparison,
    run: (app, wording) =>
      copyComparison(
        app,
        wording,
        ({ comparison }) => {
          const answer = comparison.getState().comparison
          return answer ? comparisonToCsv(answer) : ''
        },
        wording.say('notice.comparison'),
      ),
  },
  {
    id: 'copy.landed',
    label: 'command.copyLanded',
    group: 'answer',
    keys: [],
    enabled: (app) =>
      hasComparison(app) &&
      (app.comparison.getState().comparison?.offers.some(({ landed }) => landed !== null) ?? false),
    run: (app, wording) =>
      copyComparison(
        app,
        wording,
        ({ comparison, view }) => {
          const answer = comparison.getState().comparison
          return answer
            ? landedToCsv(comparedOffers(answer, view.getState().landedBeside), answer.currency, wording)
            : ''
        },
        wording.say('landed.title'),
      ),
  },
  ...decideCommands,
  {
    id: 'copy.scenarios',
    label: 'command.copyScenarios',
    group: 'answer',
    keys: [],
    enabled: hasComparison,
    run: async (app, wording) => {
      const text = await askForScenariosCsv(app, wording)
      if (text !== undefined) await copyText(app, wording, text, wording.say('scenarios.title'))
    },
  },
  {
    id: 'copy.json',
    label: 'command.copyJson',
    group: 'answer',
    keys: [],
    enabled: hasComparison,
    run: (app, wording) =>
      copyComparison(
        app,
        wording,
        ({ comparison }) => JSON.stringify(comparison.getState().comparison, null, 2),
        wording.say('notice.comparison'),
      ),
  },
  {
    id: 'answer.offers',
    label: 'command.showOffers',
    group: 'answer',
    keys: [],
    enabled: onQuoteScreen,
    run: ({ view }) => view.showTab('offers'),
  },
  {
    id: 'answer.scenarios',
    label: 'command.showScenarios',
    group: 'answer',
    keys: ['Alt+W'],
    enabled: onQuoteScreen,
    run: ({ view }) => view.showTab('scenarios'),
  },
  {
    id: 'answer.split',
    label: 'command.showSplit',
    group: 'answer',
    keys: [],
    enabled: onQuoteScreen,
    run: ({ view }) => view.showTab('split'),
  },
  {
    id: 'answer.map',
    label: 'command.showMap',
    group: 'answer',
    keys: [],
    enabled: onQuoteScreen,
    run: ({ view }) => view.showTab('map'),
  },
  {
    id: 'answer.landed',
    label: 'command.showLanded',
    group: 'answer',
    keys: ['Alt+L'],
    enabled: onQuoteScreen,
    run: ({ view }) => view.showTab('landed'),
  },
  {
    id: 'go.otherPane',
    label: 'command.otherPane',
    group: 'go',
    keys: ['F6'],
    enabled: always,
    run: otherPane,
  },
  {
    id: 'go.cargo',
    label: 'command.goCargo',
    group: 'go',
    keys: ['Alt+C'],
    enabled: always,
    run: ({ navigate }) => {
      navigate('/')
      document.querySelector<HTMLElement>('[data-pane="form"] [role="grid"] input')?.focus()
    },
  },
  ...screenCommands,
  ...customerCommands,
  ...quoteCommands,
  {
    id: 'go.back',
    label: 'command.back',
    group: 'go',
    keys: ['Alt+ArrowLeft'],
    enabled: always,
    run: () => history.back(),
  },
  ...importCommands,
  {
    id: 'window.theme',
    label: 'command.theme',
    group: 'window',
    keys: ['Alt+T'],
    enabled: always,
    run: ({ settings }) => {
      const dark = document.documentElement.dataset['mantineColorScheme'] === 'dark'
      settings.change({ theme: dark ? 'light' : 'dark' })
    },
  },
  {
    id: 'answer.again',
    label: 'command.askAgain',
    group: 'answer',
    keys: [],
    enabled: always,
    run: ({ askAgain }) => askAgain(),
  },
]

export const findCommand = (id: string): Command | undefined => commands.find((command) => command.id === id)

/** Carries a command out if it can be now. */
export const runCommand = (id: string, app: App, wording: Wording): void => {
  const command = findCommand(id)
  if (command?.enabled(app)) void command.run(app, wording)
}

export const commandForKey = (event: KeyboardEvent): Command | undefined =>
  commands.find((command) => command.keys.some((keys) => keyMatches(keys, event)))
