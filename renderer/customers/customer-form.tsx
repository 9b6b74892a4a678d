import { useId, type ReactNode } from 'react'
import { languages } from '../../shared/text/language.ts'
import { differingFields, customerToForm, type CustomerForm as Form } from '../state/customer-form.ts'
import type { CustomerEdit } from '../state/customers-store.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { ChoiceField } from '../ui/choice-field.tsx'
import { SelectBox } from '../ui/fields.tsx'
import { ContactsGrid } from './contacts-grid.tsx'
import { CustomerField } from './customer-field.tsx'
import css from './customers.module.css'

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const id = useId()
  return (
    <section className={css['section']} aria-labelledby={id}>
      <h3 id={id} className={css['sectionTitle']}>
        {title}
      </h3>
      {children}
    </section>
  )
}

/** The label of each part of the form, for saying where two states differ. */
const labelOf: Readonly<Record<keyof Form, string>> = {
  name: 'customer.field.name',
  legalName: 'customer.field.legalName',
  contacts: 'client.people',
  lines: 'client.address',
  postcode: 'client.postcode',
  city: 'client.city',
  country: 'client.country',
  vatNumber: 'customer.field.vatNumber',
  eori: 'customer.field.eori',
  language: 'client.language',
  currency: 'client.currency',
  paymentTerms: 'client.terms',
  marginKind: 'client.margin',
  marginPercent: 'client.margin',
  notes: 'client.notesTitle',
}

/** Somebody else has saved the same customer meanwhile: what differs, and whose is to stand. */
const Conflict = ({ edit }: { readonly edit: CustomerEdit }) => {
  const { customers } = useApp()
  const { say } = useWording()
  if (!edit.conflict) return null
  const differing = differingFields(edit.form, customerToForm(edit.conflict))
  // In the order of the form.
  const fields = (Object.keys(labelOf) as (keyof Form)[]).filter((field) => differing.includes(field))
  const labels = new Set(fields.map((field) => say(labelOf[field])))
  return (
    <div className={css['question']} role="alert">
      <p>
        <b>{edit.failure}</b> {say('client.conflict', { fields: [...labels].join(', ') })}
      </p>
      <div className={css['choices']}>
        <button
          type="button"
          className={buttonCss['button']}
          onClick={() => customers.resolve(edit.id, 'theirs')}
        >
          {say('client.takeTheirs')}
        </button>
        <button
          type="button"
          className={buttonCss['button']}
          onClick={() => customers.resolve(edit.id, 'mine')}
        >
          {say('client.keepMine')}
        </button>
      </div>
    </div>
  )
}

/** All that is known of one customer, to be read and typed in the same place. */
export const CustomerForm = ({ edit }: { readonly edit: CustomerEdit }) => {
  const { customers } = useApp()
  const { say } = useWording()
  const set = (field: string, change: Partial<Form>): void =>
    customers.edit(edit.id, field, (form) => ({ ...form, ...change }))
  return (
    <>
      <Conflict edit={edit} />
      {edit.failure !== '' && !edit.conflict && (
        <p role="alert" className={css['failure']}>
          {edit.failure}
        </p>
      )}
      <div className={css['form']}>
        <Section title={say('client.identity')}>
          <CustomerField edit={edit} field="name" label={say('customer.field.name')} />
          <CustomerField edit={edit} field="legalName" label={say('customer.field.legalName')} />
          <CustomerField edit={edit} field="vatNumber" label={say('customer.field.vatNumber')} />
          <CustomerField edit={edit} field="eori" label={say('customer.field.eori')} />
        </Section>
        <Section title={say('client.quoting')}>
          <ChoiceField
            label={say('client.language')}
            value={edit.form.language}
            options={languages.map((value) => ({ value, label: say(`language.${value}`) }))}
            onChange={(language) => set('language', { language })}
          />
          <CustomerField edit={edit} field="currency" label={say('client.currency')} />
          <CustomerField edit={edit} field="marginPercent" label={say('client.margin')}>
            <SelectBox
              className={css['inBox']}
              label={say('client.marginKind')}
              value={edit.form.marginKind}
              options={(['markupOnCost', 'marginOnSale'] as const).map((value) => ({
                value,
                label: say(`client.marginKind.${value}`),
              }))}
              onChange={(marginKind) => set('margin.kind', { marginKind })}
            />
          </CustomerField>
          <CustomerField edit={edit} field="paymentTerms" label={say('client.terms')} rows={2} />
        </Section>
        <Section title={say('client.address')}>
          <CustomerField edit={edit} field="lines" label={say('client.addressLines')} rows={2} />
          <CustomerField edit={edit} field="postcode" label={say('client.postcode')} />
          <CustomerField edit={edit} field="city" label={say('client.city')} />
          <CustomerField edit={edit} field="country" label={say('client.country')} />
        </Section>
        <Section title={say('client.notesTitle')}>
          <CustomerField edit={edit} field="notes" label={say('client.notesTitle')} rows={5} hiddenLabel />
          <p className={css['hint']}>{say('client.notesHelp')}</p>
        </Section>
        <div className={css['wide']}>
          <Section title={say('client.people')}>
            <ContactsGrid edit={edit} />
          </Section>
        </div>
      </div>
    </>
  )
}
