import { AxeBuilder } from '@axe-core/playwright'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { cents, quoteScreen } from './quote-screen.ts'
import { expect, test } from './viaduct-test.ts'

const axe = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

const making = (page: Page) => page.getByRole('main', { name: /^Issue a quote$|^Revision of/ })
const quotePage = (page: Page, number: string) => page.getByRole('main', { name: `Quote ${number}` })
const issueButton = (page: Page) => page.getByRole('button', { name: /^Issue / })
const rows = (page: Page) => page.getByRole('grid', { name: 'Quotes found' }).locator('[data-quote-row]')

/** A filled shipment, and the quote that is made of it begun with the keyboard alone. */
const beginQuote = async (page: Page, url: string): Promise<void> => {
  await page.goto(url)
  await quoteScreen(page).trySample(/LED lamps/)
  await page.keyboard.press('Control+i')
  await expect(making(page)).toBeVisible()
}

/** Names a client that is not known yet, by keyboard. */
const createClient = async (page: Page, name: string): Promise<void> => {
  await expect(page.getByLabel('Client', { exact: true })).toBeFocused()
  await page.keyboard.type(name)
  const create = page.getByRole('option', { name: `Create “${name}”` })
  await expect(create).toHaveAttribute('data-combobox-selected', 'true')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(page.getByLabel('Client', { exact: true })).toHaveValue(name)
  // While a dialog stands, keys are its own.
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

const sellAt = async (
  page: Page,
  kind: 'margin on sale' | 'markup on cost',
  percent: string,
): Promise<void> => {
  await page.getByLabel('How the whole is sold').selectOption({ label: kind })
  await page.getByLabel('Percent for the whole').fill(percent)
}

const issue = async (page: Page, number: string): Promise<void> => {
  await expect(issueButton(page)).toBeEnabled()
  await page.keyboard.press('Control+Enter')
  await expect(quotePage(page, number)).toBeVisible()
}

/** Lets a file go over the window, as a hand does. */
const drop = (page: Page, content: Buffer): Promise<void> =>
  page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([bytes], 'from-the-client.pdf', { type: 'application/pdf' }))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }, content.toString('base64'))

