import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { quoteScreen } from './quote-screen.ts'
import { expect, test } from './viaduct-test.ts'

const findings = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

const logScreen = (page: Page) => {
  const log = page.getByRole('main', { name: 'Transit log' })
  return {
    log,
    rows: log.getByRole('grid', { name: 'Shipments in the log' }).getByRole('row'),
    form: log.getByRole('form'),
    statistics: log.getByRole('region', { name: 'What it says' }),
  }
}

const openLog = async (page: Page): Promise<ReturnType<typeof logScreen>> => {
  await page.getByRole('link', { name: 'Log', exact: true }).click()
  return logScreen(page)
}

const heads = 'Mode,Carrier,Service,Origin,Destination,Departed,Arrived,Reference'
const train = 'rail-lcl,Corridor Rail,Zhengzhou–Liège train,CNZGZ,BENRY'
/** Six winter trains: 19 21 23 23 28 40 days; their P50 is 23. */
const winter = [
  '2026-01-06,2026-01-29,A1',
  '2026-01-07,2026-02-16,A2',
  '2026-01-08,2026-01-27,A3',
  '2026-01-09,2026-02-06,A4',
  '2026-01-10,2026-01-31,A5',
  '2026-01-11,2026-02-03,A6',
].map((days) => `${train},${days}`)

/** Brings a list in as a file. */
const bringIn = async (page: Page, home: string, lines: readonly string[]): Promise<void> => {
  const file = join(home, 'shipments.csv')
  writeFileSync(file, `${lines.join('\n')}\n`)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'From a list…' }).click()
  await (await chooser).setFiles(file)
}

test('a shipment is written down, changed, removed and put back, by keys alone', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  await expect(page.getByRole('main', { name: 'Comparison' })).toBeVisible()
  await page.keyboard.press('Alt+5')
  const { log, rows, form } = logScreen(page)
  await expect(log.getByText('Carriers print the days they hope for.')).toBeVisible()
  expect(await findings(page)).toEqual([])
  await log.getByRole('button', { name: 'Add shipment' }).press('Enter')
  await expect(form.getByLabel('Departed')).toBeFocused()
  await form.getByLabel('Service').selectOption({ label: 'Air · Economy · Yellow River Air · CGO – LGG' })
  await form.getByLabel('Departed').fill('3 Nov')
  await form.getByLabel('Arrived').fill('1/11')
  await form.getByLabel('Reference').fill('990-1234')
  await page.keyboard.press('Enter')
  await expect(form.getByText('It cannot arrive before it leaves on 3 Nov 2026.')).toBeVisible()
  expect(await findings(page)).toEqual([])
  await form.getByLabel('Arrived').fill('')
  await page.keyboard.press('Enter')
  await expect(rows.nth(1)).toContainText('under way')
  // The service stays for the next, the days do not.
  await expect(form.getByLabel('Departed')).toHaveValue('')
  await expect(form.getByLabel('Departed')).toBeFocused()
  await page.keyboard.press('Escape')
  await rows.nth(1).focus()
  await page.keyboard.press('Enter')
  await form.getByLabel('Arrived').fill('6 Nov')
  await page.keyboard.press('Enter')
  await expect(rows.nth(1)).toContainText('6 Nov')
  await expect(rows.nth(1).getByRole('gridcell').nth(2)).toHaveText('3')
  await rows.nth(1).focus()
  await page.keyboard.press('Enter')
  await form.getByRole('button', { name: 'Remove' }).press('Enter')
  await expect(rows).toHaveCount(0)
  await log.getByRole('button', { name: 'Put it back' }).press('Enter')
  await expect(rows.nth(1)).toContainText('990-1234')
})

