import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Client } from '../../shared/api/contract.ts'
import type { CustomerFieldIssue } from '../../shared/api/customer-methods.ts'
import type { Customer } from '../../shared/customer/customer.ts'
import type { Language } from '../../shared/text/language.ts'
import {
  customerToForm,
  differingFields,
  emptyCustomerForm,
  formToCustomer,
  type CustomerForm,
} from './customer-form.ts'

const rememberedSteps = 200

/** One customer that is open in this window: as it was read, as it is typed, and the way back. */
export interface CustomerEdit {
  readonly id: string
  /** The state that the form was made of; 0 for a customer that is not saved yet. */
  readonly version: number
  readonly archived: boolean
  readonly saved: CustomerForm
  readonly form: CustomerForm
  readonly past: readonly CustomerForm[]
  readonly future: readonly CustomerForm[]
  readonly lastField: string | null
  /** What the host found at the last attempt to save; a field's finding goes when the field is typed in. */
  readonly issues: readonly CustomerFieldIssue[]
  /** As somebody else has saved it meanwhile. */
  readonly conflict: Customer | null
  readonly failure: string
}

interface CustomersState {
  readonly edits: Readonly<Record<string, CustomerEdit>>
  /** Counts what this window has changed: lists ask again. */
  readonly edition: number
}

export interface CustomersStore extends StoreApi<CustomersState> {
  /** Shows a customer as it was read, unless it is being typed already. */
  readonly open: (customer: Customer) => void
  /** Begins a customer; answers its id. */
  readonly begin: (name: string) => string
  readonly edit: (id: string, field: string, change: (form: CustomerForm) => CustomerForm) => void
  readonly undo: (id: string) => void
  readonly redo: (id: string) => void
  readonly save: (id: string) => Promise<boolean>
  /** After a conflict: theirs, or mine over it with the next save. */
  readonly resolve: (id: string, whose: 'theirs' | 'mine') => void
  /** Forgets what was typed. */
  readonly discard: (id: string) => void
  /** Something else than saving changed the customers. */
  readonly customersChanged: () => void
}

export const isUnsaved = ({ version, saved, form }: CustomerEdit): boolean =>
  version === 0 || differingFields(saved, form).length > 0

const freshEdit = (id: string, version: number, archived: boolean, form: CustomerForm): CustomerEdit => ({
  id,
  version,
  archived,
  saved: form,
  form,
  past: [],
  future: [],
  lastField: null,
  issues: [],
  conflict: null,
  failure: '',
})

const editOf = (customer: Customer): CustomerEdit =>
  freshEdit(customer.id, customer.version, customer.archived, customerToForm(customer))

/** What is typed of customers, each kept until it is saved or given up, whatever screen is shown meanwhile. */
export const createCustomersStore = (
  client: Client,
  settings: () => { readonly language: Language; readonly currency: string },
  newId: () => string,
): CustomersStore => {
  const store = createStore<CustomersState>(() => ({ edits: {}, edition: 0 }))
  const { getState, setState } = store
  const put = (edit: CustomerEdit): void =>
    setState(({ edits }) => ({ edits: { ...edits, [edit.id]: edit } }))
  const change = (id: string, step: (edit: CustomerEdit) => CustomerEdit): void => {
    const edit = getState().edits[id]
    if (edit) put(step(edit))
  }
  const customersChanged = (): void => setState(({ edition }) => ({ edition: edition + 1 }))

  return Object.assign(store, {
    customersChanged,
    open: (customer: Customer) => {
      const known = getState().edits[customer.id]
      if (!known || (!isUnsaved(known) && known.version !== customer.version)) put(editOf(customer))
    },
    begin: (name: string) => {
      const id = newId()
      const { language, currency } = settings()
      put(freshEdit(id, 0, false, emptyCustomerForm(name, language, currency)))
      return id
    },
    edit: (id: string, field: string, step: (form: CustomerForm) => CustomerForm) =>
      change(id, (edit) => {
        const form = step(edit.form)
        const goesOn = edit.lastField === field && edit.past.length > 0
        return {
          ...edit,
          form,
          past: goesOn ? edit.past : [...edit.past, edit.form].slice(-rememberedSteps),
          future: [],
          lastField: field,
          issues: edit.issues.filter(({ path }) => path !== field && !path.startsWith(`${field}.`)),
        }
      }),
    undo: (id: string) =>
      change(id, (edit) => {
        const before = edit.past.at(-1)
        if (!before) return edit
        const { form, past, future } = edit
        return { ...edit, form: before, past: past.slice(0, -1), future: [form, ...future], lastField: null }
      }),
    redo: (id: string) =>
      change(id, (edit) => {
        const [next, ...rest] = edit.future
        if (!next) return edit
        return { ...edit, form: next, past: [...edit.past, edit.form], future: rest, lastField: null }
      }),
    save: async (id: string) => {
      const edit = getState().edits[id]
      if (!edit) return false
      const sent = edit.form
      const answer = await client('customers.save', {
        id,
        version: edit.version,
        customer: formToCustomer(sent),
        language: settings().language,
      })
      if (answer.ok) {
        const kept = editOf(answer.value)
        change(id, (now) => ({
          ...now,
          version: kept.version,
          saved: kept.form,
          // What was typed while the host was saving stays typed.
          form: now.form === sent ? kept.form : now.form,
          lastField: null,
          issues: [],
          conflict: null,
          failure: '',
        }))
        customersChanged()
        return true
      }
      if ('fault' in answer) change(id, (now) => ({ ...now, failure: answer.fault.text }))
      else if (answer.failure.code === 'CustomerRefused') {
        const { issues, text } = answer.failure
        change(id, (now) => ({ ...now, issues, failure: text }))
      } else if (answer.failure.code === 'CustomerChanged') {
        const { customer, text } = answer.failure
        change(id, (now) => ({ ...now, conflict: customer, failure: text }))
      } else {
        const { text } = answer.failure
        change(id, (now) => ({ ...now, failure: text }))
      }
      return false
    },
    resolve: (id: string, whose: 'theirs' | 'mine') =>
      change(id, (edit) => {
        if (!edit.conflict) return edit
        const theirs = editOf(edit.conflict)
        return whose === 'theirs'
          ? { ...theirs, past: [...edit.past, edit.form] }
          : { ...edit, version: theirs.version, saved: theirs.form, conflict: null, failure: '' }
      }),
    discard: (id: string) =>
      setState(({ edits }) => ({
        edits: Object.fromEntries(Object.entries(edits).filter(([known]) => known !== id)),
      })),
  })
}