test('a filled shipment becomes a numbered quote with both modes, found, proved, revised and accepted', async ({
  page,
  viaduct,
}) => {
  test.slow()
  await beginQuote(page, viaduct.url)
  const chosen = making(page).locator('tr[data-chosen]')
  await expect(chosen).toHaveCount(2)
  await createClient(page, 'Meuse Lamps')
  await sellAt(page, 'margin on sale', '20')
  // 633.14 and 1,440.21 at 20 % of the sale, line by line.
  await expect(chosen.first()).toContainText('20.00 %')
  await expect(chosen.first()).toContainText('25.00 %')
  expect(await axe(page)).toEqual([])
  const seen = await chosen.first().getByRole('textbox').inputValue()
  await issue(page, 'Q-2026-0001')

  const card = page.getByRole('region', { name: /^Rail LCL/ })
  await expect(card).toContainText(`€ ${seen}`)
  const prices = await card.locator('tbody tr td:nth-child(4)').allTextContents()
  expect(prices.reduce((sum, price) => sum + cents(price), 0)).toBe(cents(seen))
  expect(await axe(page)).toEqual([])

  await page.getByRole('tab', { name: 'Verify and explain' }).click()
  await page.getByRole('button', { name: 'Verify', exact: true }).click()
  await expect(page.getByText('Identical: priced again, it is the same to the last byte.')).toBeVisible()

  await page.getByRole('button', { name: 'Revise', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Revision of Q-2026-0001' })).toBeVisible()
  await sellAt(page, 'margin on sale', '10')
  await expect(chosen.first()).toContainText('10.00 %')
  await issue(page, 'Q-2026-0001-R1')
  await page.getByRole('tab', { name: 'Verify and explain' }).click()
  await page.getByRole('button', { name: 'Against Q-2026-0001' }).click()
  const split = page.getByRole('region', { name: 'Rail LCL' })
  const marginPart = split.getByRole('row', { name: /^Margin/ })
  await expect(marginPart).toContainText('+')
  const [before, after, part] = await Promise.all([
    split
      .getByRole('row', { name: /^Before/ })
      .locator('td')
      .first()
      .textContent(),
    split
      .getByRole('row', { name: /^After/ })
      .locator('td')
      .first()
      .textContent(),
    marginPart.locator('td').first().textContent(),
  ])
  expect(cents(after ?? '') - cents(before ?? '')).toBe(cents(part ?? ''))
  expect(await axe(page)).toEqual([])

  await page.getByRole('button', { name: 'Accepted…' }).click()
  await page.getByRole('button', { name: 'Record the acceptance' }).click()
  await expect(page.getByText('Say which of the offers the client accepted.')).toBeVisible()
  expect(await axe(page)).toEqual([])
  await page.getByRole('radio', { name: /^Air/ }).check()
  await page.getByRole('button', { name: 'Record the acceptance' }).click()
  await expect(page.getByRole('heading', { name: /Q-2026-0001-R1 accepted/ })).toBeVisible()

  await page.keyboard.press('Alt+2')
  await expect(rows(page)).toHaveCount(2)
  await page.keyboard.type('meuse lamp')
  await expect(rows(page)).toHaveCount(2)
  await page.getByRole('button', { name: /^superseded/ }).click()
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText('Q-2026-0001')
  expect(await axe(page)).toEqual([])
})

test('a margin below the floor holds the quote back until a reason is recorded', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByLabel('Floor, % of sale').fill('15')
  await page.getByLabel('Floor, % of sale').blur()
  await expect(page.getByText('Kept for all quotes from now on.')).toBeVisible()
  expect(await axe(page)).toEqual([])
  await page.getByRole('link', { name: 'Quote', exact: true }).click()
  await quoteScreen(page).trySample(/LED lamps/)
  await page.keyboard.press('Control+i')
  await sellAt(page, 'markup on cost', '5')
  await expect(
    making(page)
      .getByText(/below the floor of 15 %/)
      .first(),
  ).toBeVisible()
  await expect(issueButton(page)).toBeDisabled()
  await page.keyboard.press('Control+Enter')
  await expect(making(page)).toBeVisible()
  await page.getByLabel('Reason for going below the floor').first().fill('First order of a large client')
  await issue(page, 'Q-2026-0001')
  await expect(page.getByText('Below the floor: First order of a large client').first()).toBeVisible()
})

test('a price set by hand wants its reason, and costs leave the screen when a client looks on', async ({
  page,
  viaduct,
}) => {
  await beginQuote(page, viaduct.url)
  const total = making(page).locator('tr[data-chosen]').first().getByRole('textbox')
  await total.fill('700')
  await expect(making(page).getByText('Say why the price is set by hand.').first()).toBeVisible()
  await expect(issueButton(page)).toBeDisabled()
  await page.getByLabel('Reason for the price set by hand').fill('Agreed on the phone')
  await expect(making(page).locator('tr[data-chosen]').first()).toContainText('66.86')
  await page.keyboard.press('Alt+h')
  await expect(making(page).getByText('633.14')).toHaveCount(0)
  await expect(making(page).getByText('66.86')).toHaveCount(0)
  await issue(page, 'Q-2026-0001')
  await expect(page.getByText('633.14')).toHaveCount(0)
  await expect(page.getByText('Agreed on the phone')).toHaveCount(0)
  await page.keyboard.press('Alt+h')
  await expect(page.getByText('Total set by hand to 700.00: Agreed on the phone')).toBeVisible()
})

test('a part of the way without a price keeps the quote back until it is accepted, and is said to be missing', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  const screen = quoteScreen(page)
  await screen.trySample(/LED lamps/)
  await screen.choosePlace('To', 'dublin', 'Dublin, IE')
  await expect(screen.offers.getByText('Delivery: no price').first()).toBeVisible()
  await page.keyboard.press('Control+i')
  const accept = page.getByLabel('Issue without a price for: Delivery. The quote says “from”.').first()
  await expect(accept).toBeVisible()
  await expect(issueButton(page)).toBeDisabled()
  await accept.check()
  await issue(page, 'Q-2026-0001')
  await expect(page.getByRole('region', { name: /^Rail LCL/ })).toContainText(/from €/)
})

test('a quote that is being made is kept over a restart, and goes on where it was left', async ({
  page,
  viaduct,
}) => {
  await beginQuote(page, viaduct.url)
  await createClient(page, 'Meuse Lamps')
  await sellAt(page, 'margin on sale', '12.5')
  const kept = page.waitForRequest(
    (request) =>
      request.url().endsWith('/api/quotes.saveDraft') && (request.postData() ?? '').includes('Half a'),
  )
  await page.getByLabel('Note', { exact: true }).fill('Half a sentence')
  await expect(making(page).locator('tr[data-chosen]').first()).toContainText('12.50 %')
  expect(await (await kept).response()).toBeTruthy()
  await page.goto('about:blank')
  await page.goto(await viaduct.restart())
  await page.getByRole('link', { name: 'Quotes' }).click()
  await page.getByRole('button', { name: /^draft 1/ }).click()
  await expect(page.getByRole('list', { name: 'Drafts' })).toContainText('Meuse Lamps')
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('Half a sentence')
  await expect(page.getByLabel('Client', { exact: true })).toHaveValue('Meuse Lamps')
  await issue(page, 'Q-2026-0001')
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('button', { name: /^draft 0/ })).toBeVisible()
})

test('when the answer never comes, pressing again shows the one quote that was made', async ({
  page,
  viaduct,
}) => {
  await beginQuote(page, viaduct.url)
  let lost = 0
  await page.route('**/api/quotes.issue', async (route) => {
    if (lost > 0) return route.continue()
    lost += 1
    await route.fetch()
    return route.abort()
  })
  await expect(issueButton(page)).toBeEnabled()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Whether the quote was issued is not known yet/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(quotePage(page, 'Q-2026-0001')).toBeVisible()
  await expect(page.getByText(/no second quote was made/)).toBeVisible()
  await page.keyboard.press('Alt+2')
  await expect(rows(page)).toHaveCount(1)
})

