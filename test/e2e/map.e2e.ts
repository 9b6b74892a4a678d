import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { quoteScreen } from './quote-screen.ts'
import { expect, test } from './viaduct-test.ts'

/** Points at the middle of a drawn line; the middle of its box is beside it. */
const pointAt = async (page: Page, line: Locator): Promise<void> => {
  const { x, y } = await line
    .locator('path')
    .first()
    .evaluate((path) => {
      if (!(path instanceof SVGPathElement)) throw new Error('no path')
      const middle = path.getPointAtLength(path.getTotalLength() / 2)
      const sheet = path.ownerSVGElement?.getBoundingClientRect()
      return { x: (sheet?.x ?? 0) + middle.x, y: (sheet?.y ?? 0) + middle.y }
    })
  await page.mouse.move(x, y)
}

const openMap = async (page: Page, url: string, sample: RegExp) => {
  await page.goto(url)
  const screen = quoteScreen(page)
  await screen.trySample(sample)
  await screen.answer.getByRole('tab', { name: 'Map' }).click()
  const map = screen.answer.getByRole('region', { name: 'Map' })
  await expect(map.locator('[data-leg]')).toHaveCount(6)
  return {
    ...screen,
    map,
    leg: (name: string) => map.locator(`[data-leg="${name}"]`),
    stage: (kind: string) => screen.answer.locator(`[data-stage="${kind}"]`),
    way: (name: 'Air' | 'Rail') => map.getByRole('region', { name: `By ${name.toLowerCase()}, leg by leg` }),
  }
}

test('the train on the timeline lights the rail leg, and the leg lights the train', async ({
  page,
  viaduct,
}) => {
  const { leg, stage, way, map } = await openMap(page, viaduct.url, /LED lamps/)
  const train = stage('main').last()
  await train.hover()
  await expect(leg('rail main')).toHaveAttribute('data-lit')
  await expect(leg('air main')).not.toHaveAttribute('data-lit')
  await stage('main').first().hover()
  await expect(leg('air main')).toHaveAttribute('data-lit')
  await expect(leg('rail main')).not.toHaveAttribute('data-lit')
  // At the terminal of arrival.
  await stage('handling').last().hover()
  await expect(map.locator('[data-gateway="rail destination"]')).toBeVisible()
  await pointAt(page, leg('rail main'))
  await expect(train).toHaveAttribute('data-lit')

  // And by the keys, which can keep it lit.
  const row = way('Rail').getByRole('button', { name: /^Train/ })
  await expect(row).toHaveAccessibleName(/passing Xi’an, Lanzhou, Ürümqi, Alashankou, Dostyk.*Małaszewicze/)
  await row.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(row).toHaveAttribute('aria-pressed', 'true')
  await expect(leg('rail main')).toHaveAttribute('data-lit')
  await expect(map.getByText(/By rail the usual way is drawn/)).toBeVisible()
})

test('other gateways are drawn from their own positions', async ({ page, viaduct }) => {
  const { map, way } = await openMap(page, viaduct.url, /Yiwu|Milan/)
  await expect(map.getByText('Yiwu', { exact: true })).toBeVisible()
  await expect(way('Rail').getByRole('button', { name: /^Train/ })).toHaveAccessibleName(
    /passing .*Dostyk.*Małaszewicze/,
  )
})

test('eastbound the train passes the same places the other way round', async ({ page, viaduct }) => {
  const { map, way } = await openMap(page, viaduct.url, /Stuttgart|Chengdu/)
  await expect(map.getByText('Chengdu', { exact: true })).toBeVisible()
  await expect(way('Rail').getByRole('button', { name: /^Train/ })).toHaveAccessibleName(
    /passing .*Małaszewicze.*Dostyk/,
  )
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme })
    test('the map has no finding of axe', async ({ page, viaduct }) => {
      const { leg } = await openMap(page, viaduct.url, /LED lamps/)
      await pointAt(page, leg('rail main'))
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([])
    })
  })
}
