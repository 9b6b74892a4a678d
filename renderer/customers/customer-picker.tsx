import { Combobox } from '@mantine/core'
import { useId, useState } from 'react'
import type { CustomerSummary } from '../../shared/customer/customer.ts'
import { foldName } from '../../shared/kernel/fold-name.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import fieldCss from '../ui/field.module.css'
import { useTypeAhead } from '../ui/use-type-ahead.ts'
import { CreateCustomerDialog } from './create-customer-dialog.tsx'
import css from './customer-picker.module.css'
import type { PickedCustomer } from './picked-customer.ts'

const createOption = 'create'

/** Finds a customer as one types, or creates one by the typed name without leaving the place. */
export const CustomerPicker = ({
  value,
  onChange,
  label,
}: {
  readonly value: PickedCustomer | null
  readonly onChange: (customer: PickedCustomer | null) => void
  readonly label: string
}) => {
  const { client } = useApp()
  const { say } = useWording()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [creating, setCreating] = useState<string | null>(null)
  const { combobox, found, seek, settle, onKeyDown } = useTypeAhead<CustomerSummary>({
    // Where nothing was typed Enter takes none: a client that stands there is not exchanged for the newest by passing through.
    choosesFirst: typed !== null,
    ask: async (sought) => {
      const answer = await client('customers.search', { text: sought, limit: 8 })
      return answer.ok ? answer.value.found : null
    },
    onAwaitedEnter: ([first], sought) => {
      if (first) pick(first)
      else create(sought.trim())
    },
  })
  const text = typed ?? value?.name ?? ''
  const name = text.trim()
  const isNew = name !== '' && !found.some((customer) => foldName(customer.name) === foldName(name))

  const offer = async (sought: string): Promise<void> => {
    if (await seek(sought)) combobox.openDropdown()
  }
  const pick = (customer: PickedCustomer): void => {
    settle()
    setTyped(null)
    onChange({ id: customer.id, name: customer.name })
    combobox.closeDropdown()
  }
  const create = (wanted: string): void => {
    combobox.closeDropdown()
    if (wanted !== '') setCreating(wanted)
  }

  return (
    <>
      <label htmlFor={id} className={fieldCss['label']}>
        {label}
      </label>
      <div className={fieldCss['box']}>
        <Combobox
          store={combobox}
          position="bottom-start"
          width={340}
          onOptionSubmit={(chosen) => {
            const customer = found.find((one) => one.id === chosen)
            if (customer) pick(customer)
            else if (chosen === createOption) create(name)
          }}
        >
          <Combobox.Target withExpandedAttribute>
            <input
              id={id}
              className={fieldCss['input']}
              value={text}
              maxLength={200}
              placeholder={say('picker.hint')}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => {
                const next = event.currentTarget.value
                setTyped(next)
                // What is typed on is no longer the one that was picked.
                if (value) onChange(null)
                void offer(next)
              }}
              onFocus={(event) => {
                event.currentTarget.select()
                void offer(value ? '' : text)
              }}
              onBlur={() => combobox.closeDropdown()}
              onKeyDown={onKeyDown}
            />
          </Combobox.Target>
          <Combobox.Dropdown hidden={found.length === 0 && !isNew}>
            <Combobox.Options aria-label={say('picker.found')}>
              {found.map((customer) => (
                <Combobox.Option key={customer.id} value={customer.id} className={css['option'] ?? ''}>
                  <span className={css['name']}>{customer.name}</span>
                  <span className={css['where']}>
                    {[customer.city, customer.country].filter((part) => part !== '').join(', ')}
                  </span>
                </Combobox.Option>
              ))}
              {isNew && (
                <Combobox.Option value={createOption}>{say('picker.create', { name })}</Combobox.Option>
              )}
            </Combobox.Options>
          </Combobox.Dropdown>
        </Combobox>
      </div>
      <CreateCustomerDialog name={creating} onClose={() => setCreating(null)} onCreated={pick} />
    </>
  )
}
