import { Modal } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { DialogFoot } from '../ui/dialog-foot.tsx'
import fieldCss from '../ui/field.module.css'
import css from './customer-picker.module.css'
import type { PickedCustomer } from './picked-customer.ts'

const fields = ['name', 'contact', 'email', 'country'] as const
type Field = (typeof fields)[number]

const Body = ({
  name,
  onClose,
  onCreated,
}: {
  readonly name: string
  readonly onClose: () => void
  readonly onCreated: (customer: PickedCustomer) => void
}) => {
  const { client, customers, settings } = useApp()
  const { say, language } = useWording()
  const currency = usePart(settings, (state) => state.settings.currency)
  const [id] = useState(() => crypto.randomUUID())
  const [typed, setTyped] = useState<Readonly<Record<Field, string>>>({
    name,
    contact: '',
    email: '',
    country: '',
  })
  const [failure, setFailure] = useState('')
  const labels: Readonly<Record<Field, string>> = {
    name: say('customer.field.name'),
    contact: say('customer.field.contact'),
    email: say('client.contact.email'),
    country: say('client.country'),
  }
  const create = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const answer = await client('customers.save', {
      id,
      version: 0,
      language,
      customer: {
        name: typed.name,
        contacts: [{ name: typed.contact, email: typed.email }],
        address: { country: typed.country },
        language,
        currency,
      },
    })
    if (answer.ok) {
      customers.customersChanged()
      onCreated({ id: answer.value.id, name: answer.value.details.name })
      onClose()
    } else if ('fault' in answer) setFailure(answer.fault.text)
    else if (answer.failure.code === 'CustomerRefused') {
      setFailure(answer.failure.issues.map(({ text }) => text).join('\n'))
    } else setFailure(answer.failure.text)
  }
  return (
    <form className={css['dialog']} onSubmit={(event) => void create(event)}>
      {fields.map((field, index) => (
        <label key={field}>
          {labels[field]}
          <span className={fieldCss['box']}>
            <input
              // The name is known already: the next thing to say is whom to write to.
              data-autofocus={index === 1 || undefined}
              className={fieldCss['input']}
              value={typed[field]}
              maxLength={254}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
            />
          </span>
        </label>
      ))}
      <DialogFoot
        failure={failure}
        cancel={say('picker.cancel')}
        submit={say('picker.createNow')}
        onCancel={onClose}
      />
    </form>
  )
}

/** The few things that a quote needs of somebody new; the rest can be said later, among the clients. */
export const CreateCustomerDialog = ({
  name,
  onClose,
  onCreated,
}: {
  /** Null while the dialog is closed. */
  readonly name: string | null
  readonly onClose: () => void
  readonly onCreated: (customer: PickedCustomer) => void
}) => {
  const { say } = useWording()
  return (
    <Modal opened={name !== null} onClose={onClose} title={say('picker.createTitle')} size={440}>
      {name !== null && <Body name={name} onClose={onClose} onCreated={onCreated} />}
    </Modal>
  )
}
