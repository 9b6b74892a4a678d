import type { Client, MethodInput } from '../../shared/api/contract.ts'
import type { ShipmentForm } from './shipment-form.ts'
import { formIsBlank, parseForm } from './shipment-form.ts'
import type { ShipmentStore } from './shipment-store.ts'

const quietMilliseconds = 400

/** The form as JSON has it: what is absent is left out, which a structured clone would keep as undefined. */
const toKept = (form: ShipmentForm): MethodInput<'drafts.save'>['form'] =>
  JSON.parse(JSON.stringify(form)) as MethodInput<'drafts.save'>['form']

export interface Drafts {
  /** Saves what is not saved yet; for the moment before the window goes. */
  readonly flush: () => Promise<void>
  readonly stop: () => void
}

/** The draft as it was left, or undefined. */
export const restoreDraft = async (client: Client): Promise<ShipmentForm | undefined> => {
  const answer = await client('drafts.current', {})
  return answer.ok && answer.value.form !== null ? parseForm(answer.value.form) : undefined
}

/** Keeps the form with the host, a moment after the last change, so that a restart or a power cut loses nothing typed. */
export const keepDraft = (client: Client, shipment: ShipmentStore): Drafts => {
  let saved = shipment.getState().form
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const { form } = shipment.getState()
    if (form === saved) return
    saved = form
    await client('drafts.save', { form: toKept(form) })
  }
  const unsubscribe = shipment.subscribe(({ form }) => {
    if (form === saved) return
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), quietMilliseconds)
  })
  return {
    flush,
    stop: () => {
      clearTimeout(timer)
      unsubscribe()
    },
  }
}

/** A name by which the user knows a shipment again. */
export const draftTitle = (form: ShipmentForm, untitled: string): string => {
  const name = (text: string): string => text.split(',')[0]?.trim() ?? ''
  const ends = [name(form.origin.text), name(form.destination.text)].filter((end) => end !== '')
  const goods = form.goods.find((line) => line.description.trim() !== '')?.description.trim()
  return [ends.length > 0 ? ends.join(' – ') : untitled, ...(goods ? [goods] : [])].join(', ').slice(0, 200)
}

/** Puts the shipment among the recent ones, if there is anything in it. */
export const setDraftAside = async (client: Client, form: ShipmentForm, untitled: string): Promise<void> => {
  if (formIsBlank(form)) return
  await client('drafts.setAside', { title: draftTitle(form, untitled), form: toKept(form) })
}
