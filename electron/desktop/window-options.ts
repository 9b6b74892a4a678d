import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron/main'
import type { WindowPlacement } from './window-placement.ts'

/** What the page may do inside the window: nothing but be a page. Read by tests as it stands here. */
export const pagePreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  // It fetches its dictionaries from the internet.
  spellcheck: false,
} as const satisfies WebPreferences

// The window's ground in both themes, so that nothing flashes before the page is drawn.
export const backgroundColour = { light: '#ffffff', dark: '#121518' } as const

export interface WindowLook {
  readonly placement: WindowPlacement
  readonly preload: string
  readonly dark: boolean
  /** The developer tools, in a program that is run from its sources only. */
  readonly devTools: boolean
}

export const windowOptions = ({
  placement,
  preload,
  dark,
  devTools,
}: WindowLook): BrowserWindowConstructorOptions => ({
  ...placement.bounds,
  minWidth: placement.minimum.width,
  minHeight: placement.minimum.height,
  title: 'Viaduct',
  show: false,
  backgroundColor: dark ? backgroundColour.dark : backgroundColour.light,
  webPreferences: { ...pagePreferences, preload, devTools },
})
