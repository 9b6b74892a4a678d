import type { ReactNode } from 'react'
import type { CustomerEdit } from '../state/customers-store.ts'
import { useApp } from '../ui/app-context.tsx'
import { TypedField } from '../ui/typed-field.tsx'

type TextField =
  | 'name'
  | 'legalName'
  | 'lines'
  | 'postcode'
  | 'city'
  | 'country'
  | 'vatNumber'
  | 'eori'
  | 'currency'
  | 'paymentTerms'
  | 'marginPercent'
  | 'notes'

/** Where the host's findings at a field of the form are. */
const pathOf: Readonly<Partial<Record<TextField, string>>> = {
  lines: 'address.lines',
  postcode: 'address.postcode',
  city: 'address.city',
  country: 'address.country',
  marginPercent: 'margin.percent',
}

/** How a command or a finding reaches a field of the customers' screen. */
export const clientField = (path: string): string => `client.${path}`

/** The sentences at a field of a customer, and its finding's id for whoever reads the screen out. */
export const issueAt = (edit: CustomerEdit, path: string): string =>
  edit.issues
    .filter((issue) => issue.path === path || issue.path.startsWith(`${path}.`))
    .map(({ text }) => text)
    .join('\n')

/** A labelled text of a customer, on one line or several, with what is wrong with it below. */
export const CustomerField = ({
  edit,
  field,
  label,
  children,
  ...props
}: {
  readonly edit: CustomerEdit
  readonly field: TextField
  readonly label: string
  /** Lines in sight, for a text of several. */
  readonly rows?: number
  readonly hiddenLabel?: boolean
  /** What stands in the same box at the right. */
  readonly children?: ReactNode
}) => {
  const { customers } = useApp()
  const { rows } = props
  const path = pathOf[field] ?? field
  return (
    <TypedField
      field={clientField(path)}
      label={label}
      value={edit.form[field]}
      issue={issueAt(edit, path)}
      maxLength={rows === undefined ? 400 : 20_000}
      onChange={(value) => customers.edit(edit.id, path, (form) => ({ ...form, [field]: value }))}
      {...props}
    >
      {children}
    </TypedField>
  )
}
