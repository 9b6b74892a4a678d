import type { MessageKey } from '../shared/text/messages.en.ts'

export interface Screen {
  readonly name: 'quote' | 'quotes' | 'tariffs' | 'customers' | 'log' | 'settings'
  readonly path: string
  /** Every path that is on this screen. */
  readonly within: string
  readonly label: MessageKey
  /** What one types into first, where one comes to look for something. */
  readonly search: string | null
}

/** The screens in the order of the navigation, which is also that of their keys: Ctrl 1, Ctrl 2, … */
export const screens: readonly Screen[] = [
  { name: 'quote', path: '/', within: '/', label: 'nav.quote', search: null },
  {
    name: 'quotes',
    path: '/quotes',
    within: '/quotes/*?',
    label: 'nav.quotes',
    search: '[data-quote-search]',
  },
  { name: 'tariffs', path: '/tariffs', within: '/tariffs/*?', label: 'nav.tariffs', search: null },
  {
    name: 'customers',
    path: '/clients',
    within: '/clients/*?',
    label: 'nav.customers',
    search: '[data-client-search]',
  },
  { name: 'log', path: '/log', within: '/log', label: 'nav.log', search: null },
  { name: 'settings', path: '/settings', within: '/settings', label: 'nav.settings', search: null },
]
