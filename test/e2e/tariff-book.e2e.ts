import { AxeBuilder } from '@axe-core/playwright'
import { cents, priced, quoteScreen } from './quote-screen.ts'
import { expect, test } from './viaduct-test.ts'

// Cheaper than any sample, so that it is the air offer on the ticket: 290 kg at 1.20 and at 1.10.
const sheet = `Origin,Destination,Carrier,Service,Currency,M,N,+45,+100,+300,Aircraft,Transit min,Transit typical,Transit max,Departure days,Valid from,Valid to
CGO,LGG,Ardenne Cargo,Direct,EUR,20,1.40,1.30,1.20,1.05,freighter,1,2,3,daily,2026-11-01,2027-10-31
PVG,LGG,Ardenne Cargo,Direct,EUR,20,1.50,1.40,1.30,1.20,freighter,1,2,3,daily,2026-11-01,2027-10-31
`

test('rows are edited by hand, priced from, compared in the history, and brought back', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  const quote = quoteScreen(page)
  await quote.trySample(/LED lamps/)
  await page.getByRole('link', { name: 'Tariffs' }).click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import a rate sheet…' }).click()
  await (await choosing).setFiles({ name: 'ardenne.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) })
  await page.getByRole('button', { name: /^Accept/ }).click()
  const entry = page.getByRole('listitem').filter({ hasText: /Ardenne Cargo/ })
  await expect(entry).toContainText('2 lanes')
  const air = quote.ticket('Air').getByText(priced).first()
  const price = async (): Promise<number> => cents(await air.innerText())
  const backToTariff = async (): Promise<void> => {
    await page.getByRole('link', { name: 'Tariffs' }).click()
    await entry.getByRole('button').click()
  }
  await page.getByRole('link', { name: 'Quote', exact: true }).click()
  const before = await price()
  await backToTariff()

  await page.getByRole('button', { name: 'Edit rows…' }).click()
  const grid = page.getByRole('grid', { name: 'Rows of the tariff' })
  const cell = (row: number, text: string) =>
    grid.locator(`[aria-rowindex="${row}"]`).getByRole('gridcell', { name: text, exact: true })
  await cell(2, '1.2').dblclick()
  await page.getByRole('textbox', { name: '+100, row 2' }).fill('1.1O')
  await page.keyboard.press('Enter')
  await expect(grid.getByText(/1\.1O.*is not a number/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save as version 2' })).toBeDisabled()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await cell(2, '1.1O').click()
  await page.getByRole('button', { name: 'Use 1.10' }).click()
  await cell(3, '1.3').click()
  // A letter begins to write, as in a spreadsheet.
  await page.keyboard.type('1.25')
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 changes to version 1.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('One change to version 1.')).toBeVisible()
  await page.keyboard.press('Control+y')
  await expect(page.getByText('2 changes to version 1.')).toBeVisible()
  await page.getByRole('button', { name: 'Save as version 2' }).click()
  await expect(page.getByText(/is in force as version 2/)).toBeVisible()
  await page.getByRole('link', { name: 'Quote', exact: true }).click()
  await expect.poll(price).toBeLessThan(before)
  await backToTariff()

  await page.getByRole('button', { name: 'History' }).click()
  const versions = page.getByRole('region', { name: 'All versions' })
  await expect(versions.getByText('edited from version 1: 2 changes')).toBeVisible()
  await expect(versions.getByText('ardenne.csv')).toBeVisible()
  await expect(versions.getByText(/in place of version 1/)).toBeVisible()
  await expect(versions.getByRole('row', { name: /CGO–LGG/ })).toContainText('+100 1.2 → 1.1 (-8.3 %)')
  await versions.getByRole('button', { name: 'Put in force…' }).click()
  const rehearsal = page.getByRole('region', { name: /Put version 1 of .* in place of version 2/ })
  await expect(rehearsal).toContainText('2 changed, 0 new, 0 dropped')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByRole('button', { name: 'Put version 1 in force' }).click()
  await expect(versions.getByRole('button', { name: 'Put in force…' })).toHaveCount(1)
  await page.getByRole('link', { name: 'Quote', exact: true }).click()
  await expect.poll(price).toBe(before)
})

test('a search finds rows in every tariff by the name of a gateway, and opens one at its row', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  await page.getByRole('link', { name: 'Tariffs' }).click()
  await page.getByLabel('Find a tariff or a rate').fill('zhengzhou')
  await expect(page.getByText(/Also by code: .*CGO/)).toBeVisible()
  const group = page.getByRole('region', { name: 'Sample carriers: Air, westbound' })
  await group.getByRole('button', { name: /^4\b.*Yellow River Air/ }).click()
  await expect(page.getByRole('heading', { name: /Air, westbound/, level: 2 })).toBeVisible()
  await expect(page.locator('[data-sought]')).toContainText('Yellow River Air')
  await page.getByLabel('Find a tariff or a rate').fill('holid')
  await expect(
    page
      .getByRole('listitem')
      .getByRole('button', { name: /holidays/i })
      .first(),
  ).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})

test('a sample is edited only as a tariff of one’s own', async ({ page, viaduct }) => {
  await page.goto(viaduct.url)
  await page.getByRole('link', { name: 'Tariffs' }).click()
  await page
    .getByRole('listitem')
    .getByRole('button', { name: /^Air, westbound/ })
    .click()
  await page.getByRole('button', { name: 'Edit rows…' }).click()
  await expect(page.getByText(/A sample stays as it is/)).toBeVisible()
  await page.getByLabel('Issuer').fill('Ardenne Cargo')
  await page.getByLabel('Name', { exact: true }).fill('Own air')
  await page.getByRole('button', { name: 'Save as version 1' }).click()
  await expect(page.getByRole('heading', { name: 'Ardenne Cargo: Own air' })).toBeVisible()
})
