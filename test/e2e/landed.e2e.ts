import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { quoteScreen } from './quote-screen.ts'
import { expect, test } from './viaduct-test.ts'

const landedScreen = (page: Page) => {
  const screen = quoteScreen(page)
  const table = screen.answer.getByRole('table', { name: 'Landed' })
  return {
    ...screen,
    table,
    row: (name: RegExp) => table.getByRole('row', { name }),
    open: () => screen.answer.getByRole('tab', { name: 'Landed' }).click(),
  }
}

const findings = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

// The sums are those that test/engine/landed-cost/landed-cost.test.ts works on paper.
test('the landed cost of both modes stands side by side, down to the row of the duty table', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  const screen = landedScreen(page)
  await screen.trySample(/LED lamps/)
  await screen.open()
  await expect(screen.row(/^Total at the door/)).toContainText('€ 22,723.62')
  await expect(screen.row(/^Total at the door/)).toContainText('€ 21,901.70')
  await expect(screen.row(/^Customs value/)).toContainText('20,978.04')
  await expect(screen.row(/^VAT of 21 %/)).toContainText('4,579.41')
  await expect(screen.row(/^VAT cash flow/)).toBeVisible()
  await screen.form.getByRole('checkbox', { name: 'VAT got back' }).uncheck()
  // 21,901.70 and 4,579.41.
  await expect(screen.row(/^Total at the door/)).toContainText('€ 26,481.11')
  await page.getByLabel('Set an offer beside them').selectOption({ index: 1 })
  await expect(screen.table.getByRole('columnheader')).toHaveCount(4)
  await screen.table.getByRole('button', { name: /Duty and VAT, row 39/ }).click()
  await expect(page.getByRole('heading', { name: /Duty and VAT/ }).first()).toBeVisible()
})

test('a duty that no table has is a hole, filled by a rate that is typed in place and marked so', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  const screen = landedScreen(page)
  await screen.trySample(/LED lamps/)
  await screen.open()
  await screen.field('HS code').fill('8413')
  await screen.field('HS code').blur()
  await expect(screen.table.getByText('no table in force has a duty for 8413 imported into BE')).toBeVisible()
  await expect(screen.row(/^Total at the door/)).toContainText('open')
  await screen.table.getByLabel('Duty, % of the customs value').fill('3,7')
  await screen.table.getByRole('button', { name: 'Use it' }).click()
  await expect(screen.table.getByText('Duty is open')).toBeHidden()
  await expect(screen.row(/^Duty rate/)).toContainText('typed by you')
  // 3.7 % of 20,978.04 is 776.1875.
  await expect(screen.row(/^Duty /).last()).toContainText('776.19')
  await expect(screen.field('Duty rate, typed')).toHaveValue('3,7')
})

test('goods are found by words, and a heading leads on to the codes of the duty tables', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  const screen = landedScreen(page)
  await screen.trySample(/LED lamps/)
  const code = screen.field('HS code')
  await code.fill('lamps')
  const codes = page.getByRole('listbox', { name: 'Customs codes' }).getByRole('option')
  await expect(codes.first()).toContainText('Lamps and lighting fittings')
  await code.press('Enter')
  await expect(codes.filter({ hasText: '9405 42' })).toBeVisible()
  await codes.filter({ hasText: '9405 42' }).click()
  await code.blur()
  await expect(code).toHaveValue('9405 42')
})

test('the country of departure stands as the origin until another is typed', async ({ page, viaduct }) => {
  await page.goto(viaduct.url)
  const screen = landedScreen(page)
  await screen.trySample(/LED lamps/)
  await screen.field('Made in').fill('')
  await screen.field('Made in').blur()
  await expect(screen.field('Made in')).toHaveValue('CN')
  await expect(screen.form.getByText('departure', { exact: true })).toBeVisible()
})

test('without a value the tab says what is needed, and parcels under IOSS pay the flat duty', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  const screen = landedScreen(page)
  await screen.trySample(/LED lamps/)
  await screen.open()
  await screen.field('Value').fill('')
  await screen.field('Value').blur()
  await expect(screen.answer.getByText(/Say what the goods are worth/)).toBeVisible()
  await screen.answer.getByRole('button', { name: 'Give the value' }).click()
  await expect(screen.field('Value')).toBeFocused()
  await screen.form.getByRole('checkbox', { name: 'Parcels' }).check()
  await screen.form.getByLabel('Parcels', { exact: true }).and(page.getByRole('textbox')).fill('400')
  await screen.field('Price each').fill('40')
  // 400 parcels of one kind at 3 €.
  await expect(screen.row(/^Flat duty/).first()).toContainText('1,200.00')
  await expect(screen.answer.getByText(/IOSS parcels/)).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme })
    test('the landed cost has no finding of axe: complete, open, with parcels', async ({ page, viaduct }) => {
      await page.goto(viaduct.url)
      const screen = landedScreen(page)
      await screen.trySample(/LED lamps/)
      await screen.open()
      await expect(screen.table).toBeVisible()
      expect(await findings(page)).toEqual([])
      await screen.field('HS code').fill('8413')
      await screen.field('HS code').blur()
      await expect(screen.table.getByText('Duty is open')).toBeVisible()
      await screen.form.getByRole('checkbox', { name: 'Parcels' }).check()
      expect(await findings(page)).toEqual([])
    })
  })
}
