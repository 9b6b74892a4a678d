import { describe, expect, test } from 'vitest'
import { parseSavedWindow, placeWindow } from '../../electron/desktop/window-placement.ts'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const second = { x: 1440, y: 0, width: 1920, height: 1080 }
const small = { x: 0, y: 0, width: 1024, height: 600 }

describe('where the window opens', () => {
  test('the first time in the middle of the main screen, at the size it was drawn for', () => {
    expect(placeWindow(undefined, [laptop, second])).toEqual({
      bounds: { width: 1280, height: 800 },
      minimum: { width: 1100, height: 700 },
      maximized: false,
    })
  })

  test('where it was, when that screen is still there', () => {
    const bounds = { x: 1500, y: 40, width: 1500, height: 900 }
    expect(placeWindow({ bounds, maximized: true }, [laptop, second])).toMatchObject({
      bounds,
      maximized: true,
    })
  })

  test('on the main screen, when the screen it was on is unplugged', () => {
    const bounds = { x: 1500, y: 40, width: 1500, height: 900 }
    expect(placeWindow({ bounds, maximized: false }, [laptop]).bounds).toEqual({ width: 1280, height: 800 })
  })

  test('on the main screen, when its title bar would be out of reach above', () => {
    const bounds = { x: 100, y: -300, width: 1280, height: 800 }
    expect(placeWindow({ bounds, maximized: false }, [laptop]).bounds).toEqual({ width: 1280, height: 800 })
  })

  test('never larger than the screen, and the least size gives way on a small one', () => {
    expect(placeWindow(undefined, [small])).toMatchObject({
      bounds: { width: 1024, height: 600 },
      minimum: { width: 1024, height: 600 },
    })
    const bounds = { x: 0, y: 30, width: 4000, height: 3000 }
    expect(placeWindow({ bounds, maximized: false }, [laptop]).bounds).toMatchObject({
      width: 1440,
      height: 875,
    })
  })
})

describe('what was saved', () => {
  test('is read back', () => {
    const saved = { bounds: { x: 1, y: 2, width: 1300, height: 900 }, maximized: true }
    expect(parseSavedWindow(JSON.stringify(saved))).toEqual(saved)
  })

  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"bounds":{"x":1,"y":2,"width":3},"maximized":true}',
    '{"bounds":null,"maximized":true}',
    '{"bounds":{"x":1,"y":2,"width":-3,"height":4},"maximized":true}',
    '{"bounds":{"x":1.5,"y":2,"width":3,"height":4},"maximized":true}',
    '{"bounds":{"x":1,"y":2,"width":3,"height":"4"},"maximized":true}',
    '{"bounds":{"x":1,"y":2,"width":3,"height":4},"maximized":"yes"}',
  ])('is left aside when it is %j', (text) => {
    expect(parseSavedWindow(text)).toBeUndefined()
  })
})
