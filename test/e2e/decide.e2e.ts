import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { cents, quoteScreen } from './quote-screen.ts'
import { expect, test } from './viaduct-test.ts'

const decideScreen = (page: Page) => {
  const screen = quoteScreen(page)
  const decide = screen.answer.getByRole('region', { name: 'Decide', exact: true })
  const weights = decide.getByRole('region', { name: 'by weight' })
  const dates = decide.getByRole('region', { name: 'by date' })
  const advice = decide.getByRole('complementary', { name: 'Advice' })
  return {
    ...screen,
    decide,
    weights,
    dates,
    advice,
    slider: weights.getByRole('slider', { name: 'Weight' }),
    readout: weights.locator('dl'),
    /** The least that the readout says of the services so called, in cents. */
    cost: async (service: RegExp): Promise<number> => {
      const printed = await weights
        .locator('dl > div')
        .filter({ hasText: service })
        .locator('b')
        .allInnerTexts()
      return Math.min(...printed.map(cents))
    },
    open: () => screen.answer.getByRole('tab', { name: 'Decide' }).click(),
  }
}

const openSample = async (page: Page, url: string, title: RegExp) => {
  await page.goto(url)
  const screen = decideScreen(page)
  await screen.trySample(title)
  await screen.open()
  return screen
}

const findings = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** The weight in hand is written on the readout as the host gave it. */
const weightIs = (readout: Locator, kg: string): Promise<void> =>
  expect(readout).toHaveAttribute('data-kg', kg)

test('a weight slid across a crossover makes another service the cheapest, with the keys and with the pointer', async ({
  page,
  viaduct,
}) => {
  const { slider, readout, cost, weights } = await openSample(page, viaduct.url, /LED lamps/)
  await weightIs(readout, '185')
  await expect(slider).toContainText('above, Rail FCL is cheapest')
  expect(await cost(/Rail LCL/)).toBeLessThan(await cost(/Rail FCL/))
  // Eight doublings from 20 kg.
  await slider.press('End')
  await weightIs(readout, '5120')
  expect(await cost(/Rail FCL/)).toBeLessThan(await cost(/Rail LCL/))
  await expect(slider).toHaveAttribute('aria-valuetext', /^5,120 kg, Air .*€/)
  await slider.press('Home')
  await weightIs(readout, '20')
  await slider.press('Shift+ArrowRight')
  await expect(readout).not.toHaveAttribute('data-kg', '20')
  await slider.press('Shift+ArrowLeft')
  await weightIs(readout, '20')
  await slider.press('ArrowRight')
  await expect(readout).not.toHaveAttribute('data-kg', '20')
  await weights.getByRole('button', { name: 'Back to 185 kg' }).click()
  await weightIs(readout, '185')

  const box = await slider.boundingBox()
  if (!box) throw new Error('The chart is not there')
  await page.mouse.move(box.x + box.width - 24, box.y + box.height / 2)
  await weightIs(readout, '5120')
  expect(await cost(/Rail FCL/)).toBeLessThan(await cost(/Rail LCL/))
  // What the pointer only passed over is let go with it; a click stays until a double click.
  await page.mouse.move(box.x + box.width / 2, box.y - 40)
  await weightIs(readout, '185')
  await page.mouse.click(box.x + box.width - 24, box.y + box.height / 2)
  await page.mouse.move(box.x + box.width / 2, box.y - 40)
  await weightIs(readout, '5120')
  await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.move(box.x + box.width / 2, box.y - 40)
  await weightIs(readout, '185')
})

