import type { Session } from 'electron/main'

/** Copying a figure is the one thing that the page asks of the system. */
const granted = new Set<string>(['clipboard-sanitized-write'])

/** Refuses cameras, places, notifications and everything else that Chromium knows, by asking and by checking. */
export const refusePermissions = (
  session: Pick<
    Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  >,
): void => {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(granted.has(permission)))
  session.setPermissionCheckHandler((_contents, permission) => granted.has(permission))
  session.setDevicePermissionHandler(() => false)
}
