import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { cents, quoteScreen } from './quote-screen.ts'
import { expect, test } from './viaduct-test.ts'

const openSplit = async (page: Page, url: string) => {
  await page.goto(url)
  const screen = quoteScreen(page)
  // 10 cartons of 120 lamps.
  await screen.trySample(/LED lamps/)
  await screen.answer.getByRole('tab', { name: 'Split' }).click()
  const split = screen.answer.getByRole('region', { name: 'Split' })
  const question = split.getByRole('group', { name: 'What a plan is asked with' })
  const ask = (label: string): Locator => question.getByLabel(label, { exact: true })
  return {
    ...screen,
    split,
    question,
    ask,
    plans: split.getByRole('table', { name: 'The plan beside one mode alone' }),
    orders: split.getByRole('table', { name: 'Consignments' }),
    weeks: split.getByRole('toolbar', { name: 'Weeks' }),
    askFor: async (figures: Readonly<Record<string, string>>): Promise<void> => {
      for (const [label, text] of Object.entries(figures)) await ask(label).fill(text)
    },
  }
}

const cellsOf = (row: Locator): Promise<readonly string[]> => row.getByRole('cell').allInnerTexts()

const findings = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

// 12 weeks of 900 are 10,800; without the 3,000 on hand 7,800, which are 65 cartons. They last three weeks; the train is
// there in the sixth at the earliest.
const mixed = { 'Sold a week': '900', Weeks: '12', 'Stock on hand': '3000' }

test('a plan flies what cannot wait and rails the rest, each consignment at the price of so many pieces', async ({
  page,
  viaduct,
}) => {
  const { answer, form, field, offers, split, askFor, plans, orders, cell, ticket } = await openSplit(
    page,
    viaduct.url,
  )
  await expect(split.getByRole('heading', { name: 'Fly some, rail the rest, never run out' })).toBeVisible()
  await askFor(mixed)
  await expect(split).toContainText(/Fly \d+ of 65 pieces and send the rest by rail\./)
  await expect(split).toContainText('Rail alone runs out in week 4 (28 Dec).')
  await expect(split).toContainText(/EUR [\d,.]+ less than by air alone\./)
  await expect(plans.getByRole('row', { name: /^Freight/ })).toContainText('600 units missing')

  const parts = ['Freight', 'Capital in transit', 'Holding stock', 'Total']
  const amounts = await Promise.all(
    parts.map(async (part) => {
      const [own = ''] = await cellsOf(plans.getByRole('row', { name: new RegExp(`^${part}`) }))
      return cents(own)
    }),
  )
  const [freight = 0, inTransit = 0, holding = 0, total] = amounts
  expect(freight + inTransit + holding).toBe(total)

  const rows = orders.getByRole('row').filter({ has: page.getByRole('cell') })
  const cells = await Promise.all((await rows.all()).map(cellsOf))
  // The mode is its row's header, and which columns there is room for the width decides.
  const heads = (await orders.getByRole('columnheader').allInnerTexts()).slice(1)
  const [pieces, price] = ['Pieces', 'Freight EUR'].map((head) => heads.indexOf(head)) as [number, number]
  expect(cells.reduce((sum, row) => sum + cents(row[pieces] ?? ''), 0)).toBe(65)
  expect(cells.reduce((sum, row) => sum + cents(row[price] ?? ''), 0)).toBe(freight)

  // Opened as a shipment of its own, the first train is offered at its price for its week.
  const train = rows.filter({ hasText: 'Rail LCL' }).first()
  const trained = await cellsOf(train)
  await train.getByRole('button', { name: /^Open as a shipment/ }).click()
  await expect(cell('Number of pieces', 1)).toHaveValue(trained[pieces] ?? '')
  await expect(field('Ready')).toHaveValue('Mon 7 Dec 2026')
  await expect(field('Needed by')).toHaveValue('Mon 18 Jan 2027')
  await expect(ticket('Rail')).toContainText(trained[price] ?? 'no price')
  await expect(offers).toBeVisible()
  // The shipment that was planned with is one of the recent ones, its plan with it.
  await form.getByRole('button', { name: 'Recent' }).click()
  await page.getByRole('menuitem', { name: 'Zhengzhou – Liège, LED lamps' }).click()
  await answer.getByRole('tab', { name: 'Split' }).click()
  await expect(split).toContainText(/Fly \d+ of 65 pieces/)
})

