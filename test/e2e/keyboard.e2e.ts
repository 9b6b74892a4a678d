import { placesFound, priced, quoteScreen } from './quote-screen.ts'
import { expect, test } from './viaduct-test.ts'

test('a shipment is entered, priced and read without a mouse', async ({ page, viaduct }) => {
  await page.goto(viaduct.url)
  const screen = quoteScreen(page)
  const { keyboard } = page
  await expect(screen.answer.getByRole('button', { name: /LED lamps/ })).toBeVisible()
  await keyboard.press('F6')
  await expect(screen.field('From')).toBeFocused()
  await keyboard.type('zhengzhou')
  await expect(placesFound(page).first()).toBeVisible()
  await keyboard.press('Enter')
  await expect(screen.field('From')).toHaveValue('Zhengzhou, CN')
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await expect(screen.field('To')).toBeFocused()
  await keyboard.type('liege')
  await expect(placesFound(page).first()).toBeVisible()
  await keyboard.press('Enter')
  await expect(screen.field('To')).toHaveValue('Liège, BE')
  await screen.field('Ready').focus()
  await keyboard.type('7/12')
  await keyboard.press('Alt+c')
  await expect(screen.cell('Number of pieces', 1)).toBeFocused()
  for (const typed of ['10', '60', '40', '50', '18.5']) {
    await keyboard.type(typed)
    await keyboard.press('Tab')
  }
  await expect(screen.ticket('Air')).toContainText(priced)

  await keyboard.press('F6')
  const [first, second] = [screen.rows.nth(0), screen.rows.nth(1)]
  await expect(first).toBeFocused()
  await keyboard.press('ArrowLeft')
  await expect(first).toHaveAttribute('aria-expanded', 'false')
  await keyboard.press('ArrowDown')
  await expect(second).toBeFocused()
  await keyboard.press('ArrowRight')
  await expect(second).toHaveAttribute('aria-expanded', 'true')
  await keyboard.press('ArrowRight')
  const line = screen.offers.locator('[role="row"][data-key*="#"]').first()
  await expect(line).toBeFocused()
  await keyboard.press('Enter')
  await expect(line).toHaveAttribute('aria-expanded', 'true')
})

test('the palette finds commands, samples and tariffs by their names, and Escape closes only it', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  const screen = quoteScreen(page)
  const { keyboard } = page
  const palette = page.getByRole('dialog', { name: 'Commands' })
  await expect(screen.field('From')).toBeVisible()
  await keyboard.press('Control+k')
  await expect(palette).toBeVisible()
  await keyboard.press('Escape')
  await expect(palette).toBeHidden()
  await keyboard.press('Control+k')
  await keyboard.type('led lamps')
  await keyboard.press('Enter')
  await expect(screen.ticket('Rail')).toContainText(priced)
  await keyboard.press('Control+k')
  await keyboard.type('set')
  await keyboard.press('Enter')
  await expect(page.getByRole('main', { name: 'Settings' })).toBeVisible()
  await keyboard.press('Alt+ArrowLeft')
  await expect(screen.ticket('Rail')).toContainText(priced)
})

test('Enter in the palette waits for a host that is slow to answer', async ({ page, viaduct }) => {
  await page.goto(viaduct.url)
  const screen = quoteScreen(page)
  await expect(screen.answer.getByRole('button', { name: /LED lamps/ })).toBeVisible()
  const answers = Promise.withResolvers<void>()
  await page.route(/\/api\/(?:samples|quotes|drafts|tariffs)\./, async (route) => {
    await answers.promise
    await route.continue()
  })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('led lamps')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible()
  answers.resolve()
  await expect(screen.ticket('Rail')).toContainText(priced)
})

test('the new command sets the shipment aside, and Recent brings it back', async ({ page, viaduct }) => {
  await page.goto(viaduct.url)
  const screen = quoteScreen(page)
  await screen.trySample(/LED lamps/)
  await page.keyboard.press('Alt+n')
  await expect(screen.field('From')).toHaveValue('')
  await expect(screen.answer.getByRole('heading', { name: 'Air beside rail, door to door' })).toBeVisible()
  await screen.form.getByRole('button', { name: 'Recent' }).click()
  await page.getByRole('menuitem', { name: 'Zhengzhou – Liège, LED lamps' }).click()
  await expect(screen.field('From')).toHaveValue('Zhengzhou, CN')
  await expect(screen.ticket('Rail')).toContainText(priced)
})

test('every figure can be copied, and the comparison as a whole', async ({ page, viaduct, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(viaduct.url)
  const screen = quoteScreen(page)
  await screen.trySample(/LED lamps/)
  const total = screen.rows.first().getByRole('gridcell').last()
  await total.click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^Copy [\d,.]+$/ }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe((await total.textContent())?.replace(/,/g, ''))
  await screen.answer.getByRole('button', { name: 'Copy' }).click()
  await page.getByRole('menuitem', { name: 'Copy the comparison as JSON' }).click()
  await expect(page.getByRole('status')).toContainText('Copied')
  const json = await page.evaluate(() => navigator.clipboard.readText())
  expect(JSON.parse(json)).toHaveProperty('offers')
})
