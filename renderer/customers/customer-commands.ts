import type { Command } from '../command.ts'
import { isUnsaved } from '../state/customers-store.ts'
import type { App } from '../ui/app-context.tsx'
import { focusSoon } from '../ui/focus-soon.ts'
import { saveCustomer } from './save-customer.ts'

/** The customer that is shown, if one is. */
export const shownCustomer = (): string | undefined =>
  document.querySelector<HTMLElement>('[data-customer]')?.dataset['customer']
export const shownEdit = ({ customers }: App) => customers.getState().edits[shownCustomer() ?? '']

export const customerCommands: readonly Command[] = [
  {
    id: 'customer.new',
    label: 'command.newCustomer',
    group: 'go',
    keys: [],
    enabled: () => true,
    run: ({ customers, navigate }) => {
      navigate(`/clients/${customers.begin('')}`)
      focusSoon('[data-field="client.name"]')
    },
  },
  {
    id: 'customer.save',
    label: 'command.saveCustomer',
    group: 'go',
    keys: ['Ctrl+S'],
    enabled: (app) => {
      const edit = shownEdit(app)
      return edit !== undefined && isUnsaved(edit)
    },
    run: (app, wording) => {
      const edit = shownEdit(app)
      return edit && saveCustomer(app, wording, edit.id)
    },
  },
]