test('the shelf is read week by week with the keys, as a chart, a table and a file', async ({
  page,
  viaduct,
}) => {
  const { split, askFor, weeks } = await openSplit(page, viaduct.url)
  await askFor(mixed)
  await expect(weeks.getByRole('button')).toHaveCount(12)
  await expect(weeks.getByRole('button', { pressed: true })).toHaveAccessibleName(
    /^Week 4, 28 Dec: .* by air/,
  )
  await weeks.getByRole('button', { pressed: true }).press('Home')
  await expect(weeks.getByRole('button').first()).toBeFocused()
  await expect(
    split.getByText('Week 1, 7 Dec: 3,000 on the shelf; 900 sold, 2,100 left').last(),
  ).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(weeks.getByRole('button', { name: 'Week 2, 14 Dec: 2,100 on the shelf' })).toBeFocused()

  await split.getByRole('button', { name: 'Table' }).click()
  const table = split.getByRole('table', { name: 'On the shelf, in units' })
  await expect(table.getByRole('row')).toHaveCount(13)
  await expect(table.getByRole('row', { name: /^3 21 Dec/ })).toContainText('1,200')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    split
      .getByRole('region', { name: 'On the shelf, in units' })
      .getByRole('button', { name: 'Save CSV' })
      .click(),
  ])
  const csv = await readFile(await download.path(), 'utf8')
  expect(csv.split('\r\n')[1]).toMatch(/^1,2026-12-07,0,0,0,3000,900,2100,EUR,/)
})

test('a row of a spreadsheet is a figure a week, and what cannot be is told at its field', async ({
  page,
  viaduct,
}) => {
  const { split, ask, askFor, question, weeks } = await openSplit(page, viaduct.url)
  await askFor(mixed)
  await expect(weeks.getByRole('button')).toHaveCount(12)
  await ask('Sold a week').fill('')
  await ask('Sold a week').evaluate((field) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '1,000\t900\t\t800\t700\n')
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(ask('Sold a week')).toHaveValue('1000 900 0 800 700')
  await expect(ask('Weeks')).toHaveValue('5')
  await expect(weeks.getByRole('button')).toHaveCount(5)

  await ask('Value a unit').fill('much')
  await ask('Value a unit').blur()
  await expect(question.getByText('“much” is not a number.')).toBeVisible()
  await expect(ask('Value a unit')).toHaveAccessibleDescription(/“much” is not a number/)
  // The plan of before stays in sight.
  await expect(weeks.getByRole('button')).toHaveCount(5)
  await ask('Value a unit').fill('')
  await ask('Sold a week').fill(Array.from({ length: 27 }, () => '10').join(' '))
  await ask('Sold a week').blur()
  await expect(question.getByText('These are 27 weeks; a plan looks at most 26 weeks ahead.')).toBeVisible()
  await expect(split.getByRole('heading', { name: 'Consignments' })).toBeVisible()
})

test('what is on the way already is counted in its week: less is sent, and chart, table and readout say so', async ({
  page,
  viaduct,
}) => {
  const { split, ask, askFor, weeks, question } = await openSplit(page, viaduct.url)
  await askFor(mixed)
  await expect(split).toContainText(/Fly \d+ of 65 pieces/)
  // Of 7,800 that are short 1,200 come in week 4: 55 cartons are left.
  await ask('On the way').fill('1200 w4')
  await expect(split).toContainText(/of 55 pieces/)
  await expect(weeks.getByRole('button').nth(3)).toHaveAccessibleName(
    /^Week 4, 28 Dec: 1,500 on the shelf, 1,200 sent before; 900 sold, 600 left/,
  )
  await split.getByRole('button', { name: 'Table' }).click()
  const table = split.getByRole('table', { name: 'On the shelf, in units' })
  await expect(table.getByRole('columnheader', { name: 'Sent before' })).toBeVisible()
  await expect(table.getByRole('row', { name: /^4 28 Dec/ })).toContainText('1,200')
  await ask('On the way').fill('1200')
  await ask('On the way').blur()
  await expect(question.getByText('Enter in which week they arrive: 1200 w3')).toBeVisible()
  await ask('On the way').fill('3000 w2, 5000 w6')
  await expect(split).toContainText('The stock on hand and what is on the way last all these weeks')
})

