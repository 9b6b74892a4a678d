import { cents, priced, quoteScreen } from './quote-screen.ts'
import { expect, test } from './viaduct-test.ts'

test('a shipment entered from nothing is compared by both modes, and every total is the sum of its lines', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  const screen = quoteScreen(page)
  await expect(screen.answer.getByRole('heading', { name: 'Air beside rail, door to door' })).toBeVisible()
  await screen.choosePlace('From', 'zhengzhou', 'Zhengzhou, CN')
  await screen.choosePlace('To', 'luik', 'Liège, BE')
  await screen.field('Ready').fill('7 Dec')
  await screen.field('Needed by').fill('15/1')
  await screen.field('Needed by').blur()
  await expect(screen.field('Ready')).toHaveValue('Mon 7 Dec 2026')
  await expect(screen.field('Needed by')).toHaveValue('Fri 15 Jan 2027')
  await screen.cell('Number of pieces', 1).fill('10')
  await screen.cell('Length', 1).fill('60')
  await screen.cell('Width', 1).fill('40')
  await screen.cell('Height', 1).fill('50')
  await screen.cell('Weight of one piece', 1).fill('18,5')

  await expect(screen.form.getByText('10 pcs · 185.0 kg · 1.200 m³')).toBeVisible()
  await expect(screen.form.getByText('200.0 kg by volume')).toBeVisible()
  await expect(screen.ticket('Air')).toContainText(priced)
  await expect(screen.ticket('Rail')).toContainText(priced)
  await expect(screen.answer.getByRole('region', { name: 'Difference' })).toContainText(
    /saves .* for .* more/,
  )

  const rows = await screen.rows.all()
  expect(rows.length).toBeGreaterThan(3)
  for (const row of rows) {
    if ((await row.getAttribute('aria-expanded')) === 'false') await row.click()
    const group = row.locator('xpath=..')
    const amounts = await group
      .locator('[role="row"][data-key*="#"] > [role="gridcell"]:last-child')
      .allTextContents()
    const total = await row.locator('[role="gridcell"]:last-child').textContent()
    expect(amounts.length).toBeGreaterThan(3)
    expect(amounts.reduce((sum, amount) => sum + cents(amount), 0)).toBe(cents(total ?? ''))
  }
})

test('the answer follows a change of direction, and the change can be undone', async ({ page, viaduct }) => {
  await page.goto(viaduct.url)
  const screen = quoteScreen(page)
  await screen.trySample(/LED lamps/)
  const westbound = await screen.ticket('Rail').textContent()
  await screen.form.getByRole('button', { name: 'Swap the direction' }).click()
  await expect(screen.field('From')).toHaveValue('Liège, BE')
  await expect(screen.field('Postcode of the origin')).toHaveValue('4000')
  await expect(screen.ticket('Air')).toContainText('LGG–CGO')
  await expect(screen.ticket('Rail')).not.toHaveText(westbound ?? '')
  await page.keyboard.press('Control+z')
  await expect(screen.field('From')).toHaveValue('Zhengzhou, CN')
  await expect(screen.ticket('Rail')).toHaveText(westbound ?? '')
})

test('a line opens into what it stands on, and a word of the trade explains itself', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  const screen = quoteScreen(page)
  await screen.trySample(/LED lamps/)
  await screen.offers.getByText('Rail freight', { exact: true }).click()
  await expect(screen.offers.getByText(/1\.200 × 160\.00 USD per W\/M = 192\.00 USD/)).toBeVisible()
  await expect(screen.offers.getByText(/Source: .*from a SAMPLE tariff/)).toBeVisible()
  await screen.form.getByRole('button', { name: /W\/M by volume/ }).click()
  await expect(page.getByRole('note')).toContainText('Revenue ton')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('note')).toBeHidden()
})

