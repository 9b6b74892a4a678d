import type { Page } from '@playwright/test'

/** Keeps the host's answers to these methods back until what it gives is called. */
export const holdAnswers = async (page: Page, methods: RegExp): Promise<() => void> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route(methods, async (route) => {
    await promise
    await route.continue()
  })
  return resolve
}
