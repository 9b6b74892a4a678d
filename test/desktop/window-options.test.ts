import { expect, test } from 'vitest'
import { windowOptions } from '../../electron/desktop/window-options.ts'

const look = {
  placement: {
    bounds: { width: 1280, height: 800 },
    minimum: { width: 1100, height: 700 },
    maximized: false,
  },
  preload: '/program/preload.cjs',
  dark: false,
  devTools: false,
}

test('the page is sandboxed and isolated, without Node, webview, plugins and spellchecker', () => {
  expect(windowOptions(look).webPreferences).toEqual({
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
    spellcheck: false,
    preload: '/program/preload.cjs',
    devTools: false,
  })
})

test('the window stays hidden until it is drawn, on the ground of its theme', () => {
  expect(windowOptions(look)).toMatchObject({
    show: false,
    backgroundColor: '#ffffff',
    minWidth: 1100,
    minHeight: 700,
  })
  expect(windowOptions({ ...look, dark: true }).backgroundColor).toBe('#121518')
})