test('a component without a price is a hole: from, ranked last, and filled by the user’s own estimate', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  const screen = quoteScreen(page)
  await screen.trySample(/LED lamps/)
  await screen.choosePlace('To', 'dublin', 'Dublin, IE')
  await expect(screen.offers.getByText('Delivery: no price').first()).toBeVisible()
  await expect(screen.ticket('Rail')).toContainText(/from €/)
  await screen.offers.getByRole('button', { name: 'Add an estimate: Delivery' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Your estimate: Delivery' })
  await dialog.getByLabel('At least').fill('150')
  await dialog.getByLabel('At most').fill('180,50')
  await dialog.getByRole('button', { name: 'Use it' }).click()
  await expect(screen.offers.getByText(/your estimate €\s150(\.00)? to €\s180\.50/).first()).toBeVisible()
  await expect(screen.offers.getByText(/with your estimates/).first()).toBeVisible()
})

test('a service that cannot carry the goods says why and what would change it', async ({ page, viaduct }) => {
  await page.goto(viaduct.url)
  const screen = quoteScreen(page)
  await screen.trySample(/Lithium batteries/)
  await expect(screen.ticket('Rail')).toContainText('No rail offer')
  await expect(screen.ticket('Rail')).toContainText(/[Ll]ithium/)
  const excluded = screen.offers.getByRole('row', { name: /Not offered/ }).first()
  await expect(excluded).toBeVisible()
  await expect(excluded.getByRole('gridcell').last()).not.toBeEmpty()
})

test('what is wrong is said at its field, the rest goes on, and nothing typed is lost', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  const screen = quoteScreen(page)
  await screen.trySample(/LED lamps/)
  await screen.field('Ready').fill('soonish')
  await expect(screen.form.getByText(/“soonish” is not a date/)).toBeHidden()
  await screen.field('Ready').blur()
  await expect(screen.form.getByText(/“soonish” is not a date/)).toBeVisible()
  await expect(screen.field('Ready')).toHaveAttribute('aria-invalid', 'true')
  for (const [typed, sentence] of [
    ['18.5x', /“18.5x” is not a number/],
    ['-3', /-3 is not possible here/],
    ['0', /0 is not possible here/],
    ['1000000000000', /is more than the 1,000 t/],
  ] as const) {
    await screen.cell('Weight of one piece', 1).fill(typed)
    await screen.cell('Weight of one piece', 1).blur()
    await expect(screen.form.getByText(sentence)).toBeVisible()
  }
  await expect(screen.answer.getByText(/2 things to settle/)).toBeVisible()
  await screen.answer.getByRole('button', { name: /soonish/ }).click()
  await expect(screen.field('Ready')).toBeFocused()
  await screen.field('Ready').fill('1/11/2026')
  await screen.field('Ready').blur()
  await expect(screen.form.getByText(/The goods were ready on 1 Nov 2026/)).toBeVisible()
  await screen.field('Ready').fill('+14')
  await screen.field('Ready').blur()
  await screen.cell('Weight of one piece', 1).fill('20')
  await expect(screen.form.getByText(/200\.0 kg · 1\.200 m³/)).toBeVisible()
  await expect(screen.field('Ready')).toHaveValue('Mon 7 Dec 2026')
  await expect(screen.answer.getByText(/to settle/)).toBeHidden()
  await screen.field('From').fill('Nowhereville')
  await screen.field('From').blur()
  await expect(screen.form.getByText(/No place is called “Nowhereville” here/)).toBeVisible()
})

test('the draft survives a restart word for word', async ({ page, viaduct }) => {
  await page.goto(viaduct.url)
  const screen = quoteScreen(page)
  await screen.trySample(/LED lamps/)
  await screen.cell('Weight of one piece', 1).fill('19,5')
  await screen.field('Needed by').fill('15 Ja')
  await page.waitForResponse((response) => response.url().endsWith('/api/drafts.save'))
  const url = await viaduct.restart()
  await page.goto('about:blank')
  await page.goto(url)
  await expect(screen.cell('Weight of one piece', 1)).toHaveValue('19,5')
  await expect(screen.field('Needed by')).toHaveValue('15 Ja')
  await expect(screen.field('From')).toHaveValue('Zhengzhou, CN')
})

test('rows copied from a spreadsheet fill the grid, and the answer follows', async ({ page, viaduct }) => {
  await page.goto(viaduct.url)
  const screen = quoteScreen(page)
  await screen.trySample(/LED lamps/)
  await screen.cell('Number of pieces', 2).focus()
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', 'n\tL\tW\tH\tkg\n2\t120\t80\t100\t240\n4\t60\t40\t50\t10,5\n')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  })
  await expect(screen.cell('Height', 3)).toHaveValue('50')
  await expect(screen.form.getByText('16 pcs · 707.0 kg · 3.600 m³')).toBeVisible()
  await screen.cell('Length', 3).press('Control+d')
  await expect(screen.form.getByText('20 pcs · 749.0 kg · 4.080 m³')).toBeVisible()
  await screen.cell('Length', 4).press('Control+Delete')
  await expect(screen.form.getByText('16 pcs · 707.0 kg · 3.600 m³')).toBeVisible()
})

test('nothing of the answer moves while a field is half typed', async ({ page, viaduct }) => {
  await page.goto(viaduct.url)
  const screen = quoteScreen(page)
  await screen.trySample(/LED lamps/)
  const before = await screen.rows.first().boundingBox()
  await screen.field('Ready').fill('7 D')
  await expect(screen.answer.getByText(/One thing to settle/)).toBeVisible()
  expect(await screen.rows.first().boundingBox()).toEqual(before)
})