test('what is read off at a weight is what a fresh comparison of that weight says', async ({
  page,
  viaduct,
}) => {
  const { slider, readout, cost, form, field, ticket } = await openSample(page, viaduct.url, /LED lamps/)
  await form.getByLabel('Cargo entered as').selectOption({ label: 'in total' })
  await field('Pieces').fill('10')
  await field('Gross kg').fill('200')
  await field('Volume m³').fill('1.3')
  await field('Volume m³').blur()
  await weightIs(readout, '200')
  const offered = { air: await cost(/Air /), rail: await cost(/Rail LCL/) }
  // 20 kg × 2⁴ is one of the weights; the volume keeps its proportion, a piece begun is a piece.
  while ((await readout.getAttribute('data-kg')) !== '320') {
    const before = await readout.getAttribute('data-kg')
    expect(Number(before)).toBeLessThan(320)
    await slider.press('ArrowRight')
    await expect(readout).not.toHaveAttribute('data-kg', before ?? '')
  }
  const read = { air: await cost(/Air /), rail: await cost(/Rail LCL/) }
  expect(read.air).toBeGreaterThan(offered.air)
  await field('Pieces').fill('16')
  await field('Gross kg').fill('320')
  await field('Volume m³').fill('2.08')
  await field('Volume m³').blur()
  const printed = (amount: number): RegExp =>
    new RegExp((amount / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 }))
  await expect(ticket('Air')).toContainText(printed(read.air))
  await expect(ticket('Rail')).toContainText(printed(read.rail))
})

test('the scale of the weights is switched by the keyboard to a linear one, which stays while other tabs are seen', async ({
  page,
  viaduct,
}) => {
  const { weights, slider, readout, answer, open } = await openSample(page, viaduct.url, /LED lamps/)
  await weightIs(readout, '185')
  await expect(weights).toContainText('each line doubles')
  const linear = weights.getByRole('button', { name: 'Linear' })
  await linear.press('Enter')
  await expect(linear).toHaveAttribute('aria-pressed', 'true')
  await expect(weights).toContainText('lines evenly apart')
  for (const line of ['0 kg', '1,000', '5,000']) {
    await expect(slider.locator('svg').getByText(line, { exact: true }).first()).toBeVisible()
  }
  await answer.getByRole('tab', { name: 'Calendar' }).click()
  await open()
  await expect(linear).toHaveAttribute('aria-pressed', 'true')
  // The half of the way from nought to 5,120 kg is 2,560 kg.
  const box = await slider.boundingBox()
  if (!box) throw new Error('The chart is not there')
  const [left, right] = [box.x + 58, box.x + box.width - 22]
  await page.mouse.move((left + right) / 2, box.y + box.height / 2)
  await weightIs(readout, '2560')
  await linear.press('Enter')
  await expect(weights).toContainText('each line doubles')
})

