import { createStore, type StoreApi } from 'zustand/vanilla'
import { emptyForm, type ShipmentForm } from './shipment-form.ts'

const rememberedSteps = 200

interface ShipmentState {
  readonly form: ShipmentForm
  readonly past: readonly ShipmentForm[]
  readonly future: readonly ShipmentForm[]
  /** The field that the last step changed: typing on in it is one step, not one for each letter. */
  readonly lastField: string | null
  /** Counts the shipments that took the place of another: with a new one the answer is looked at afresh. */
  readonly opened: number
  /** Fields that were left once: only these say what is wrong with them. */
  readonly touched: ReadonlySet<string>
}

export interface ShipmentStore extends StoreApi<ShipmentState> {
  /** Changes the form; changes of one `field` in a row undo together. */
  readonly edit: (field: string, change: (form: ShipmentForm) => ShipmentForm) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Another shipment altogether; undo brings the one before back. */
  readonly replace: (form: ShipmentForm) => void
  readonly touch: (field: string) => void
}

/** Holds exactly what the user typed, and the way back. */
export const createShipmentStore = (currency: string): ShipmentStore => {
  const store = createStore<ShipmentState>(() => ({
    form: emptyForm(currency),
    past: [],
    future: [],
    lastField: null,
    opened: 0,
    touched: new Set(),
  }))
  const { getState, setState } = store

  return Object.assign(store, {
    edit: (field: string, change: (form: ShipmentForm) => ShipmentForm) => {
      const { form, past, lastField } = getState()
      const changed = change(form)
      if (changed === form) return
      const steps = field === lastField && past.length > 0 ? past : [...past, form].slice(-rememberedSteps)
      setState({ form: changed, past: steps, future: [], lastField: field })
    },
    undo: () => {
      const { form, past, future } = getState()
      const previous = past.at(-1)
      if (!previous) return
      setState({ form: previous, past: past.slice(0, -1), future: [form, ...future], lastField: null })
    },
    redo: () => {
      const { form, past, future } = getState()
      const [next, ...rest] = future
      if (!next) return
      setState({ form: next, past: [...past, form], future: rest, lastField: null })
    },
    replace: (form: ShipmentForm) =>
      setState((state) => ({
        form,
        past: [...state.past, state.form].slice(-rememberedSteps),
        future: [],
        lastField: null,
        opened: state.opened + 1,
        touched: new Set(),
      })),
    touch: (field: string) =>
      setState((state) =>
        state.touched.has(field) ? state : { lastField: null, touched: new Set(state.touched).add(field) },
      ),
  })
}
