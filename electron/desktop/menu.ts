import type { MenuItemConstructorOptions } from 'electron/main'
import type { MessageKey } from '../../shared/text/messages.en.ts'

type Role = NonNullable<MenuItemConstructorOptions['role']>

export interface MenuLook {
  readonly say: (key: MessageKey) => string
  readonly mac: boolean
  readonly devTools: boolean
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

/**
 * The application menu. Every entry is a role, that is, something the system does itself; the program's own commands
 * live in the window, where their keys work without the menu.
 */
export const menuTemplate = ({ say, mac, devTools }: MenuLook): MenuItemConstructorOptions[] => {
  const item = (role: Role, key: MessageKey): MenuItemConstructorOptions => ({ role, label: say(key) })
  const menu = (key: MessageKey, submenu: MenuItemConstructorOptions[]): MenuItemConstructorOptions => ({
    // macOS marks no letters.
    label: mac ? say(key).replace('&', '') : say(key),
    submenu,
  })
  const about = item('about', 'menu.about')
  const quit = item('quit', 'menu.quit')
  return [
    ...(mac
      ? [
          {
            label: 'Viaduct',
            submenu: [
              about,
              separator,
              item('hide', 'menu.hide'),
              item('hideOthers', 'menu.hideOthers'),
              item('unhide', 'menu.showAll'),
              separator,
              quit,
            ],
          },
        ]
      : [menu('menu.file', [item('close', 'menu.close'), separator, quit])]),
    menu('menu.edit', [
      item('undo', 'menu.undo'),
      item('redo', 'menu.redo'),
      separator,
      item('cut', 'menu.cut'),
      item('copy', 'menu.copy'),
      item('paste', 'menu.paste'),
      item('selectAll', 'menu.selectAll'),
    ]),
    menu('menu.view', [
      item('reload', 'menu.reload'),
      separator,
      item('resetZoom', 'menu.actualSize'),
      item('zoomIn', 'menu.zoomIn'),
      // The same on keyboards where plus needs the shift key.
      { ...item('zoomIn', 'menu.zoomIn'), accelerator: 'CommandOrControl+=', visible: false },
      item('zoomOut', 'menu.zoomOut'),
      separator,
      item('togglefullscreen', 'menu.fullScreen'),
      ...(devTools ? [separator, item('toggleDevTools', 'menu.developerTools')] : []),
    ]),
    menu('menu.window', [item('minimize', 'menu.minimize'), ...(mac ? [item('close', 'menu.close')] : [])]),
    ...(mac ? [] : [menu('menu.help', [about])]),
  ]
}