test('the data of both charts stand in a table one click away, and are copied and saved as CSV', async ({
  page,
  viaduct,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { decide, weights, dates, answer } = await openSample(page, viaduct.url, /LED lamps/)
  await weights.getByRole('button', { name: 'Table' }).click()
  const table = weights.getByRole('table', { name: 'Total cost by weight' })
  await expect(table.getByRole('row', { name: /^185 / })).toHaveAttribute('aria-current', 'true')
  await expect(table.getByRole('row', { name: /^185 / })).toContainText('633.14')
  const download = page.waitForEvent('download')
  await weights.getByRole('button', { name: 'Save CSV' }).click()
  expect((await download).suggestedFilename()).toBe('viaduct-cost-by-weight.csv')

  await decide.getByRole('button', { name: 'by date', exact: true }).click()
  await dates.getByRole('button', { name: 'Table' }).click()
  const offers = dates.getByRole('table', { name: 'Total cost by date' })
  await expect(offers.getByRole('row', { name: /^Rail FCL / })).toContainText(
    '€ 2,706.94 dearer, 21 days later than Air CGO–LGG Economy',
  )
  await answer.getByRole('button', { name: 'Copy' }).click()
  await page.getByRole('menuitem', { name: 'Copy cost by date as CSV' }).click()
  await expect(page.getByText('Copied: Total cost by date')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\r\n')[0]).toMatch(/^offer,mode,service,carrier,EUR,/)
  expect(copied).toContain('633.14')
})

// By the sample sheets: the shared box is the cheapest, the container beside it dearer than a flight and later.
test('of cost against date it is said which offer another beats in both, offer by offer with the keys', async ({
  page,
  viaduct,
}) => {
  const { decide, dates } = await openSample(page, viaduct.url, /LED lamps/)
  await decide.getByRole('button', { name: 'by date', exact: true }).click()
  const readout = dates.locator('dl')
  await expect(readout).toContainText('Rail LCL')
  await expect(readout).toContainText('€ 633.14')
  await expect(readout).toContainText('nothing cheaper arrives as early')
  await expect(dates.getByText('Needed by Fri 15 Jan')).toBeVisible()
  const rail = dates.getByRole('button', { name: /^Rail LCL, € 633.14, Tue 12 Jan/ })
  await expect(rail).toHaveAttribute('aria-pressed', 'true')
  await rail.focus()
  await rail.press('ArrowLeft')
  await expect(dates.getByRole('button', { name: /^Rail FCL/ })).toBeFocused()
  await expect(readout).toHaveAttribute('data-standing', 'beaten')
  await expect(readout).toContainText('dearer and later than Air CGO–LGG Economy')
  // 4,147.15 less 1,440.21, and 5 Jan less 15 Dec.
  await expect(readout).toContainText('€ 2,706.94 dearer, 21 days later')
})

test('why not the dearer mode is answered by the price of its days, and what time costs is typed beside it', async ({
  page,
  viaduct,
}) => {
  const { advice, form } = await openSample(page, viaduct.url, /LED lamps/)
  const speed = advice.getByRole('region', { name: 'Is the speed worth it?' })
  await expect(speed.getByRole('heading', { name: 'Why not air?' })).toBeVisible()
  await expect(speed).toContainText('air does not pay')
  await expect(advice.getByRole('region', { name: 'Free kilos and steps' })).toContainText('to go')
  const flip = (): Promise<string> => speed.getByText(/^flips at/).innerText()
  const usual = await flip()
  await advice.getByRole('button', { name: '25', exact: true }).click()
  await expect(form.getByText('Capital costs 25 % a year')).toBeVisible()
  await expect.poll(flip).not.toBe(usual)
  // 60 a day more than what the capital costs, over 28.82 that a day saved costs.
  await advice.getByLabel('A day late').fill('60')
  await expect(speed).toContainText('air pays')
  await expect(speed.getByRole('heading', { name: 'Is the speed worth it?' })).toBeVisible()
  await advice.getByLabel('Capital', { exact: true }).fill('much')
  await advice.getByLabel('Capital', { exact: true }).blur()
  await expect(advice.getByText(/“much”/)).toBeVisible()
})

test('why a mode has no offer is answered beside the chart, and in the plot where none has one', async ({
  page,
  viaduct,
}) => {
  const { advice, form, readout, weights } = await openSample(page, viaduct.url, /Lithium batteries/)
  await expect(readout).toContainText('No rail offer')
  await expect(advice.getByRole('region', { name: 'Why not rail?' })).toContainText(
    'Lithium batteries are not accepted',
  )
  // No mode is left: the axes stay, and the plot says why.
  await form.getByLabel('Length, row 1').fill('700')
  await form.getByLabel('Length, row 1').blur()
  await expect(advice.getByRole('region', { name: 'Why not air?' })).toContainText('700 × 40 × 30 cm')
  await expect(weights.getByRole('slider')).toContainText('Lithium batteries are not accepted')
  await expect(weights.getByRole('button', { name: 'Table' })).toBeHidden()

  await form.getByRole('button', { name: 'New' }).click()
  await page.getByRole('button', { name: /high cubes/ }).click()
  await expect(advice.getByRole('region', { name: 'Why not air?' })).toContainText('whole containers')
  await advice.page().getByRole('button', { name: 'by weight' }).click()
  await expect(weights).toContainText('Give the pieces or the totals instead')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme })
    test('what decides has no finding of axe: by weight, by date, as tables', async ({ page, viaduct }) => {
      const { decide, weights, dates, slider } = await openSample(page, viaduct.url, /LED lamps/)
      await expect(slider).toContainText('is cheapest')
      expect(await findings(page)).toEqual([])
      await weights.getByRole('button', { name: 'Table' }).click()
      await expect(weights.getByRole('table')).toBeVisible()
      expect(await findings(page)).toEqual([])
      await decide.getByRole('button', { name: 'by date', exact: true }).click()
      await expect(dates.getByRole('button', { name: /^Rail LCL, / })).toBeVisible()
      expect(await findings(page)).toEqual([])
      await dates.getByRole('button', { name: 'Table' }).click()
      await expect(dates.getByRole('table')).toBeVisible()
      expect(await findings(page)).toEqual([])
    })
  })
}
