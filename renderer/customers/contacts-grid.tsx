import { emptyContact, type ContactForm } from '../state/customer-form.ts'
import type { CustomerEdit } from '../state/customers-store.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import fieldCss from '../ui/field.module.css'
import { clientField } from './customer-field.tsx'
import css from './customers.module.css'

const columns = ['name', 'role', 'email', 'phone'] as const

/** The people of a customer, a row each; the last row is empty, and typing in it adds one. */
export const ContactsGrid = ({ edit }: { readonly edit: CustomerEdit }) => {
  const { customers } = useApp()
  const { say } = useWording()
  const rows = [...edit.form.contacts, emptyContact]
  const change = (index: number, column: keyof ContactForm, value: string): void =>
    customers.edit(edit.id, `contacts.${index}.${column}`, (form) => ({
      ...form,
      contacts: [...form.contacts, emptyContact]
        .map((contact, at) => (at === index ? { ...contact, [column]: value } : contact))
        .slice(0, Math.max(form.contacts.length, index + 1)),
    }))
  const remove = (index: number): void =>
    customers.edit(edit.id, 'contacts', (form) => ({
      ...form,
      contacts: form.contacts.filter((_, at) => at !== index),
    }))
  const findings = edit.issues.filter(({ path }) => path.startsWith('contacts'))
  return (
    <>
      <table className={css['contacts']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {say(`client.contact.${column}`)}
              </th>
            ))}
            <th aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {rows.map((contact, index) => (
            // Rows have no identity but their place.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              {columns.map((column) => {
                const path = `contacts.${index}.${column}`
                const wrong = edit.issues.some((issue) => issue.path === path)
                return (
                  <td key={column} data-wrong={wrong || undefined}>
                    <input
                      data-field={clientField(path)}
                      value={contact[column]}
                      maxLength={254}
                      autoComplete="off"
                      spellCheck={false}
                      aria-label={say('client.contactCell', {
                        column: say(`client.contact.${column}`),
                        row: index + 1,
                      })}
                      aria-invalid={wrong || undefined}
                      onChange={(event) => change(index, column, event.currentTarget.value)}
                    />
                  </td>
                )
              })}
              <td>
                {index < edit.form.contacts.length && (
                  <button
                    type="button"
                    className={css['remove']}
                    aria-label={say('client.removeContact', { row: index + 1 })}
                    onClick={() => remove(index)}
                  >
                    ×
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {findings.map(({ path, text }) => (
        <p key={path} className={fieldCss['issueWide']}>
          {/^contacts\.\d/.test(path)
            ? say('client.finding', { row: Number(path.split('.')[1]) + 1, text })
            : text}
        </p>
      ))}
    </>
  )
}
