import { createContext, use, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { Client } from '../../shared/api/contract.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { ComparisonStore } from '../state/comparison-store.ts'
import type { CustomersStore } from '../state/customers-store.ts'
import type { Drafts } from '../state/drafts.ts'
import type { ImportStore } from '../state/import-store.ts'
import type { PackStore } from '../state/pack-store.ts'
import type { QuoteMakingStore } from '../state/quote-making-store.ts'
import type { QuotesStore } from '../state/quotes-store.ts'
import type { SettingsStore } from '../state/settings-store.ts'
import type { ShipmentStore } from '../state/shipment-store.ts'
import type { TariffEditStore } from '../state/tariff-edit-store.ts'
import type { ViewStore } from '../state/view-store.ts'

/** Everything the window is made of; built once in `main.tsx` and handed down. */
export interface App {
  readonly client: Client
  readonly shipment: ShipmentStore
  readonly comparison: ComparisonStore
  readonly settings: SettingsStore
  readonly view: ViewStore
  readonly imports: ImportStore
  readonly edits: TariffEditStore
  readonly packs: PackStore
  readonly drafts: Drafts
  readonly customers: CustomersStore
  readonly quotes: QuotesStore
  readonly making: QuoteMakingStore
  readonly navigate: (screen: string) => void
  /** Asks again for the shipment as it stands, for after a fault. */
  readonly askAgain: () => void
}

const AppContext = createContext<App | null>(null)
const WordingContext = createContext<Wording | null>(null)

export const AppProvider = ({
  app,
  wording,
  children,
}: {
  readonly app: App
  readonly wording: Wording
  readonly children: ReactNode
}) => (
  <AppContext value={app}>
    <WordingContext value={wording}>{children}</WordingContext>
  </AppContext>
)

export const useApp = (): App => {
  const app = use(AppContext)
  if (!app) throw new Error('Defect: no app above this component')
  return app
}

export const useWording = (): Wording => {
  const wording = use(WordingContext)
  if (!wording) throw new Error('Defect: no wording above this component')
  return wording
}

/** Part of a store; the component is drawn again only when that part changes. */
export const usePart = <State, Part>(store: StoreApi<State>, select: (state: State) => Part): Part =>
  useStore(store, select)
