import { AxeBuilder } from '@axe-core/playwright'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cents, priced, quoteScreen } from './quote-screen.ts'
import { expect, test } from './viaduct-test.ts'

test('a tariff is retired once its consequence was read, brought back, and saved as a file', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  await page.getByRole('link', { name: 'Tariffs' }).click()
  const entry = page
    .getByRole('listitem')
    .filter({ hasText: /Haulage/ })
    .first()
  await entry.getByRole('button').click()
  await page.getByRole('button', { name: 'Retire…' }).click()
  await expect(page.getByText(/stop pricing at once/)).toBeVisible()
  await page.getByRole('button', { name: 'Retire it' }).click()
  await expect(page.getByText(/is retired\. Quotes are priced without it/)).toBeVisible()
  await expect(entry).toContainText('not active')
  await page.getByRole('button', { name: 'Activate' }).click()
  await expect(page.getByText(/is in force with/)).toBeVisible()
  await expect(entry).not.toContainText('not active')

  const csv = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export CSV' }).click()
  const saved = await csv
  expect(saved.suggestedFilename()).toMatch(/\.csv$/)
  expect(readFileSync(await saved.path(), 'utf8')).toMatch(/Haulier/)
  const workbook = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export workbook' }).click()
  expect(
    readFileSync(await (await workbook).path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
})

/** A sheet as it comes: dates that can be read two ways, an O for a zero, an airport that is none, a break that rises. */
const messySheet = `Ardenne Cargo rates for the winter
Origin,Destination,Carrier,Service,Currency,M,N,+45,+100,+300,+500,+1000,Aircraft,Transit min,Transit typical,Transit max,Departure days,Valid from,Valid to
CGO,LGG,Ardenne Cargo,Direct,EUR,20,1.40,1.30,1.20,1.10,1.05,1.00,freighter,1,2,3,daily,01/11/2026,12/10/2027
PVG,LGG,Ardenne Cargo,Direct,EUR,20,1.50,1.4O,1.30,1.20,1.10,1.05,freighter,1,2,3,daily,01/11/2026,12/10/2027
QQX,LGG,Ardenne Cargo,Direct,EUR,20,1.60,1.50,1.40,1.30,1.20,1.10,freighter,1,2,3,daily,01/11/2026,12/10/2027
CAN,LGG,Ardenne Cargo,Direct,EUR,20,1.70,1.60,1.50,1.55,1.30,1.20,freighter,1,2,3,daily,01/11/2026,12/10/2027
`

test('a messy sheet is answered, corrected, accepted, priced from, and retired again', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  const quote = quoteScreen(page)
  await quote.trySample(/LED lamps/)
  const ticket = quote.ticket('Air').getByText(priced).first()
  const before = cents(await ticket.innerText())
  await page.getByRole('link', { name: 'Tariffs' }).click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import a rate sheet…' }).click()
  await (
    await choosing
  ).setFiles({ name: 'ardenne-winter.csv', mimeType: 'text/csv', buffer: Buffer.from(messySheet) })

  const review = page.getByRole('main', { name: 'Review of ardenne-winter.csv' })
  await expect(review.getByText('One question before the sheet can be accepted')).toBeVisible()
  const accept = review.getByRole('button', { name: /^Accept/ })
  await expect(accept).toBeDisabled()
  await expect(accept).toHaveAccessibleDescription('Answer the question first.')
  await review.getByRole('button', { name: /^Day first/ }).click()

  await expect(review.getByText('2 errors')).toBeVisible()
  await expect(accept).toHaveAccessibleDescription('Correct or leave out these rows first: 4 5')
  const grid = review.getByRole('grid')
  await expect(grid.getByRole('gridcell', { name: /^.1\.4O. is not a number/ })).toBeVisible()

  // The first finding is taken with its own fix, the second typed.
  await page.keyboard.press('F8')
  await expect(grid).toBeFocused()
  await expect(grid.locator('[aria-selected="true"]')).toHaveText('1.4O')
  await page.keyboard.press('Enter')
  await expect(review.getByText(/1 error$/)).toBeVisible()
  await page.keyboard.press('F8')
  await expect(grid.locator('[aria-selected="true"]')).toHaveText('QQX')
  await page.keyboard.press('F2')
  await page.keyboard.type('xiy')
  await page.keyboard.press('Enter')
  await expect(review.getByText(/1 error$/)).toBeHidden()

  await expect(accept).toHaveText('Accept with 1 warning')
  await expect(review.getByText('4 rows are new', { exact: false })).toBeVisible()
  await accept.click()
  await expect(page.getByText(/is in force as version 1 with 4 rows/)).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Ardenne Cargo' })).toBeVisible()

  await page.getByRole('link', { name: 'Quote', exact: true }).click()
  await expect(quote.offers.getByText('Ardenne Cargo')).not.toHaveCount(0)
  expect(cents(await ticket.innerText())).toBeLessThan(before)
  await page.getByRole('link', { name: 'Tariffs' }).click()
  await page.getByRole('listitem').filter({ hasText: 'Ardenne Cargo' }).getByRole('button').click()
  await page.getByRole('button', { name: 'Retire…' }).click()
  await page.getByRole('button', { name: 'Retire it' }).click()
  await expect(page.getByText(/is retired/)).toBeVisible()
  await page.getByRole('link', { name: 'Quote', exact: true }).click()
  await expect(quote.offers.getByText('Ardenne Cargo')).toHaveCount(0)
  expect(cents(await ticket.innerText())).toBe(before)
})

