import { readFileSync } from 'node:fs'
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
  await page.getByRole('button', { name: 'Export all as a workbook' }).click()
  expect(
    readFileSync(await (await workbook).path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
})
