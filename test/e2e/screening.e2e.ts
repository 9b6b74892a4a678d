import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { readQuoteFile } from '../../electron/files/read-quote-file.ts'
import { assert } from '../../shared/kernel/assert.ts'
import { quoteScreen } from './quote-screen.ts'
import { expect, test } from './viaduct-test.ts'

const screeningOf = (page: Page, way: 'air' | 'rail') => {
  const { ticket } = quoteScreen(page)
  return {
    word: ticket(way === 'air' ? 'Air' : 'Rail').getByRole('button', { name: /^Screening by/ }),
    details: page.getByRole('region', { name: `Goods screened by ${way}` }),
  }
}

const findings = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

test('lithium batteries alone fly on freighters only, and no train takes them, each with its reason', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  const quote = quoteScreen(page)
  await quote.trySample(/Lithium batteries/)
  const rail = screeningOf(page, 'rail')
  await expect(quote.ticket('Rail')).toContainText('Lithium batteries are not accepted on the train')
  await expect(rail.word).toHaveAccessibleName('Screening by rail: Refused')
  await expect(quote.offers.getByText(/UN3480 flies on cargo aircraft only, and/)).toBeVisible()
  await expect(quote.rows.first()).toContainText('Freighter')

  await rail.word.click()
  await expect(rail.details).toContainText('Class 9 on the 1520 mm legs')
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(rail.details).toBeHidden()
  await expect(rail.word).toBeFocused()

  const air = screeningOf(page, 'air')
  await expect(air.word).toHaveAccessibleName('Screening by air: Check')
  await air.word.press('Enter')
  await expect(air.details).toContainText('Cargo aircraft only')
  await expect(air.details).toContainText('since 1 Apr 2016 · IATA Dangerous Goods Regulations')
  await expect(quote.form.getByRole('list', { name: 'What screening says of this code' })).toContainText(
    'Refused',
  )
})

const list = `Rule,Outcome,Mode,Direction,HS code,Valid from,What to do,Source
Annex XI,refused,rail,eastbound,8471,2022-02-26,Send them by air.,"Regulation (EU) 833/2014, annex XI"
`

test('computers eastbound are to be checked by rail, until a list of codes refuses them', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  const quote = quoteScreen(page)
  await quote.trySample(/HS 8471/)
  const rail = screeningOf(page, 'rail')
  await expect(rail.word).toHaveAccessibleName('Screening by rail: Check')
  await expect(screeningOf(page, 'air').word).toHaveAccessibleName('Screening by air: Allowed')
  await rail.word.click()
  await expect(rail.details).toContainText('EU transit ban')
  await expect(rail.details).toContainText('since 26 Feb 2022 · Regulation (EU) 833/2014')
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: 'Tariffs' }).click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import a rate sheet…' }).click()
  await (await choosing).setFiles({ name: 'annex-xi.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
  const review = page.getByRole('main', { name: 'Review of annex-xi.csv' })
  await expect(review.getByLabel('Kind of rates')).toHaveValue('screening')
  const issuer = review.getByRole('textbox', { name: 'Rates from' }).first()
  await issuer.fill('Compliance')
  await issuer.press('Tab')
  await review.getByRole('button', { name: /^Accept/ }).click()
  await expect(page.getByText(/is in force as version 1 with one row/)).toBeVisible()

  await page.getByRole('link', { name: 'Quote', exact: true }).click()
  await expect(rail.word).toHaveAccessibleName('Screening by rail: Refused')
  const why =
    'HS 847150 is refused by “Annex XI” since 26 Feb 2022 (Regulation (EU) 833/2014, annex XI). Send them by air.'
  await expect(quote.ticket('Rail')).toContainText(why)
  await expect(quote.offers.getByText(why).first()).toBeVisible()

  await rail.word.click()
  await expect(rail.details).toContainText('EU transit ban')
  await rail.details.getByRole('button', { name: /row 2$/ }).click()
  await expect(
    page.getByRole('table').getByRole('row').filter({ hasText: 'Send them by air.' }),
  ).toBeVisible()
})

test('a quote prints the screening when it is asked to', async ({ page, viaduct }) => {
  await page.goto(viaduct.url)
  const quote = quoteScreen(page)
  await quote.trySample(/HS 8471/)
  await page.keyboard.press('Control+i')
  const making = page.getByRole('main', { name: 'Issue a quote' })
  await expect(making).toBeVisible()
  await making.getByLabel('Screening').selectOption('printed')
  await making.getByRole('button', { name: /^Issue/ }).click()
  await expect(page.getByRole('button', { name: 'Save PDF' })).toBeEnabled()
  const saving = page.waitForEvent('download')
  await page.keyboard.press('Alt+p')
  const paper = await readQuoteFile(readFileSync(await (await saving).path()))
  assert(paper.ok && paper.value.kind === 'document', 'the PDF carries its document')
  const printed = paper.value.document.screening?.find(({ mode }) => mode === 'rail-lcl')
  expect(printed?.goods[0]).toMatchObject({ hsCode: '847150', outcome: 'check' })
})
