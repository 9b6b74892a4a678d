import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { quoteScreen } from './quote-screen.ts'
import { expect, test } from './viaduct-test.ts'

const findings = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

const factors = `Factor set,Method,Year,Vehicle,kg CO2e per t-km,Source
House factors,"ISO 14083, well-to-wheel",2026,rail-diesel,0.0200,Audit 7
`

test('an offer’s emissions open leg by leg with their factors, and a table of one’s own takes their place', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  const screen = quoteScreen(page)
  await screen.trySample(/LED lamps/)
  const difference = screen.answer.getByRole('region', { name: 'Difference' })
  await expect(difference).toContainText('Rail emits 1,389 kg CO₂e less; air emits 25.7 times as much')
  const emissions = screen.offers.getByRole('row', { name: /^Emissions 56 kg CO₂e/ })
  await expect(emissions).toContainText('by GLEC Framework v3.2 defaults (2025)')
  await emissions.focus()
  await page.keyboard.press('Enter')
  // 0.185 t × (9,170 × 0.0307 + 1,490 × 0.0108) = 55.058 kg.
  const train = screen.offers.getByRole('listitem').filter({ hasText: 'Train Zhengzhou' })
  await expect(train).toContainText('9,170 km × 0.0307 diesel + 1,490 km × 0.0108 electric')
  await expect(train).toContainText('55.058 kg')
  await expect(
    screen.offers.getByText(/ISO 14083 \/ GLEC, well-to-wheel\. Source: third-party/),
  ).toBeVisible()
  expect(await findings(page)).toEqual([])

  await page.getByRole('link', { name: 'Tariffs' }).click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import a rate sheet…' }).click()
  await (
    await choosing
  ).setFiles({ name: 'house-factors.csv', mimeType: 'text/csv', buffer: Buffer.from(factors) })
  const review = page.getByRole('main', { name: 'Review of house-factors.csv' })
  await review.getByPlaceholder('Rates from').fill('House')
  await review.getByRole('button', { name: 'Use it' }).click()
  await review.getByRole('button', { name: /^Accept/ }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'emission factors' })).toBeVisible()

  await page.getByRole('link', { name: 'Quote', exact: true }).click()
  await expect(train).toContainText('9,170 km × 0.02 diesel + 1,490 km × 0.0108 electric')
  // 0.185 t × (9,170 × 0.02 + 1,490 × 0.0108) = 36.906 kg; with the trucks' 1.121 kg it is 38.027.
  const own = screen.offers.getByRole('row', { name: /^Emissions 38 kg CO₂e/ })
  await expect(own).toContainText('by GLEC Framework v3.2 defaults (2025), House factors (2026)')
})
