import { useId, type ReactNode } from 'react'
import type { CustomerEdit } from '../state/customers-store.ts'
import { useApp } from '../ui/app-context.tsx'
import fieldCss from '../ui/field.module.css'
import css from './customers.module.css'

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
  rows,
  hint,
  hiddenLabel = false,
  children,
}: {
  readonly edit: CustomerEdit
  readonly field: TextField
  readonly label: string
  /** Lines in sight, for a text of several. */
  readonly rows?: number
  readonly hint?: string
  readonly hiddenLabel?: boolean
  /** What stands in the same box at the right. */
  readonly children?: ReactNode
}) => {
  const { customers } = useApp()
  const id = useId()
  const path = pathOf[field] ?? field
  const issue = issueAt(edit, path)
  const shared = {
    id,
    'data-client-field': path,
    value: edit.form[field],
    autoComplete: 'off',
    spellCheck: rows !== undefined,
    placeholder: hint,
    'aria-label': hiddenLabel ? label : undefined,
    'aria-invalid': issue === '' ? undefined : true,
    'aria-describedby': issue === '' ? undefined : `${id}-finding`,
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = currentTarget
      customers.edit(edit.id, path, (form) => ({ ...form, [field]: value }))
    },
  } as const
  return (
    <div className={`${fieldCss['field']} ${hiddenLabel ? css['bare'] : ''}`}>
      {!hiddenLabel && (
        <label htmlFor={id} className={rows === undefined ? fieldCss['label'] : css['topLabel']}>
          {label}
        </label>
      )}
      <div
        className={rows === undefined ? fieldCss['box'] : `${fieldCss['box']} ${css['tall']}`}
        data-wrong={issue !== '' || undefined}
      >
        {rows === undefined ? (
          <input {...shared} className={fieldCss['input']} maxLength={400} />
        ) : (
          <textarea {...shared} className={css['area']} rows={rows} maxLength={20_000} />
        )}
        {children}
      </div>
      {issue !== '' && (
        <p id={`${id}-finding`} className={fieldCss['issue']}>
          {issue}
        </p>
      )}
    </div>
  )
}
