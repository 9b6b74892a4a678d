import { callElsewhere } from './call-elsewhere.ts'
import { holdAnswers } from './hold-answers.ts'
import { placesFound, quoteScreen } from './quote-screen.ts'
import { expect, test } from './viaduct-test.ts'

// Someone who types a name and Enter at once, while the list still shows what fewer letters found.

test('Enter takes the place that was typed, not one that was found for fewer letters', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  const { field } = quoteScreen(page)
  await field('From').fill('z')
  await expect(placesFound(page).first()).toBeVisible()
  const release = await holdAnswers(page, /\/api\/places\.search/)
  await field('From').fill('yiwu')
  await page.keyboard.press('Enter')
  release()
  await expect(field('From')).toHaveValue('Yiwu, CN')
})

test('Enter takes the customs code of the words that were typed', async ({ page, viaduct }) => {
  await page.goto(viaduct.url)
  const { field } = quoteScreen(page)
  const codes = page.getByRole('listbox', { name: 'Customs codes' }).getByRole('option')
  await field('HS code').fill('tea')
  await expect(codes.first()).toBeVisible()
  const release = await holdAnswers(page, /\/api\/goods\.searchHs/)
  await field('HS code').fill('ceramic')
  await page.keyboard.press('Enter')
  release()
  await expect(field('HS code')).toHaveValue(/^69/)
})

test('Enter takes the client that was typed, and never quotes another one', async ({ page, viaduct }) => {
  for (const [n, name] of ['Zed Tools', 'Acme Lamps'].entries()) {
    const id = `0d5d4bd7-4f46-4bd3-8a2b-00000000000${n}`
    callElsewhere(viaduct.home, 'customers.save', { id, version: 0, customer: { name } })
  }
  await page.goto(viaduct.url)
  await quoteScreen(page).trySample(/LED lamps/)
  await page.keyboard.press('Control+i')
  const client = page.getByLabel('Client', { exact: true })
  const clients = page.getByRole('listbox', { name: 'Clients found' }).getByRole('option')
  await expect(clients).toHaveText(['Acme Lamps', 'Zed Tools'])
  const release = await holdAnswers(page, /\/api\/customers\.search/)
  await client.fill('zed')
  await page.keyboard.press('Enter')
  release()
  await expect(client).toHaveValue('Zed Tools')
})
