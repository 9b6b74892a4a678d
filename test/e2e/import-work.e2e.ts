import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cents, priced, quoteScreen } from './quote-screen.ts'
import { expect, test } from './viaduct-test.ts'

const headings =
  'Origin,Destination,Carrier,Service,Currency,M,N,+45,+100,+300,+500,+1000,Aircraft,Transit min,Transit typical,Transit max,Departure days,Valid from,Valid to'
const rates = (origin: string, ...prices: readonly string[]): string =>
  `${origin},LGG,Ardenne Cargo,Direct,EUR,20,${prices.join(',')},freighter,1,2,3,daily,2026-11-01,2027-10-12`
const tail = ['1.30', '1.20', '1.10', '1.05', '1.00'] as const

/** Lets files go over the window, as from the desktop. */
const drop = async (
  page: Page,
  ...files: readonly { readonly name: string; readonly text: string }[]
): Promise<void> => {
  const transfer = await page.evaluateHandle((given) => {
    const made = new DataTransfer()
    for (const { name, text } of given) made.items.add(new File([text], name, { type: 'text/csv' }))
    return made
  }, files)
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: transfer })
}

test('a sheet of 400 rows with 3 mistakes is in, corrected, with one drop, six keys and one click', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  await page.getByRole('link', { name: 'Tariffs' }).click()
  await expect(page.getByRole('listitem').first()).toBeVisible()
  let actions = 0
  const press = async (key: string): Promise<void> => {
    actions += 1
    await page.keyboard.press(key)
  }
  const name = '400-rows-3-mistakes.csv'
  const text = readFileSync(join(import.meta.dirname, 'sheets', name), 'utf8')
  actions += 1
  await drop(page, { name, text })
  const grid = page.getByRole('grid')
  const chosen = grid.locator('[aria-selected="true"]')
  await expect(page.getByText('3 errors')).toBeVisible()
  for (const [wrong, left] of [
    ['4.3O', /2 errors$/],
    ['5.0O', /1 error$/],
    ['2026-02-28', /^Nothing to correct$/],
  ] as const) {
    await press('F8')
    await expect(chosen).toHaveText(wrong)
    await press('Enter')
    await expect(page.getByText(left)).toBeVisible()
  }
  actions += 1
  await page.getByRole('button', { name: 'Accept as version 1' }).click()
  await expect(page.getByText(/is in force as version 1 with 400 rows/)).toBeVisible()
  expect(actions).toBeLessThanOrEqual(8)
})

test('a messy sheet is dropped, mapped, corrected in two cells, accepted, quoted from, and rolled back', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  const quote = quoteScreen(page)
  await quote.trySample(/LED lamps/)
  const ticket = quote.ticket('Air').getByText(priced).first()
  const price = async (): Promise<number> => cents(await ticket.innerText())
  await page.getByRole('link', { name: 'Tariffs' }).click()
  await expect(page.getByRole('listitem').first()).toBeVisible()
  await drop(page, {
    name: 'november.csv',
    text: [headings, rates('CGO', '1.40', ...tail), rates('PVG', '1.50', ...tail)].join('\n'),
  })
  await page.getByRole('button', { name: 'Accept as version 1' }).click()
  await expect(page.getByText(/is in force as version 1/)).toBeVisible()
  await page.getByRole('link', { name: 'Quote', exact: true }).click()
  await expect(quote.offers.getByText('Ardenne Cargo')).not.toHaveCount(0)
  const november = await price()
  await page.getByRole('link', { name: 'Tariffs' }).click()

  await expect(page.getByRole('listitem').first()).toBeVisible()
  const messy = [
    'Ardenne Cargo, winter',
    headings.replace('+100', 'Tranche C'),
    rates('CGO', '1.40', '1.3O', '1.10', '1.00', '0.95', '0.90'),
    rates('QQX', '1.50', ...tail),
  ]
  await drop(page, { name: 'december.csv', text: messy.join('\n') })
  const grid = page.getByRole('grid')
  const chip = grid.getByRole('button', { name: 'Our column for “Tranche C”: leave out' })
  await chip.click()
  await page.keyboard.type('100')
  await page.keyboard.press('Enter')
  await expect(grid.getByRole('button', { name: 'Our column for “Tranche C”: +100' })).toBeVisible()
  await expect(page.getByText('2 errors')).toBeVisible()
  await page.keyboard.press('F8')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/1 error$/)).toBeVisible()
  await page.keyboard.press('F8')
  await page.keyboard.press('F2')
  await page.keyboard.type('PVG')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/1 error$/)).toBeHidden()
  const effects = page.getByRole('region', { name: 'Open quotes and drafts' }).first()
  await expect(effects).toContainText('Prices given to clients do not change')
  await expect(effects.getByRole('row').filter({ hasText: 'Draft: Zhengzhou' })).toContainText('−€')
  await page.getByRole('button', { name: /^Accept/ }).click()
  await expect(page.getByText(/is in force as version 2/)).toBeVisible()

  await page.getByRole('link', { name: 'Quote', exact: true }).click()
  await expect.poll(price).toBeLessThan(november)
  await page.getByRole('link', { name: 'Tariffs' }).click()
  await page.getByRole('listitem').filter({ hasText: 'Ardenne Cargo' }).getByRole('button').first().click()
  await page.getByRole('button', { name: 'History' }).click()
  await page.getByRole('button', { name: 'Put in force…' }).click()
  await page.getByRole('button', { name: 'Put version 1 in force' }).click()
  await expect(page.getByText(/is in force with/)).toBeVisible()
  await page.getByRole('link', { name: 'Quote', exact: true }).click()
  await expect.poll(price).toBe(november)
})

