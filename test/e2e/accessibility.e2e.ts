import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { quoteScreen } from './quote-screen.ts'
import { expect, test } from './viaduct-test.ts'

const findings = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme })

    test('the quote screen has no finding of axe: empty, full, opened, wrong', async ({ page, viaduct }) => {
      await page.goto(viaduct.url)
      const screen = quoteScreen(page)
      await expect(screen.answer.getByRole('button', { name: /LED lamps/ })).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
      expect(await findings(page)).toEqual([])
      await screen.trySample(/Lithium batteries/)
      expect(await findings(page)).toEqual([])
      await screen.field('Ready').fill('soonish')
      await screen.field('Ready').blur()
      await expect(screen.form.getByText(/“soonish” is not a date/)).toBeVisible()
      await expect(screen.answer.getByText(/to settle/)).toBeVisible()
      expect(await findings(page)).toEqual([])
    })

    test('what floats has none either', async ({ page, viaduct }) => {
      await page.goto(viaduct.url)
      const screen = quoteScreen(page)
      await screen.trySample(/LED lamps/)
      await screen.form.getByLabel('Pick the ready date').click()
      await expect(page.getByRole('dialog', { name: 'Ready' })).toBeVisible()
      expect(await findings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await screen.form.getByRole('button', { name: /^Incoterm:/ }).click()
      await expect(page.getByRole('dialog', { name: 'Incoterm' })).toBeVisible()
      expect(await findings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible()
      expect(await findings(page)).toEqual([])
    })

    test('tariffs and settings have none', async ({ page, viaduct }) => {
      await page.goto(viaduct.url)
      await page.getByRole('link', { name: 'Tariffs' }).click()
      await expect(page.getByRole('table').getByRole('row').nth(3)).toBeVisible()
      expect(await findings(page)).toEqual([])
      await page.getByRole('link', { name: 'Settings' }).click()
      await expect(page.getByRole('heading', { name: 'Licences' })).toBeVisible()
      expect(await findings(page)).toEqual([])
    })
  })
}

test('at twice the size everything is reachable, and nothing is cut off sideways', async ({
  page,
  viaduct,
}) => {
  await page.setViewportSize({ width: 640, height: 400 })
  await page.goto(viaduct.url)
  const screen = quoteScreen(page)
  await screen.trySample(/LED lamps/)
  await screen.rows.last().scrollIntoViewIfNeeded()
  await expect(screen.rows.last()).toBeInViewport()
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
})
