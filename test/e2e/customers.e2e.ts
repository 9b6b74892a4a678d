import { AxeBuilder } from '@axe-core/playwright'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { callElsewhere } from './call-elsewhere.ts'
import { expect, test } from './viaduct-test.ts'

const axe = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

const search = (page: Page) => page.getByRole('searchbox', { name: 'Name, person, town or number' })
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const entries = (page: Page) => page.getByRole('list', { name: 'Clients found' }).getByRole('listitem')

const openClients = async (page: Page, url: string): Promise<void> => {
  await page.goto(url)
  await page.getByRole('link', { name: 'Clients' }).click()
}

const create = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: 'New client' }).click()
  await field(page, 'Name').fill(name)
  await page.keyboard.press('Control+s')
  await expect(page.getByText(`“${name}” is saved.`)).toBeVisible()
}

test('a client is created, corrected at its fields, saved, found without accents, changed and undone', async ({
  page,
  viaduct,
}) => {
  await openClients(page, viaduct.url)
  await expect(page.getByText(/Whom you quote for stands here/)).toBeVisible()
  await search(page).fill('Łódź Cargo')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Łódź Cargo' })).toBeVisible()
  await field(page, 'E-mail, contact 1').fill('anna at lodz')
  await field(page, 'Margin').fill('12,5')
  await field(page, 'Country').fill('Polska')
  await page.keyboard.press('Control+s')
  await expect(
    page.getByText('One field of the customer has to be corrected. Nothing was saved.'),
  ).toBeVisible()
  await expect(page.getByText(/Contact 1: “anna at lodz” is not one e-mail address/)).toBeVisible()
  await expect(field(page, 'E-mail, contact 1')).toBeFocused()
  expect(await axe(page)).toEqual([])
  await field(page, 'E-mail, contact 1').fill('anna@lodz.example')
  await page.getByRole('button', { name: /^Save/ }).click()
  await expect(page.getByText('“Łódź Cargo” is saved.')).toBeVisible()
  await expect(field(page, 'Country')).toHaveValue('PL')
  await expect(field(page, 'Margin')).toHaveValue('12.5')

  await create(page, 'Meuse Lamps')
  await search(page).fill('lodz')
  await expect(entries(page)).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Łódź Cargo' })).toBeVisible()
  await field(page, 'City').fill('Łódź')
  await expect(entries(page).first()).toContainText('not saved')
  await page.keyboard.press('Control+z')
  await expect(field(page, 'City')).toHaveValue('')
  await expect(entries(page).first()).not.toContainText('not saved')
  await page.reload()
  await page.getByRole('link', { name: 'Clients' }).click()
  await expect(entries(page)).toHaveCount(2)
})

test('a change made elsewhere meanwhile is told and not overwritten, until one is chosen', async ({
  page,
  viaduct,
}) => {
  await openClients(page, viaduct.url)
  await create(page, 'Meuse Lamps')
  const id = new URL(page.url()).hash.split('/').at(-1) ?? ''
  const theirs = { name: 'Meuse Lamps', paymentTerms: '30 days', address: { city: 'Namur' } }
  // What is typed stays whatever is read after it.
  await field(page, 'City').fill('Liège')
  callElsewhere(viaduct.home, 'customers.save', { id, version: 1, customer: theirs })
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/was changed elsewhere, last on .*\. Nothing was overwritten/)).toBeVisible()
  await expect(page.getByText('They have something else in: City, Payment terms.')).toBeVisible()
  await page.getByRole('button', { name: 'Take theirs' }).click()
  await expect(field(page, 'City')).toHaveValue('Namur')
  await expect(field(page, 'Payment terms')).toHaveValue('30 days')
  await page.keyboard.press('Control+z')
  await expect(field(page, 'City')).toHaveValue('Liège')
})

test('a messy list is corrected in its cells and accepted whole', async ({ page, viaduct }) => {
  await openClients(page, viaduct.url)
  await create(page, 'Société Éclair')
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import a list…' }).click()
  await (
    await choosing
  ).setFiles({
    name: 'clients.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Liste 2026;;;\nRaison sociale;Courriel;Fax;Pays\nSOCIETE ECLAIR;e@eclair.example;1;France\nHenan 国际物流;wang(at)henan.example;2;中国\nAtlantis Ltd;a@b.example;3;Atlantis\n',
    ),
  })
  const review = page.getByRole('main', { name: 'Review of clients.csv' })
  await expect(review.getByText('2 to correct')).toBeVisible()
  await expect(review.getByText('1 known already')).toBeVisible()
  await expect(review.getByText('is “Société Éclair”')).toBeVisible()
  const accept = review.getByRole('button', { name: 'Accept', exact: true })
  await expect(accept).toBeDisabled()
  expect(await axe(page)).toEqual([])
  await review.getByLabel('Correct B4').fill('wang@henan.example')
  await review.getByLabel('Correct B4').press('Enter')
  await expect(review.getByText('1 to correct')).toBeVisible()
  await review.getByLabel('Leave row 5 out').click()
  await expect(review.getByText('1 left out')).toBeVisible()
  await review.getByLabel('Known clients').selectOption({ label: 'are completed from the list' })
  await accept.click()
  await expect(page.getByText('1 added, 1 completed, 0 left as they were.')).toBeVisible()
  await search(page).fill('国际')
  await expect(entries(page)).toHaveCount(1)
  await search(page).fill('eclair')
  await entries(page).getByRole('button', { name: 'Société Éclair' }).click()
  await expect(field(page, 'E-mail, contact 1')).toHaveValue('e@eclair.example')
})

test('a client is archived and restored, given what is kept, and erased once the consequence was read', async ({
  page,
  viaduct,
}) => {
  await openClients(page, viaduct.url)
  await create(page, 'Quixotria Zyvanne')
  await page.getByRole('button', { name: 'Archive', exact: true }).click()
  await expect(entries(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(entries(page)).toHaveCount(1)

  await page.getByRole('button', { name: 'Access request…' }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save for reading' }).click()
  expect(readFileSync(await (await saving).path(), 'utf8')).toContain('Name: Quixotria Zyvanne')

  await page.getByRole('button', { name: 'Erase…' }).click()
  await expect(page.getByText(/There is no way back/)).toBeVisible()
  await expect(page.getByText(/What stays: issued quotes/)).toBeVisible()
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'Erase for good' }).click()
  await expect(page.getByText('The client was erased. Its quotes stay.')).toBeVisible()
  await expect(entries(page)).toHaveCount(0)
  await viaduct.stop()
  const bytes = readFileSync(join(viaduct.home, 'viaduct.db'))
  expect(['Quixotria', 'quixotria', 'yvanne'].filter((trace) => bytes.includes(trace))).toEqual([])
})
