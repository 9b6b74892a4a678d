import { expect, test } from './viaduct-test.ts'

test('the page loads without a violation of its policy and without an error', async ({ page, viaduct }) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('requestfailed', (request) => complaints.push(request.url()))
  page.on('response', (response) => {
    if (!response.ok()) complaints.push(`${response.status()} ${response.url()}`)
  })
  await page.goto(viaduct.url)
  await expect(page.locator('body')).not.toBeEmpty()
  await page.waitForLoadState('networkidle')
  expect(complaints).toEqual([])
})

test('nothing is asked of any other computer', async ({ page, viaduct }) => {
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(new URL(request.url()).origin))
  await page.goto(viaduct.url)
  await page.waitForLoadState('networkidle')
  expect([...asked].filter((origin) => origin !== 'null')).toEqual([new URL(viaduct.url).origin])
})

test('the token leaves the address bar, and a reload still reaches the program', async ({
  page,
  viaduct,
}) => {
  const refused: number[] = []
  const answered: number[] = []
  page.on('response', (response) => {
    if (response.url().includes('/api/')) (response.ok() ? answered : refused).push(response.status())
  })
  await page.goto(viaduct.url)
  await page.waitForLoadState('networkidle')
  expect(page.url()).not.toContain('token')
  const before = answered.length
  await page.reload()
  await page.waitForLoadState('networkidle')
  expect(answered.length).toBeGreaterThan(before)
  expect(refused).toEqual([])
})

test('a page of another origin can neither call nor read', async ({ page, context, viaduct }) => {
  await page.goto(viaduct.url)
  const { origin } = new URL(viaduct.url)
  const stranger = await context.newPage()
  await stranger.route('http://stranger.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>stranger</title>' }),
  )
  await stranger.goto('http://stranger.test/')
  const outcome = await stranger.evaluate(async (host) => {
    const attempt = (init: RequestInit): Promise<string> =>
      fetch(`${host}/api/app.about`, init).then(
        (response) => `${response.type} ${response.status}`,
        () => 'blocked',
      )
    return [
      await attempt({ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' }),
      await attempt({ method: 'POST', body: '{}' }),
      await attempt({ method: 'POST', body: '{}', mode: 'no-cors' }),
    ]
  }, origin)
  expect(outcome.slice(0, 2)).toEqual(['blocked', 'blocked'])
  expect(['blocked', 'opaque 0']).toContain(outcome[2])
})
