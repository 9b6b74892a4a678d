import { EventEmitter } from 'node:events'

// Stands in for Electron where its binary is not there. What it does not have, the program does not use. Calls between
// the page and the program go through a real structured clone, as in Electron.

export interface FrameDouble {
  readonly parent: FrameDouble | null
  readonly origin: string
}
export interface CallerDouble {
  readonly sender: unknown
  readonly senderFrame: FrameDouble | null
}
type Handler = (event: CallerDouble, ...args: unknown[]) => unknown

class AppDouble extends EventEmitter {
  isPackaged = false
  locale = 'en-GB'
  /** What requestSingleInstanceLock answers. */
  isFirst = true
  readonly trace: string[] = []
  readonly switches: string[] = []
  /** Switches of the command line, as `--home=…`. */
  readonly given: Record<string, string> = {}
  readonly paths: Record<string, string> = {}
  ready: PromiseWithResolvers<void> = Promise.withResolvers<void>()
  readonly commandLine = {
    getSwitchValue: (name: string) => this.given[name] ?? '',
    appendSwitch: (name: string, value?: string) =>
      void this.switches.push(value === undefined ? name : `${name}=${value}`),
  }
  getLocale(): string {
    return this.locale
  }
  getPath(name: string): string {
    return this.paths[name] ?? ''
  }
  setPath(name: string, path: string): void {
    this.paths[name] = path
  }
  setName(): void {}
  aboutPanel: object = {}
  setAboutPanelOptions(options: object): void {
    this.aboutPanel = options
  }
  getVersion(): string {
    return '0.1.0'
  }
  enableSandbox(): void {
    this.trace.push('sandbox')
  }
  requestSingleInstanceLock(): boolean {
    this.trace.push('lock')
    return this.isFirst
  }
  whenReady(): Promise<void> {
    return this.ready.promise
  }
  quit(): void {
    this.trace.push('quit')
    this.emit('will-quit', {})
  }
  exit(code: number): void {
    this.trace.push(`exit ${code}`)
  }
}

export class WebContentsDouble extends EventEmitter {
  readonly mainFrame: FrameDouble = { parent: null, origin: 'app://viaduct' }
  openHandler: ((details: { url: string }) => { action: string }) | undefined
  webRtc = 'default'
  reloads = 0
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtc = policy
  }
  reload(): void {
    this.reloads += 1
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly opened: BrowserWindow[] = []
  readonly webContents = new WebContentsDouble()
  readonly trace: string[] = []
  normalBounds = { x: 10, y: 20, width: 1300, height: 900 }
  minimized = false
  maximized = false
  readonly options: Record<string, unknown>
  constructor(options: Record<string, unknown>) {
    super()
    this.options = options
    BrowserWindow.opened.push(this)
    app.trace.push('window')
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(url: string): Promise<void> {
    this.trace.push(`load ${url}`)
  }
  show(): void {
    this.trace.push('show')
  }
  focus(): void {
    this.trace.push('focus')
  }
  restore(): void {
    this.trace.push('restore')
  }
  maximize(): void {
    this.trace.push('maximize')
  }
  isMinimized(): boolean {
    return this.minimized
  }
  isMaximized(): boolean {
    return this.maximized
  }
  getNormalBounds(): typeof this.normalBounds {
    return this.normalBounds
  }
}

const ipcHandlers = new Map<string, Handler>()
export const ipcMain = {
  handle: (channel: string, handler: Handler) => void ipcHandlers.set(channel, handler),
  removeHandler: (channel: string) => void ipcHandlers.delete(channel),
}

/** Calls as a frame of a page would; Electron rejects with the text of the error that the handler threw. */
export const invokeFrom = async (
  caller: CallerDouble,
  channel: string,
  ...args: readonly unknown[]
): Promise<unknown> => {
  const handler = ipcHandlers.get(channel)
  if (!handler) throw new Error(`Error invoking remote method '${channel}': No handler registered`)
  const sent = structuredClone(args) as unknown[]
  try {
    return structuredClone(await handler(caller, ...sent))
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error })
  }
}

