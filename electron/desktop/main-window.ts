import { readFileSync, writeFileSync } from 'node:fs'
import { BrowserWindow, screen } from 'electron/main'
import { pageAddress } from './app-scheme.ts'
import { parseSavedWindow, placeWindow, type SavedWindow } from './window-placement.ts'
import { windowOptions } from './window-options.ts'

export interface MainWindowOptions {
  readonly preload: string
  /** The file that keeps how the window stood; made when the window closes. */
  readonly placementFile: string
  readonly dark: boolean
  readonly devTools: boolean
}

const readSaved = (file: string): SavedWindow | undefined => {
  try {
    return parseSavedWindow(readFileSync(file, 'utf8'))
  } catch {
    // None yet, or not readable: the window opens in the middle.
    return undefined
  }
}

const save = (file: string, window: BrowserWindow): void => {
  const saved: SavedWindow = { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
  try {
    writeFileSync(file, JSON.stringify(saved))
  } catch {
    // A read-only folder must not keep the window from closing.
  }
}

/** Opens the one window; it is shown when its page is drawn, so that nobody sees it being built. */
export const openMainWindow = ({
  preload,
  placementFile,
  dark,
  devTools,
}: MainWindowOptions): BrowserWindow => {
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id)
  const placement = placeWindow(readSaved(placementFile), [
    main.workArea,
    ...others.map((display) => display.workArea),
  ])
  const window = new BrowserWindow(windowOptions({ placement, preload, dark, devTools }))
  window.once('ready-to-show', () => {
    if (placement.maximized) window.maximize()
    window.show()
  })
  window.on('close', () => save(placementFile, window))
  void window.loadURL(pageAddress)
  return window
}

/** Brings the window before the user who started the program a second time. */
export const focusWindow = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