test('a week that runs out whatever is sent is named, with what is missing', async ({ page, viaduct }) => {
  const { split, askFor, ask, weeks } = await openSplit(page, viaduct.url)
  // 1,000 last a week; by the second 1,800 are sold, and air is there in the third.
  await askFor({ ...mixed, 'Stock on hand': '1000' })
  await expect(split).toContainText('Week 2 (14 Dec) runs out whatever is sent: 800 units are missing.')
  await expect(split).toContainText('The earliest that is on the shelf is air, in week 3.')
  await expect(weeks.getByRole('button', { pressed: true })).toHaveAccessibleName(
    'Week 2, 14 Dec: 100 on the shelf; 900 would sell, 800 are missing',
  )
  await ask('Stock on hand').fill('10800')
  await expect(split).toContainText('The stock on hand lasts all these weeks: nothing has to be sent.')
  await expect(weeks.getByRole('button')).toHaveCount(12)
})

test('what is asked stays with the shipment: over another tab, a restart, and gone with a new one', async ({
  page,
  viaduct,
}) => {
  const { answer, ask, askFor, split, form, cell } = await openSplit(page, viaduct.url)
  await askFor(mixed)
  await answer.getByRole('tab', { name: 'Offers' }).click()
  await expect(split).toBeHidden()
  await answer.getByRole('tab', { name: 'Split' }).click()
  await expect(ask('Stock on hand')).toHaveValue('3000')
  // A draft is kept a moment after the last key; leaving the page keeps it at once.
  await page.goto('about:blank')
  await page.goto(await viaduct.restart())
  await answer.getByRole('tab', { name: 'Split' }).click()
  await expect(ask('Sold a week')).toHaveValue('900')
  await expect(split).toContainText(/Fly \d+ of 65 pieces/)

  // Two kinds of piece cannot be sent again and again.
  for (const [column, text] of [
    ['Number of pieces', '1'],
    ['Length', '60'],
    ['Width', '40'],
    ['Height', '50'],
    ['Weight of one piece', '5'],
  ] as const) {
    await cell(column, 2).fill(text)
  }
  await expect(split).toContainText('the shipment has 2 lines of them')
  await split.getByRole('button', { name: 'To the pieces' }).click()
  await expect(cell('Number of pieces', 1)).toBeFocused()
  await form.getByRole('button', { name: 'New', exact: true }).click()
  await expect(split).toBeHidden()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme })
    test('the split has no finding of axe: empty, planned, as a table, wrong, run out', async ({
      page,
      viaduct,
    }) => {
      const { split, ask, askFor, orders, weeks } = await openSplit(page, viaduct.url)
      await expect(ask('Sold a week')).toBeVisible()
      expect(await findings(page)).toEqual([])
      await askFor(mixed)
      await expect(weeks.getByRole('button')).toHaveCount(12)
      await expect(orders).toBeVisible()
      expect(await findings(page)).toEqual([])
      await split.getByRole('button', { name: 'Table' }).click()
      await expect(split.getByRole('table', { name: 'On the shelf, in units' })).toBeVisible()
      await ask('Weeks').fill('0')
      await ask('Weeks').blur()
      await expect(split.getByText('0 is not possible here.')).toBeVisible()
      expect(await findings(page)).toEqual([])
      await askFor({ Weeks: '12', 'Stock on hand': '0' })
      await expect(split.getByText('runs out whatever is sent')).toBeVisible()
      expect(await findings(page)).toEqual([])
    })
  })
}
