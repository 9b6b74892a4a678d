import type { MessageKey } from '../shared/text/messages.en.ts'
import type { Wording } from '../shared/text/format.ts'
import type { App } from './ui/app-context.tsx'

export type CommandGroup = 'shipment' | 'answer' | 'quotes' | 'go' | 'window'

/** Something the user can do, once: the palette, the keys, the menus and the buttons all read it. */
export interface Command {
  readonly id: string
  readonly label: MessageKey
  readonly group: CommandGroup
  /** The first is shown; the others are for hosts that keep the first for themselves. */
  readonly keys: readonly string[]
  readonly enabled: (app: App) => boolean
  readonly run: (app: App, wording: Wording) => void | Promise<void>
}
