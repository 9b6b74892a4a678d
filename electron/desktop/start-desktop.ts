import { join } from 'node:path'
import { app, dialog, ipcMain, Menu, nativeTheme, protocol, session, type BrowserWindow } from 'electron/main'
import type { Fault } from '../../shared/api/contract.ts'
import type { Dispatch } from '../../shared/api/dispatch.ts'
import type { Result } from '../../shared/kernel/result.ts'
import { createWording } from '../../shared/text/format.ts'
import { languages, type Language } from '../../shared/text/language.ts'
import { startIpcHost } from '../hosts/ipc-host.ts'
import { readRendererFiles } from '../hosts/renderer-files.ts'
import { appOrigin, appScheme, serveAppScheme } from './app-scheme.ts'
import { showFault } from './fault-dialog.ts'
import { followSettings, readDesktopSettings, type DesktopSettings } from './follow-settings.ts'
import { focusWindow, openMainWindow } from './main-window.ts'
import { menuTemplate } from './menu.ts'
import { stayOnOurPage } from './navigation.ts'
import { keepOffline, silenceChromium } from './offline.ts'
import { refusePermissions } from './permissions.ts'

export interface DesktopOptions {
  /** The folder of the data, shown when something is wrong with it. */
  readonly home: string
  /** Where the window keeps how it stood. */
  readonly windowFolder: string
  /** The built window and the preload script. */
  readonly rendererFolder: string
  readonly preload: string
  readonly openApp: () => Promise<Result<{ readonly dispatch: Dispatch; close(): void }, Fault>>
}

/**
 * Runs the program in its window, from before Electron is ready until it quits. Call it while the main module is loaded:
 * a scheme cannot be declared later.
 */
export const startDesktop = ({
  home,
  windowFolder,
  rendererFolder,
  preload,
  openApp,
}: DesktopOptions): void => {
  const devTools = !app.isPackaged
  const systemLanguage = languages.find((known) => app.getLocale().startsWith(known)) ?? 'en'
  let say = createWording(systemLanguage).say
  let window: BrowserWindow | undefined
  let close = (): void => undefined

  const tellAndEnd = async (fault: Fault): Promise<void> => {
    await showFault(fault, { say, home })
    close()
    app.exit(1)
  }
  const tellDefect = (defect: unknown): void => {
    const details = defect instanceof Error ? (defect.stack ?? defect.message) : String(defect)
    void app.whenReady().then(() => tellAndEnd({ code: 'E-BUG', text: say('dialog.defect'), details }))
  }
  process.on('uncaughtException', tellDefect)
  process.on('unhandledRejection', tellDefect)

  const wordMenu = (language: Language): void => {
    say = createWording(language).say
    const mac = process.platform === 'darwin'
    app.setAboutPanelOptions({
      applicationName: 'Viaduct',
      applicationVersion: app.getVersion(),
      copyright: say('menu.aboutText'),
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ say, mac, devTools })))
  }
  const apply = ({ language, theme }: DesktopSettings): void => {
    nativeTheme.themeSource = theme
    wordMenu(language)
  }

  const offerReload = async (gone: BrowserWindow): Promise<void> => {
    const { response } = await dialog.showMessageBox({
      type: 'error',
      title: 'Viaduct',
      message: say('dialog.windowGone'),
      buttons: [say('dialog.reload'), say('dialog.close')],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    })
    if (response === 0) gone.webContents.reload()
    else app.quit()
  }

  const run = async (): Promise<void> => {
    wordMenu(systemLanguage)
    refusePermissions(session.defaultSession)
    keepOffline(session.defaultSession, devTools)
    serveAppScheme(protocol, readRendererFiles(rendererFolder))

    const opened = await openApp()
    if (!opened.ok) {
      await tellAndEnd(opened.failure)
      return
    }
    const viaduct = opened.value
    const settings = await readDesktopSettings(viaduct.dispatch)
    if (settings) apply(settings)
    const host = startIpcHost({
      ipc: ipcMain,
      dispatch: followSettings(viaduct.dispatch, apply),
      ourContents: () => window?.webContents,
      origin: appOrigin,
    })
    close = () => {
      host.close()
      viaduct.close()
      close = () => undefined
    }
    const main = openMainWindow({
      preload,
      placementFile: join(windowFolder, 'placement.json'),
      dark: nativeTheme.shouldUseDarkColors,
      devTools,
    })
    window = main
    main.once('closed', () => {
      window = undefined
    })
    main.webContents.on('render-process-gone', (_event, details) => {
      if (details.reason !== 'clean-exit') void offerReload(main)
    })
  }

  silenceChromium(app.commandLine)
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([appScheme])
  app.on('web-contents-created', (_event, contents) => stayOnOurPage(contents))
  app.on('second-instance', () => {
    if (window) focusWindow(window)
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => close())
  app.whenReady().then(run).catch(tellDefect)
}