test('a quote that nobody answered has expired on the day after its last', async ({ page, viaduct }) => {
  await beginQuote(page, viaduct.url)
  await page.getByLabel('Valid until').fill('+0')
  await expect(making(page).getByText('Mon 23 Nov 2026')).toBeVisible()
  await issue(page, 'Q-2026-0001')
  await page.goto('about:blank')
  await page.goto(await viaduct.restart('2026-11-24'))
  await page.getByRole('link', { name: 'Quotes' }).click()
  await expect(rows(page)).toContainText('expired')
  await rows(page).click()
  await expect(page.getByText('after 23 Nov 2026')).toBeVisible()
  await page.getByRole('button', { name: 'Accepted…' }).click()
  await page.getByRole('radio', { name: /^Air/ }).check()
  await page.getByRole('button', { name: 'Record the acceptance' }).click()
  await expect(page.getByText(/The quote was valid until 23 Nov 2026/)).toBeVisible()
  await page.getByLabel('On', { exact: true }).fill('23 Nov')
  await page.getByRole('button', { name: 'Record the acceptance' }).click()
  await expect(page.getByRole('heading', { name: /Q-2026-0001 accepted/ })).toBeVisible()
})

test('a carrier’s invoice is held against the costs, line by line', async ({ page, viaduct }) => {
  await beginQuote(page, viaduct.url)
  await issue(page, 'Q-2026-0001')
  await page.getByRole('tab', { name: 'Invoice check' }).click()
  await page.getByLabel('Charges').fill('Air freight 750.00 EUR\nDemurrage; 40')
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByRole('row', { name: /Air freight/ })).toContainText('+14.00')
  await expect(page.getByRole('row', { name: /Demurrage/ })).toContainText('+40.00')
  await page.getByLabel('Invoice', { exact: true }).fill('INV 77')
  await page.getByRole('button', { name: 'Keep with the quote' }).click()
  await expect(page.getByText('INV 77, checked on 23 Nov 2026')).toBeVisible()
  expect(await axe(page)).toEqual([])
})

test('the PDF is saved in three languages, and let go over the window it opens its quote', async ({
  page,
  viaduct,
}) => {
  test.slow()
  await beginQuote(page, viaduct.url)
  await issue(page, 'Q-2026-0001')
  let bytes = Buffer.alloc(0)
  for (const language of ['English', 'Français', '简体中文']) {
    await page.getByRole('button', { name: language, exact: true }).click()
    const saving = page.waitForEvent('download')
    await page.keyboard.press('Alt+p')
    const saved = await saving
    expect(saved.suggestedFilename()).toMatch(/^Q-2026-0001.*\.pdf$/)
    bytes = readFileSync(await saved.path())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  }
  await page.keyboard.press('Alt+1')
  await drop(page, bytes)
  await expect(quotePage(page, 'Q-2026-0001')).toBeVisible()
})

test('a paper of a quote that is not in this data file shows what it says', async ({ page, viaduct }) => {
  await beginQuote(page, viaduct.url)
  const saving = page.waitForEvent('download')
  await issue(page, 'Q-2026-0001')
  await expect(page.getByRole('button', { name: 'Save PDF' })).toBeEnabled()
  await page.keyboard.press('Alt+p')
  const paper = readFileSync(await (await saving).path())
  await viaduct.stop()
  rmSync(viaduct.home, { recursive: true })
  mkdirSync(viaduct.home)
  await page.goto('about:blank')
  await page.goto(await viaduct.restart())
  await expect(page.getByRole('link', { name: 'Quotes' })).toBeVisible()
  await drop(page, paper)
  const shown = page.getByRole('dialog', { name: 'from-the-client.pdf' })
  await expect(shown.getByText(/Q-2026-0001 is not in this data file/)).toBeVisible()
  await expect(shown.getByText('Zhengzhou – Liège')).toBeVisible()
  await expect(shown.getByText('€ 633.14')).toBeVisible()
  expect(await axe(page)).toEqual([])
})

test('a filter is kept by its name and used again; the palette finds a quote by its client', async ({
  page,
  viaduct,
}) => {
  await beginQuote(page, viaduct.url)
  await createClient(page, 'Meuse Lamps')
  await issue(page, 'Q-2026-0001')
  await page.keyboard.press('Alt+2')
  await page.getByLabel('Mode').selectOption({ label: 'Rail FCL' })
  await expect(page.getByText('No quote has that')).toBeVisible()
  await page.getByLabel('Name of this filter').fill('whole boxes')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page
    .getByRole('complementary', { name: 'Which quotes' })
    .getByRole('button', { name: 'Show all quotes' })
    .click()
  await expect(rows(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'whole boxes', exact: true }).click()
  await expect(page.getByText('No quote has that')).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible()
  await page.keyboard.type('meuse')
  await page.getByRole('option', { name: /Q-2026-0001 · Meuse Lamps/ }).click()
  await expect(quotePage(page, 'Q-2026-0001')).toBeVisible()
})
