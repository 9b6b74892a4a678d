import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { quoteScreen } from './quote-screen.ts'
import { expect, test } from './viaduct-test.ts'

const openCalendar = async (page: Page, url: string) => {
  await page.goto(url)
  const screen = quoteScreen(page)
  await screen.trySample(/LED lamps/)
  await screen.answer.getByRole('tab', { name: 'Calendar' }).click()
  const calendar = screen.answer.getByRole('region', { name: 'Calendar' })
  await expect(calendar.getByRole('toolbar', { name: 'Days' }).getByRole('button')).toHaveCount(28)
  return { ...screen, calendar }
}

// By the sample sheets: trains on Tuesdays and Fridays, cut-off 96 h with a shared box and 48 h with a container. The
// goods are at the terminal on Tue 8 Dec.
test('the calendar shows four weeks from the Monday, day by day with the keys, and what a day’s slip costs', async ({
  page,
  viaduct,
}) => {
  const { calendar, form, field } = await openCalendar(page, viaduct.url)
  const days = calendar.getByRole('toolbar', { name: 'Days' })
  await expect(days.getByRole('button').first()).toHaveAccessibleName('Mon 7 Dec 2026')
  const row = (name: RegExp) => calendar.getByRole('row', { name })
  // The recommended shared box leaves on the 15th.
  await expect(days.getByRole('button', { name: 'Tue 15 Dec 2026' })).toHaveAttribute('aria-pressed', 'true')
  await expect(row(/^Rail LCL/)).toContainText('leaves, to Tue 12 Jan')
  await expect(row(/^Rail LCL/)).toContainText('Fri 18 Dec, to 13 Jan')
  await expect(row(/^Rail FCL/)).toContainText('Tue 8 Dec')
  await expect(calendar).toContainText('Rail Fri 11 Dec, safe Fri 4 Dec')

  await days.getByRole('button', { name: 'Tue 15 Dec 2026' }).press('ArrowDown')
  await expect(days.getByRole('button', { name: 'Tue 22 Dec 2026' })).toBeFocused()
  await expect(row(/^Rail LCL/)).toContainText('none: Sample of a cancelled departure')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(days.getByRole('button', { name: /Fri 25 Dec 2026, Christmas.*, BE/ })).toBeFocused()
  await expect(calendar.getByRole('columnheader', { name: /Fri 25 Dec · Christmas/ })).toBeVisible()
  await page.keyboard.press('Home')
  await expect(days.getByRole('button').first()).toBeFocused()
  await expect(row(/^Rail LCL/)).toContainText('–')

  // Another ready date is another calendar.
  await field('Ready').fill('14 Dec 2026')
  await field('Ready').blur()
  await expect(days.getByRole('button').first()).toHaveAccessibleName('Mon 14 Dec 2026')
  await expect(form).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme })
    test('the calendar has no finding of axe, and is reached by the arrows of the tabs', async ({
      page,
      viaduct,
    }) => {
      const { answer, offers, calendar } = await openCalendar(page, viaduct.url)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([])
      await answer.getByRole('tab', { name: 'Calendar' }).press('Home')
      await answer.getByRole('tab', { name: 'Calendar' }).press('ArrowLeft')
      await expect(calendar).toBeHidden()
      await answer.getByRole('tab', { name: 'Offers' }).click()
      await expect(offers).toBeVisible()
    })
  })
}
