import { expect, test } from 'vitest'
import { browserCommand } from '../../electron/open-browser.ts'

const url = 'http://127.0.0.1:49152/#token=abc'

test('each system opens an address in its own way, never through a shell', () => {
  expect(browserCommand(url, { platform: 'linux', env: { DISPLAY: ':0' } })).toEqual({
    file: 'xdg-open',
    args: [url],
  })
  expect(browserCommand(url, { platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })?.file).toBe(
    'xdg-open',
  )
  expect(browserCommand(url, { platform: 'darwin', env: {} })).toEqual({ file: 'open', args: [url] })
  expect(browserCommand(url, { platform: 'win32', env: {} })).toEqual({
    file: 'rundll32',
    args: ['url.dll,FileProtocolHandler', url],
  })
})

test('where there is no desktop nothing is opened', () => {
  expect(browserCommand(url, { platform: 'linux', env: {} })).toBeUndefined()
  expect(browserCommand(url, { platform: 'linux', env: { DISPLAY: '' } })).toBeUndefined()
})
