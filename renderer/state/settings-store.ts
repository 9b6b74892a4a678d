import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Client, MethodOutput } from '../../shared/api/contract.ts'

export type Settings = MethodOutput<'settings.read'>
export type About = MethodOutput<'app.about'>

interface SettingsState {
  readonly settings: Settings
  readonly about: About | null
}

export interface SettingsStore extends StoreApi<SettingsState> {
  readonly change: (change: Partial<Settings>) => void
  readonly readAbout: () => Promise<void>
}

const beforeRead: Settings = { language: 'en', theme: 'system', currency: 'EUR' }

/** The user's choices, shown at once and kept by the host. */
export const createSettingsStore = (client: Client, read: Settings | null): SettingsStore => {
  const store = createStore<SettingsState>(() => ({ settings: read ?? beforeRead, about: null }))
  return Object.assign(store, {
    change: (change: Partial<Settings>) => {
      store.setState((state) => ({ settings: { ...state.settings, ...change } }))
      // A choice that the host could not keep still holds for this window; the next start shows the old one.
      void client('settings.write', change)
    },
    readAbout: async () => {
      const answer = await client('app.about', {})
      if (answer.ok) store.setState({ about: answer.value })
    },
  })
}