test('a workbook of two sheets is reviewed sheet by sheet and accepted as one, or kept without pricing', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  await page.getByRole('link', { name: 'Tariffs' }).click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import a rate sheet…' }).click()
  await (
    await choosing
  ).setFiles(join(import.meta.dirname, '..', 'rate-sheet', 'sheets', '20-two-sheets-of-rates.xlsx'))
  const sheets = page.getByRole('navigation', { name: 'Sheets of the file' }).getByRole('listitem')
  await expect(sheets).toHaveCount(3)
  await expect(sheets.filter({ hasText: 'ready' })).toHaveCount(2)
  await expect(sheets.filter({ hasText: 'left out' })).toContainText('Cover')
  const eastbound = sheets.filter({ hasText: 'Eastbound' })
  const second = eastbound.getByRole('button')
  await second.click()
  await expect(second).toHaveAttribute('aria-current', 'true')
  await eastbound.getByRole('checkbox').uncheck()
  await expect(page.getByRole('button', { name: 'Accept 1 sheet' })).toBeEnabled()
  await eastbound.getByRole('checkbox').check()
  await page.getByRole('checkbox', { name: 'In force at once' }).uncheck()
  await page.getByRole('button', { name: 'Accept 2 sheets' }).click()
  await expect(page.getByText(/2 tariffs are kept with .* they are not in force/)).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'not active' })).toHaveCount(2)
})

test('several files wait in a queue, a table is pasted into the same review, and a tie is settled on the spot', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  await page.getByRole('link', { name: 'Tariffs' }).click()
  await expect(page.getByRole('listitem').first()).toBeVisible()
  const sheet = (origin: string): string => [headings, rates(origin, '1.40', ...tail)].join('\n')
  await drop(page, { name: 'first.csv', text: sheet('CGO') }, { name: 'second.csv', text: sheet('PVG') })
  await expect(page.getByText('File 1 of 2')).toBeVisible()
  await page.getByRole('button', { name: 'Accept as version 1' }).click()
  await expect(page.getByRole('main', { name: 'Review of second.csv' })).toBeVisible()
  await expect(page.getByText('File 2 of 2')).toBeVisible()
  await page.getByRole('button', { name: 'Close without accepting' }).click()

  await page.getByRole('button', { name: 'Paste rates' }).click()
  await expect(page.getByRole('textbox', { name: 'Press Ctrl V here' })).toBeFocused()
  const cells = sheet('CGO')
    .split('\n')
    .map((line) => line.split(','))
  const html = `<table>${cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
  await page.evaluate((table) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', table)
    clipboardData.setData('text/plain', 'rates')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, html)
  const review = page.getByRole('main', { name: /^Review of Clipboard/ })
  await expect(review.getByRole('gridcell', { name: 'CGO', exact: true })).toBeVisible()
  // Under another name it is another tariff, whose rate ties with the one in force.
  await review.getByRole('textbox', { name: 'Tariff' }).fill('Spot')
  await page.keyboard.press('Enter')
  const accept = review.getByRole('button', { name: 'Accept as version 1' })
  await expect(accept).toBeDisabled()
  await review.getByRole('button', { name: 'Give this tariff priority' }).click()
  await expect(accept).toBeEnabled()
  await accept.click()
  await expect(page.getByText(/Spot is in force as version 1/)).toBeVisible()
})

test('of a long sheet any row is reached: scrolled to, walked to with F8, with what it drops at its place', async ({
  page,
  viaduct,
}) => {
  const row = (at: number, price = '1.40'): string =>
    rates('CGO', price, ...tail).replace('Direct', `Product ${at}`)
  const all = Array.from({ length: 1500 }, (_, at) => row(at))
  await page.goto(viaduct.url)
  await page.getByRole('link', { name: 'Tariffs' }).click()
  await expect(page.getByRole('listitem').first()).toBeVisible()
  await drop(page, { name: 'old.csv', text: [headings, ...all, rates('PVG', '1.40', ...tail)].join('\n') })
  await page.getByRole('button', { name: 'Accept as version 1' }).click()
  await expect(page.getByText(/is in force as version 1 with 1,501 rows/)).toBeVisible()

  const renewed = all.with(1400, row(1400, '1.5O'))
  await drop(page, { name: 'new.csv', text: [headings, ...renewed].join('\n') })
  const grid = page.getByRole('grid')
  await expect(grid.getByRole('gridcell', { name: 'Product 0', exact: true })).toBeVisible()
  await grid.evaluate((element) => element.scrollTo(0, 800 * 28))
  await expect(grid.getByRole('gridcell', { name: 'Product 800', exact: true })).toBeVisible()
  await page.keyboard.press('F8')
  await expect(grid.locator('[aria-selected="true"]')).toHaveText('1.5O')
  await grid.evaluate((element) => element.scrollTo(0, element.scrollHeight))
  const dropped = grid.getByRole('row').filter({ hasText: 'dropped' })
  await expect(dropped).toContainText('PVG')
})