test('a list with a mistake is told by its cell and not taken; put right it is, and says what it holds', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  const { rows, statistics } = await openLog(page)
  await bringIn(page, viaduct.home, [heads, ...winter, `${train},2026-03-05,2026-03-02,A7`])
  const review = page.getByRole('main', { name: 'shipments.csv: nothing is written yet' })
  await expect(review.getByRole('row', { name: /G8 It cannot arrive before it leaves/ })).toBeVisible()
  await expect(review.getByRole('button', { name: 'Take 6 shipments over' })).toBeDisabled()
  expect(await findings(page)).toEqual([])
  await review.getByRole('button', { name: 'Cancel' }).click()
  await bringIn(page, viaduct.home, [heads, ...winter])
  await review.getByRole('button', { name: 'Take 6 shipments over' }).click()
  await expect(rows).toHaveCount(7)
  const service = statistics.getByRole('region', { name: 'Rail LCL Zhengzhou–Liège train' })
  await expect(service).toContainText('n = 6')
  await expect(service).toContainText('3 days later than the tariff')
  await expect(service.getByRole('img')).toHaveAccessibleName(
    'P10 19, P50 23, P90 40 days; fewest 19, most 40.',
  )
  await page.getByRole('searchbox', { name: 'Carrier, service, reference, note' }).fill('a3')
  await expect(rows).toHaveCount(2)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme })
    test('a full log has no finding of axe', async ({ page, viaduct }) => {
      await page.goto(viaduct.url)
      const { rows, log } = await openLog(page)
      await bringIn(page, viaduct.home, [heads, ...winter, `air,A,B,CGO,LGG,2026-05-01,2026-05-03,`])
      await page.getByRole('button', { name: 'Take 7 shipments over' }).click()
      await expect(rows).toHaveCount(8)
      await log.getByRole('button', { name: 'Add shipment' }).click()
      expect(await findings(page)).toEqual([])
    })
  })
}

test('a shipment that asks for them gets the log’s days, and its quote keeps them and writes its own down', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  const { rows } = await openLog(page)
  await bringIn(page, viaduct.home, [heads, ...winter])
  await page.getByRole('button', { name: 'Take 6 shipments over' }).click()
  await expect(rows).toHaveCount(7)
  await page.getByRole('link', { name: 'Quote', exact: true }).click()
  const screen = quoteScreen(page)
  await screen.trySample(/LED lamps/)
  await expect(screen.ticket('Rail')).toContainText('Tue 12 Jan')
  await screen.form.getByLabel('Own transit days').check()
  await expect(screen.ticket('Rail')).toContainText('Wed 13 Jan')
  await expect(screen.form.getByText('Rail: P50 of 6, winter')).toBeVisible()
  await expect(screen.form.getByText('Air: tariff’s, log has 0 of 5')).toBeVisible()
  await expect(screen.offers.getByText(/^Main carriage 23 days by your own log/)).toBeVisible()
  expect(await findings(page)).toEqual([])

  await page.keyboard.press('Alt+i')
  await page.keyboard.press('Control+Enter')
  const quote = page.locator('[data-quote="Q-2026-0001"]')
  await expect(quote.getByText(/^Main carriage 23 days by your own log/)).toBeVisible()
  const happened = quote.getByRole('region', { name: 'What really happened' })
  await happened.getByLabel('Departed').fill('3 Nov')
  await happened.getByLabel('Arrived').fill('20 Nov')
  await happened.getByRole('button', { name: 'Add to the log' }).click()
  await expect(happened.getByText(/^17 days; quoted as/)).toBeVisible()
  expect(await findings(page)).toEqual([])

  await openLog(page)
  await expect(rows).toHaveCount(8)
  await expect(rows.nth(1)).toContainText('Q-2026-0001')
  await page.getByRole('link', { name: 'Quotes' }).click()
  await page.getByRole('gridcell', { name: 'Q-2026-0001' }).click()
  await quote.getByRole('tab', { name: 'Verify and explain' }).click()
  await quote.locator('[data-quote-action="verify"]').click()
  await expect(quote.getByText(/^Identical:/)).toBeVisible()
})
