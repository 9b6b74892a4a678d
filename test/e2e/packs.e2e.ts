import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { writePack } from '../../electron/packs/pack-file.ts'
import { createKeyPair } from '../../electron/packs/signing-key.ts'
import { daysOff, packOf } from '../packs/pack-builders.ts'
import { expect, startHost, test } from './viaduct-test.ts'

const pictures = process.env['VIADUCT_PICTURES']

/** A state of a screen: axe has no finding in it, and it is drawn where somebody wants to look at it. */
const look = async (page: Page, name: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ).toEqual([])
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) })
}

test('a pack is made with a key of one’s own and taken in by another Viaduct that trusts the key', async ({
  page,
  context,
  viaduct,
  today,
}) => {
  // Two hosts, and axe at every step.
  test.slow()
  const home = mkdtempSync(join(tmpdir(), 'viaduct-partner-'))
  const partner = await startHost(home, today)
  try {
    await page.goto(viaduct.url)
    await page.getByRole('link', { name: 'Tariffs' }).click()
    await page.getByRole('button', { name: 'Make a pack…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Make a tariff pack' })
    await expect(dialog).toContainText('There is no key to sign with yet.')
    await look(page, 'packing-no-key')
    await dialog.getByRole('button', { name: 'Make one in Settings' }).click()

    const keys = page.getByRole('region', { name: 'Keys' })
    await keys.getByLabel('Your name, as partners will see it').fill('Meuse Forwarding')
    await keys.getByRole('button', { name: 'Make key' }).click()
    const line = keys.getByText(/^viaduct-key [0-9a-f]{64} Meuse Forwarding$/)
    const ownLine = await line.innerText()
    const fingerprint = await keys.getByText(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/).innerText()
    await look(page, 'keys')

    await page.getByRole('link', { name: 'Tariffs' }).click()
    await page.getByRole('button', { name: 'Make a pack…' }).click()
    const save = dialog.getByRole('button', { name: /^Save pack/ })
    await expect(save).toBeDisabled()
    await dialog.getByRole('checkbox', { name: /Rail, containers/ }).check()
    await dialog.getByRole('checkbox', { name: /Rail, LCL/ }).check()
    await dialog.getByLabel('Rates', { exact: true }).selectOption({ label: 'Sell tariff, margin on sale' })
    await dialog.getByLabel('Per cent').fill('12,5')
    await dialog.getByLabel('Name', { exact: true }).fill('Winter rail')
    await dialog.getByLabel('Last day').fill('31.12.2026')
    await expect(dialog).toContainText(`Signed by Meuse Forwarding, ${fingerprint}`)
    await look(page, 'packing')
    const download = page.waitForEvent('download')
    await save.click()
    const saved = await download
    expect(saved.suggestedFilename()).toBe('Winter rail.viaductpack')
    await expect(dialog).toBeHidden()
    const file = join(home, saved.suggestedFilename())
    await saved.saveAs(file)

    const other = await context.newPage()
    await other.goto(partner.url)
    await other.getByRole('link', { name: 'Tariffs' }).click()
    const chooser = other.waitForEvent('filechooser')
    await other.getByRole('button', { name: 'Import a rate sheet…' }).click()
    await (await chooser).setFiles(file)
    const review = other.getByRole('main', { name: 'Tariff pack Winter rail.viaductpack' })
    await expect(review).toContainText('Not trusted here')
    await expect(review).toContainText(fingerprint)
    await expect(review).toContainText('prices to the end of 31 Dec 2026')
    const accept = review.getByRole('button', { name: 'Accept its 2 tariffs' })
    await expect(accept).toBeDisabled()
    await look(other, 'pack-unknown')
    await review.getByLabel('Name it here').fill('Our office in Liège')
    await review.getByRole('button', { name: 'Trust this key' }).click()
    await expect(review).toContainText('Trusted here as Our office in Liège')
    await look(other, 'pack-trusted')
    await accept.click()
    await expect(other.getByText(/2 tariffs of “Winter rail” are in force/)).toBeVisible()
    await expect(other.getByText(/Pack of Meuse Forwarding, ends 31 Dec 2026/).first()).toBeVisible()
    await look(other, 'pack-accepted')

    await other.getByRole('link', { name: 'Settings' }).click()
    const trusted = other.getByRole('region', { name: 'Keys' })
    await expect(trusted).toContainText('Our office in Liège')
    await trusted.getByRole('button', { name: 'Remove trust in Our office in Liège' }).click()
    await expect(trusted).toContainText('Nobody yet')
    await trusted.getByLabel('Line of a key').fill(ownLine)
    await trusted.getByRole('button', { name: 'Trust this key' }).click()
    await expect(trusted).toContainText(`Meuse Forwarding is trusted, fingerprint ${fingerprint}`)
    await look(other, 'keys-trusted')
  } finally {
    await partner.stop()
    rmSync(home, { recursive: true, force: true })
  }
})

test('a pack that was changed is refused with the reason, and nothing is written', async ({
  page,
  viaduct,
}) => {
  await page.goto(viaduct.url)
  await page.getByRole('link', { name: 'Tariffs' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import a rate sheet…' }).click()
  await (
    await chooser
  ).setFiles({
    name: 'forged.viaductpack',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('{"expiresOn":"2026-12-31","format":"viaduct-tariff-pack","formatVersion":2}'),
  })
  await expect(page.getByRole('alert')).toContainText('made by a newer Viaduct')
  await look(page, 'pack-refused')
  await page.getByRole('button', { name: 'Close without accepting' }).click()
  await expect(page.getByRole('button', { name: 'Import a rate sheet…' })).toBeVisible()
})

test('a long pack is stopped by a button, looked at again, and tells its rows on the way', async ({
  page,
  viaduct,
}) => {
  test.slow()
  const partner = createKeyPair()
  const days = 45_000
  const pack = { name: 'partner.viaductpack', mimeType: 'application/octet-stream' }
  const buffer = Buffer.from(writePack(packOf([daysOff(days)], partner), partner))
  await page.goto(viaduct.url)
  await page.getByRole('link', { name: 'Tariffs' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import a rate sheet…' }).click()
  await (await chooser).setFiles({ ...pack, buffer })
  const review = page.getByRole('main', { name: 'Tariff pack partner.viaductpack' })
  const progress = review.getByRole('status')
  await progress.getByRole('button', { name: 'Stop' }).click()
  await expect(review.getByRole('alert')).toContainText('Stopped. Nothing was written.')
  await expect(progress).toBeHidden()
  // Everything that is told is kept: a quick machine tells it for a blink only.
  const told = await page.evaluateHandle(() => {
    const texts: string[] = []
    new MutationObserver(() => {
      const text = document.querySelector('main [role=status]')?.textContent
      if (text) texts.push(text)
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
    return texts
  })
  await review.getByRole('button', { name: 'Try again' }).click()
  await expect(review).toContainText('45,000', { timeout: 60_000 })
  await expect(review.getByRole('button', { name: 'Accept its tariff' })).toBeDisabled()
  expect((await told.jsonValue()).join('\n')).toMatch(/Checking rows [\d,]+ of 45,000/)
  await review.getByRole('button', { name: 'Close without accepting' }).click()
  await expect(review).toBeHidden()
})
