import type { Client } from '../../shared/api/contract.ts'
import { draftTitle } from './drafts.ts'
import { formToShipment, type FormContext } from './form-to-shipment.ts'
import type { OpenDraft } from './import-state.ts'
import { formIsBlank, parseForm, type ShipmentForm } from './shipment-form.ts'

const most = 40

/** As JSON has it: what is absent is left out, which a structured clone would keep as undefined. */
const toJson = (value: unknown): OpenDraft['shipment'] =>
  JSON.parse(JSON.stringify(value)) as OpenDraft['shipment']

/** The shipment in the form and those that were set aside: work whose price a new rate sheet may move. */
export const readOpenDrafts = async (
  client: Client,
  form: ShipmentForm,
  context: FormContext,
): Promise<readonly OpenDraft[]> => {
  const recent = await client('drafts.recent', {})
  const kept = recent.ok
    ? recent.value.flatMap(({ title, form: typed }) => {
        const parsed = parseForm(typed)
        return parsed ? [{ title, form: parsed }] : []
      })
    : []
  return [{ title: draftTitle(form, ''), form }, ...kept]
    .filter((draft) => !formIsBlank(draft.form))
    .slice(0, most)
    .map(({ title, form: typed }) => ({ title, shipment: toJson(formToShipment(typed, context).input) }))
}
