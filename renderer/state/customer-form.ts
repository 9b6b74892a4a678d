import type { Customer, CustomerInput } from '../../shared/customer/customer.ts'
import type { Language } from '../../shared/text/language.ts'

export interface ContactForm {
  readonly name: string
  readonly role: string
  readonly email: string
  readonly phone: string
}

/** A customer as the user types it. */
export interface CustomerForm {
  readonly name: string
  readonly legalName: string
  readonly contacts: readonly ContactForm[]
  /** The lines before postcode and city, one a line. */
  readonly lines: string
  readonly postcode: string
  readonly city: string
  readonly country: string
  readonly vatNumber: string
  readonly eori: string
  readonly language: Language
  readonly currency: string
  readonly paymentTerms: string
  readonly marginKind: 'markupOnCost' | 'marginOnSale'
  readonly marginPercent: string
  readonly notes: string
}

export const emptyContact: ContactForm = { name: '', role: '', email: '', phone: '' }

export const emptyCustomerForm = (name: string, language: Language, currency: string): CustomerForm => ({
  name,
  legalName: '',
  contacts: [],
  lines: '',
  postcode: '',
  city: '',
  country: '',
  vatNumber: '',
  eori: '',
  language,
  currency,
  paymentTerms: '',
  marginKind: 'markupOnCost',
  marginPercent: '',
  notes: '',
})

export const customerToForm = ({ details }: Customer): CustomerForm => {
  const { address, margin, contacts, ...texts } = details
  const { postcode, city, country, lines } = address
  return {
    ...texts,
    contacts: [...contacts],
    lines: lines.join('\n'),
    postcode,
    city,
    country,
    marginKind: margin?.kind ?? 'markupOnCost',
    marginPercent: margin?.percent ?? '',
  }
}

export const formToCustomer = (form: CustomerForm): CustomerInput => {
  const { lines, postcode, city, country, marginKind, marginPercent, contacts, ...texts } = form
  return {
    ...texts,
    contacts: contacts.map((contact) => ({ ...contact })),
    address: { lines: lines.split('\n'), postcode, city, country },
    margin: marginPercent.trim() === '' ? null : { kind: marginKind, percent: marginPercent },
  }
}

/** The fields of which two forms say something different. */
export const differingFields = (one: CustomerForm, other: CustomerForm): readonly (keyof CustomerForm)[] =>
  (Object.keys(one) as (keyof CustomerForm)[]).filter(
    (field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]),
  )
