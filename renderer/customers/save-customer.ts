import type { Wording } from '../../shared/text/format.ts'
import type { App } from '../ui/app-context.tsx'
import { focusPath } from '../ui/focus-path.ts'
import { clientField } from './customer-field.tsx'

/** Saves what is typed of a customer and says so; where it was refused the first wrong field is gone to. */
export const saveCustomer = async (app: App, { say }: Wording, id: string): Promise<void> => {
  if (await app.customers.save(id)) {
    const name = app.customers.getState().edits[id]?.saved.name ?? ''
    app.view.announce(say('client.saved', { name }))
    return
  }
  const [first] = app.customers.getState().edits[id]?.issues ?? []
  if (first) focusPath(clientField(first.path))
}