export const ipcRenderer = {
  invoke: (channel: string, ...args: readonly unknown[]): Promise<unknown> => {
    const contents = BrowserWindow.opened.at(-1)?.webContents
    return invokeFrom({ sender: contents, senderFrame: contents?.mainFrame ?? null }, channel, ...args)
  },
}

export const exposed: Record<string, unknown> = {}
export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown) => void (exposed[name] = value),
}

export const protocol = {
  privileged: [] as unknown[],
  handlers: new Map<string, (request: Request) => Promise<Response>>(),
  registerSchemesAsPrivileged: (schemes: readonly unknown[]) => void protocol.privileged.push(...schemes),
  handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
    void protocol.handlers.set(scheme, handler),
}

type RequestFilter = (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void

export class SessionDouble {
  spellchecker = true
  filter: RequestFilter | undefined
  onRequest: ((contents: unknown, permission: string, answer: (granted: boolean) => void) => void) | undefined
  onCheck: ((contents: unknown, permission: string) => boolean) | undefined
  onDevice: ((details: unknown) => boolean) | undefined
  readonly webRequest = { onBeforeRequest: (filter: RequestFilter) => void (this.filter = filter) }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellchecker = enabled
  }
  setPermissionRequestHandler(handler: typeof this.onRequest): void {
    this.onRequest = handler
  }
  setPermissionCheckHandler(handler: typeof this.onCheck): void {
    this.onCheck = handler
  }
  setDevicePermissionHandler(handler: typeof this.onDevice): void {
    this.onDevice = handler
  }
}
export const session = { defaultSession: new SessionDouble() }

export interface MenuItemDouble {
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly submenu?: readonly MenuItemDouble[]
}
export const Menu = {
  application: undefined as readonly MenuItemDouble[] | undefined,
  buildFromTemplate: (template: readonly MenuItemDouble[]) => template,
  setApplicationMenu: (menu: readonly MenuItemDouble[]) => void (Menu.application = menu),
}

export const nativeTheme = {
  themeSource: 'system',
  get shouldUseDarkColors(): boolean {
    return nativeTheme.themeSource === 'dark'
  },
}

export interface MessageBoxDouble {
  readonly message: string
  readonly detail?: string
  readonly buttons: readonly string[]
  readonly defaultId: number
  readonly cancelId: number
}
export const dialog = {
  shown: [] as MessageBoxDouble[],
  /** Which buttons the user presses, one after the other; then the default. */
  presses: [] as number[],
  showMessageBox: async (options: MessageBoxDouble) => {
    dialog.shown.push(options)
    return { response: dialog.presses.shift() ?? options.defaultId }
  },
}

export const clipboard = {
  text: '',
  writeText: async (text: string) => void (clipboard.text = text),
}
export const shell = {
  opened: [] as string[],
  openPath: async (path: string) => {
    shell.opened.push(path)
    return ''
  },
}

const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }
export const screen = { getPrimaryDisplay: () => display, getAllDisplays: () => [display] }

export const app = new AppDouble()

/** As after a fresh start of Electron, before it is ready. */
export const resetElectron = (): void => {
  app.removeAllListeners()
  Object.assign(app, {
    isPackaged: false,
    locale: 'en-GB',
    isFirst: true,
    ready: Promise.withResolvers<void>(),
  })
  app.trace.length = 0
  app.switches.length = 0
  for (const name of Object.keys(app.paths)) delete app.paths[name]
  for (const name of Object.keys(app.given)) delete app.given[name]
  BrowserWindow.opened.length = 0
  ipcHandlers.clear()
  for (const name of Object.keys(exposed)) delete exposed[name]
  protocol.privileged.length = 0
  protocol.handlers.clear()
  session.defaultSession = new SessionDouble()
  Menu.application = undefined
  nativeTheme.themeSource = 'system'
  dialog.shown.length = 0
  dialog.presses.length = 0
  clipboard.text = ''
  shell.opened.length = 0
}
