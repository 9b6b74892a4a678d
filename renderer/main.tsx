import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '@fontsource-variable/inter/opsz.css'
import '@fontsource-variable/noto-sans-sc/wght.css'
import './theme/tokens.css'
import './theme/base.css'
import './theme/floating.css'
import { createRoot } from 'react-dom/client'
import { navigate } from 'wouter/use-hash-location'
import type { LocalDate } from '../shared/kernel/local-date.ts'
import { createWording } from '../shared/text/format.ts'
import { createClient } from './api/transports.ts'
import { Window } from './app.tsx'
import { createComparisonStore } from './state/comparison-store.ts'
import { createCustomersStore } from './state/customers-store.ts'
import { draftTitle, keepDraft, restoreDraft } from './state/drafts.ts'
import { formToShipment, type FormContext, type FormReading } from './state/form-to-shipment.ts'
import { createQuoteMakingStore } from './state/quote-making-store.ts'
import { createQuotesStore } from './state/quotes-store.ts'
import { createSettingsStore } from './state/settings-store.ts'
import { createImportStore } from './state/import-store.ts'
import { readOpenDrafts } from './state/open-drafts.ts'
import { formIsBlank, isPricedAlike } from './state/shipment-form.ts'
import { createPackStore } from './state/pack-store.ts'
import { createShipmentStore } from './state/shipment-store.ts'
import { createTariffEditStore } from './state/tariff-edit-store.ts'
import { createViewStore } from './state/view-store.ts'

const start = async (): Promise<void> => {
  const client = createClient()
  const [kept, draft] = await Promise.all([client('settings.read', {}), restoreDraft(client)])
  const settings = createSettingsStore(client, kept.ok ? kept.value : null)
  const shipment = createShipmentStore(settings.getState().settings.currency)
  const comparison = createComparisonStore(client)
  const view = createViewStore()
  const languageNow = () => settings.getState().settings.language
  const packs = createPackStore(client, languageNow)
  const reading = (): FormContext => {
    const { about, settings: chosen } = settings.getState()
    const today = (about?.today ?? '1970-01-01') as LocalDate
    return { today, commaGroups: chosen.language !== 'fr' }
  }
  const imports = createImportStore(client, languageNow, {
    openDrafts: () => readOpenDrafts(client, shipment.getState().form, reading()),
    packs,
  })
  const customers = createCustomersStore(
    client,
    () => settings.getState().settings,
    () => crypto.randomUUID(),
  )
  const edits = createTariffEditStore(client, () => settings.getState().settings.language)
  await settings.readAbout()
  if (draft) shipment.setState({ form: draft })

  const readForm = (): FormReading => formToShipment(shipment.getState().form, reading())
  const quotes = createQuotesStore(client)
  const making = createQuoteMakingStore({
    client,
    newId: () => crypto.randomUUID(),
    shipment: () => {
      const { form } = shipment.getState()
      const { say } = createWording(languageNow())
      return { input: readForm().input, form, title: draftTitle(form, say('form.untitled')) }
    },
    today: () => reading().today,
    language: languageNow,
  })
  const ask = (): void => {
    void comparison.ask(readForm(), languageNow())
    making.priceAgain()
  }
  const askAgain = (): void => {
    void settings.readAbout().then(ask)
  }
  shipment.subscribe((state, before) => {
    if (state.opened !== before.opened) {
      view.closeAll()
      if (formIsBlank(state.form)) comparison.forget()
    }
    if (!isPricedAlike(state.form, before.form)) ask()
  })
  settings.subscribe((state, before) => {
    if (state.settings.language !== before.settings.language) ask()
  })
  settings.subscribe((state, before) => {
    // With another day quotes expire.
    if (state.about?.today !== before.about?.today) void quotes.refresh()
  })
  making.subscribe((state, before) => {
    if (state.edition !== before.edition) void quotes.refresh()
  })
  comparison.subscribe((state, before) => {
    if (state.comparison && state.comparison !== before.comparison) view.keepOneOpen(state.comparison)
  })

  const drafts = keepDraft(client, shipment)
  const keepNow = (): void => {
    void drafts.flush()
    void making.flush()
  }
  document.addEventListener('visibilitychange', keepNow)
  globalThis.addEventListener('pagehide', keepNow)

  const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''
  const root = document.getElementById('root')
  if (!root) throw new Error('Defect: the page has no root')
  createRoot(root).render(
    <Window
      nonce={nonce}
      app={{
        client,
        shipment,
        comparison,
        settings,
        view,
        imports,
        edits,
        packs,
        drafts,
        customers,
        quotes,
        making,
        navigate,
        askAgain,
      }}
    />,
  )
  ask()
}

await start()