test('a file that is no rate sheet is refused with what to do, and nothing is written', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  await page.getByRole('link', { name: 'Tariffs' }).click()
  await expect(page.getByRole('listitem').first()).toBeVisible()
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 1, 2, 3])], 'rates.xlsx'))
    return transfer
  })
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: dropped })
  await expect(page.getByRole('alert')).toContainText('Nothing was written.')
  await page.getByRole('button', { name: 'Close without accepting' }).click()
  await expect(page.getByRole('listitem').first()).toContainText('SAMPLE')
})

test('next month’s sheet is compared with the version in force: what rises, falls, is dropped or loses cover', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  await page.getByRole('link', { name: 'Tariffs' }).click()
  const [, headings = '', cgo = '', , , can = ''] = messySheet
    .replaceAll('01/11/2026', '2026-11-01')
    .replaceAll('12/10/2027', '2027-10-12')
    .replace('1.55', '1.45')
    .split('\n')
  const choose = async (name: string, rows: readonly string[]): Promise<void> => {
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Import a rate sheet…' }).click()
    const buffer = Buffer.from([headings, ...rows].join('\n'))
    await (await choosing).setFiles({ name, mimeType: 'text/csv', buffer })
  }
  await choose('november.csv', [cgo, can, can.replace('CAN', 'XIY')])
  await page.getByRole('button', { name: 'Accept as version 1' }).click()
  await expect(page.getByText(/is in force as version 1 with 3 rows/)).toBeVisible()

  // 1.00 to 1.10 is 10 %; the third lane is gone, and no other tariff flies it.
  await choose('december.csv', [cgo.replace('1.05,1.00', '1.05,1.10').replace('1.10,1.05', '1.12,1.11'), can])
  const changes = page.getByRole('region', { name: 'What would change' })
  await expect(changes).toContainText('1 changed, 0 new, 1 same, 1 dropped')
  await expect(changes).toContainText('10.0 %')
  await expect(changes).toContainText('XIY–LGG has no rate any more')
  await expect(page.getByRole('grid').getByText('↑ 10.0 %')).toBeVisible()
  await page.getByRole('button', { name: 'Accept as version 2' }).click()
  await expect(page.getByText(/is in force as version 2 with 2 rows/)).toBeVisible()
})

test('a long sheet shows how far it is, can be stopped, and comes whole when it is read again', async ({
  page,
  viaduct,
}) => {
  const [, headings = '', first = ''] = messySheet.split('\n')
  const rows = Array.from({ length: 12_000 }, (_, index) =>
    first
      .replace('Direct', `Direct ${index}`)
      .replaceAll(/01\/11\/2026|12\/10\/2027/g, (day) =>
        day === '01/11/2026' ? '2026-11-01' : '2027-10-12',
      ),
  )
  await page.goto(viaduct.url)
  await page.getByRole('link', { name: 'Tariffs' }).click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import a rate sheet…' }).click()
  const buffer = Buffer.from([headings, ...rows].join('\n'))
  await (await choosing).setFiles({ name: 'long.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByRole('alert')).toContainText('Stopped. Nothing was written.')
  await page.getByRole('button', { name: 'Try again' }).click()
  const grid = page.getByRole('grid')
  await expect(grid.getByRole('gridcell', { name: 'Direct 0', exact: true })).toBeVisible()
  await expect(page.getByText('12,000 rows are new', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Accept as version 1' })).toBeEnabled()
})

test('a file that is not UTF-8 asks which encoding it has, and is then read', async ({ page, viaduct }) => {
  const sheets = join(import.meta.dirname, '..', 'rate-sheet', 'sheets')
  await page.goto(viaduct.url)
  await page.getByRole('link', { name: 'Tariffs' }).click()
  const choose = async (name: string): Promise<void> => {
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Import a rate sheet…' }).click()
    await (await choosing).setFiles(join(sheets, name))
  }
  await choose('03-chinese-gb18030.csv')
  await expect(page.getByText('Which of these lines reads right?', { exact: false })).toBeVisible()
  await page
    .getByRole('button', { name: /中欧班列拼箱/ })
    .first()
    .click()
  await expect(
    page
      .getByRole('grid')
      .getByRole('columnheader', { name: /始发站/ })
      .first(),
  ).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme })
    test('the review has no finding of axe, with questions and with findings', async ({ page, viaduct }) => {
      await page.goto(viaduct.url)
      await page.getByRole('link', { name: 'Tariffs' }).click()
      const choosing = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Import a rate sheet…' }).click()
      await (
        await choosing
      ).setFiles({ name: 'winter.csv', mimeType: 'text/csv', buffer: Buffer.from(messySheet) })
      const findings = async (): Promise<readonly string[]> => {
        const { violations } = await new AxeBuilder({ page }).analyze()
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`)
      }
      await expect(page.getByText('One question before')).toBeVisible()
      expect(await findings()).toEqual([])
      await page.getByRole('button', { name: /^Day first/ }).click()
      await expect(page.getByText('2 errors')).toBeVisible()
      await page.keyboard.press('F8')
      expect(await findings()).toEqual([])
    })
  })
}
