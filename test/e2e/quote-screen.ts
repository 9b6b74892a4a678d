import { expect, type Locator, type Page } from '@playwright/test'

/** What the type-ahead of a place offers. */
export const placesFound = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Places' }).getByRole('option')

/** The quote screen as a person names its parts. */
export const quoteScreen = (page: Page) => {
  const form = page.getByRole('complementary', { name: 'Shipment' })
  const answer = page.getByRole('main', { name: 'Comparison' })
  const offers = answer.getByRole('treegrid', { name: 'Offers' })
  const field = (label: string): Locator => form.getByLabel(label, { exact: true })
  return {
    form,
    answer,
    offers,
    field,
    cell: (column: string, row: number): Locator => form.getByLabel(`${column}, row ${row}`, { exact: true }),
    ticket: (mode: 'Air' | 'Rail'): Locator => answer.getByRole('region', { name: mode, exact: true }),
    rows: offers.locator('[role="row"][aria-level="1"][aria-expanded]'),
    /** Types a name and takes the first place that is offered. */
    choosePlace: async (label: 'From' | 'To', text: string, chosen: string): Promise<void> => {
      await field(label).fill(text)
      await placesFound(page)
        .filter({ hasText: chosen.split(',')[0] ?? '' })
        .first()
        .click()
      await expect(field(label)).toHaveValue(chosen)
    },
    trySample: async (title: RegExp): Promise<void> => {
      await answer.getByRole('button', { name: title }).click()
      await expect(offers).toBeVisible()
    },
  }
}

/** A total as a ticket prints it. */
export const priced = /€\s[\d,]+\.\d\d/

/** Cents of a printed amount, so that sums are exact. */
export const cents = (printed: string): number => Number(printed.replace(/[^\d-]/g, ''))
