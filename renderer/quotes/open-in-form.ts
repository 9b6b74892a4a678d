import { setDraftAside } from '../state/drafts.ts'
import type { ShipmentForm } from '../state/shipment-form.ts'
import type { App } from '../ui/app-context.tsx'

/** Puts a quote's shipment into the form; what stands there goes among the recent shipments, and a quote that is being made of it among the drafts. */
export const openInForm = async (
  { client, shipment, making, navigate }: App,
  form: ShipmentForm,
  untitled: string,
): Promise<void> => {
  if (making.getState().open) await making.close()
  const { form: before } = shipment.getState()
  if (JSON.stringify(before) !== JSON.stringify(form)) {
    await setDraftAside(client, before, untitled)
    shipment.replace(form)
  }
  navigate('/')
}
