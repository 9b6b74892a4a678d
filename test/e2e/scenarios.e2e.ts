import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { quoteScreen } from './quote-screen.ts'
import { expect, test } from './viaduct-test.ts'

const findings = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

const openWhatIf = async (page: Page, url: string) => {
  await page.goto(url)
  const screen = quoteScreen(page)
  await screen.trySample(/LED lamps/)
  await screen.answer.getByRole('tab', { name: 'What if' }).click()
  const table = screen.answer.getByRole('table', { name: 'What if' })
  const row = (name: RegExp): Locator => table.getByRole('row', { name })
  await expect(row(/^Prices as they stand/)).toContainText('Rail')
  return { ...screen, table, row, editor: page.getByRole('dialog') }
}

// By the sample sheets the shared box is at the door on Tue 12 Jan, for Fri 15. Thirteen days more give Sun 17, handled
// and cleared by Fri 22, delivered Mon 25: ten days late.
test('a closed crossing turns the recommendation to air and says why, with both comparisons side by side', async ({
  page,
  viaduct,
}) => {
  const { row, ticket, table } = await openWhatIf(page, viaduct.url)
  await expect(ticket('Rail')).toContainText('Recommended')
  await expect(row(/^Prices as they stand/)).toContainText('12 Jan')
  const closed = row(/^Crossing closed 13 days/)
  await expect(closed).toContainText('25 Jan')
  await expect(closed).toContainText('+13 days')
  await expect(closed).toContainText('rail is 10 days late')
  await expect(closed).toHaveAttribute('data-flips', 'air')
  await expect(row(/^Rail freight \+15 %/)).toContainText('Rail')
  await expect(row(/^Rail freight \+15 %/)).not.toHaveAttribute('data-flips')

  // By the keys: down to the row, and open it.
  await table.getByRole('button', { name: /^Poland–Belarus/ }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(table.getByRole('button', { name: 'Crossing closed 13 days' })).toHaveAttribute(
    'aria-expanded',
    'true',
  )
  const rail = table.getByRole('table', { name: 'Rail' })
  await expect(rail.getByRole('row', { name: /^train/ })).toContainText('20 days33 days+13')
  await expect(rail.getByRole('row', { name: /^Delivered/ })).toContainText('12 Jan25 Jan+13 days')
  await expect(table.getByRole('table', { name: 'Air' }).getByRole('row', { name: /^Total/ })).toContainText(
    'the same',
  )
  await expect(table.getByText(/Only air arrives by 15 Jan 2027/)).toBeVisible()
})

test('for a deadline that rail cannot meet air is recommended, and every weight says so', async ({
  page,
  viaduct,
}) => {
  const { row, field, ticket, answer } = await openWhatIf(page, viaduct.url)
  await field('Needed by').fill('24 Dec 2026')
  await field('Needed by').blur()
  await expect(ticket('Air')).toContainText('Recommended')
  await expect(answer.getByText(/^Only air arrives by 24 Dec 2026/).first()).toBeVisible()
  // Tue 12 Jan is nineteen days after Thu 24 Dec.
  await expect(row(/^Prices as they stand/)).toContainText('rail is 19 days late')
  await expect(row(/^Prices as they stand/)).toContainText('no weight')
})

test('an own what-if is made of a preset, weighed, kept, edited, deleted and brought back', async ({
  page,
  viaduct,
}) => {
  const { row, table, editor, answer } = await openWhatIf(page, viaduct.url)
  await table.getByRole('button', { name: 'Rail freight +15 %' }).click()
  await table.getByRole('button', { name: 'Make your own of it…' }).click()
  await editor.getByLabel('Name').fill('Rail ten times as dear')
  await editor.getByLabel('Change in per cent, 1').fill('2000')
  await editor.getByRole('button', { name: 'Keep it' }).click()
  await expect(editor.getByText(/A percentage such as 15/)).toBeVisible()
  await editor.getByLabel('Change in per cent, 1').fill('+900')
  await editor.getByRole('button', { name: 'Keep it' }).click()
  const own = row(/^Rail ten times as dear/)
  await expect(own).toHaveAttribute('data-flips', 'air')

  const outlook = answer.getByRole('table', { name: 'What to expect' })
  await expect(outlook.getByRole('row', { name: /^Always by air/ })).toContainText('–')
  await own.getByRole('textbox').fill('40')
  const kept = page.waitForResponse(/\/api\/scenarios\.weight/)
  await own.getByRole('textbox').press('Enter')
  await kept
  await expect(answer.getByText(/stays as it stands is left 60 %/)).toBeVisible()

  await page.goto(await viaduct.restart())
  await answer.getByRole('tab', { name: 'What if' }).click()
  await expect(own.getByRole('textbox')).toHaveValue('40')
  await table.getByRole('button', { name: 'Rail ten times as dear' }).click()
  await table.getByRole('button', { name: 'Edit…' }).click()
  await editor.getByLabel('Name').fill('Train and crossing')
  await editor.getByRole('button', { name: 'And something else at once' }).click()
  await editor.getByLabel('Days, 2').fill('20')
  await editor.getByRole('button', { name: 'Keep it' }).click()
  await expect(row(/^Train and crossing/)).toContainText('+20 days')
  await expect(row(/^Train and crossing/).getByRole('textbox')).toHaveValue('40')
  await expect(own).toBeHidden()

  await table.getByRole('button', { name: 'Train and crossing' }).click()
  await table.getByRole('button', { name: 'Delete' }).click()
  await expect(answer.getByText('“Train and crossing” is deleted.')).toBeVisible()
  await expect(row(/^Train and crossing/)).toBeHidden()
  await answer.getByRole('button', { name: 'Undo' }).click()
  await expect(row(/^Train and crossing/)).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme })
    test('the what-ifs have no finding of axe: the table, a row opened, the editor', async ({
      page,
      viaduct,
    }) => {
      const { row, table, editor } = await openWhatIf(page, viaduct.url)
      await expect(row(/^Crossing closed/)).toContainText('10 days late')
      expect(await findings(page)).toEqual([])
      await table.getByRole('button', { name: /^Euro/ }).click()
      await expect(table.getByRole('table', { name: 'Rail' })).toBeVisible()
      expect(await findings(page)).toEqual([])
      await table.getByRole('button', { name: 'Make your own of it…' }).click()
      await editor.getByLabel('Change in per cent, 1').fill('x')
      await editor.getByRole('button', { name: 'Keep it' }).click()
      await expect(editor.getByText(/A percentage such as/)).toBeVisible()
      expect(await findings(page)).toEqual([])
    })
  })
}
