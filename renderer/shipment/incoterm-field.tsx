import { Popover } from '@mantine/core'
import { useId, useState } from 'react'
import { incotermRules, quoteForParties } from '../../shared/freight/shipment.ts'
import type { ShipmentForm } from '../state/shipment-form.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'
import { FieldFindingText, useFieldFinding } from '../ui/field-issue.tsx'
import fieldCss from '../ui/field.module.css'
import { SelectBox, TextField } from '../ui/fields.tsx'
import { ChevronDownIcon } from '../ui/icons.tsx'
import { Term } from '../ui/term.tsx'
import { Check } from './check.tsx'
import css from './shipment-form.module.css'

/** Rules whose named place is at the buyer's end; only these can mean its door or its gateway. */
const deliveredRules: readonly string[] = ['CPT', 'CIP', 'DAP', 'DPU', 'DDP']

/** Who pays which part: the rule with its place, and for whom the price is made. */
export const IncotermField = () => {
  const { shipment } = useApp()
  const { say } = useWording()
  const id = useId()
  const incoterm = usePart(shipment, (state) => state.form.incoterm)
  const importClearance = usePart(shipment, (state) => state.form.importClearance)
  const procedure42 = usePart(shipment, (state) => state.form.procedure42)
  const scope = usePart(shipment, (state) => state.form.scope)
  const finding = useFieldFinding('incoterm')
  const [opened, setOpened] = useState(false)
  const { rule, place, at, quoteFor } = incoterm

  const change = (field: string, part: Partial<ShipmentForm['incoterm']>): void =>
    shipment.edit(`incoterm.${field}`, (form) => ({ ...form, incoterm: { ...form.incoterm, ...part } }))
  const summary = rule === '' ? say('form.incotermNone') : `${rule} ${place}`.trim()

  return (
    <div className={fieldCss['field']}>
      <label htmlFor={id} className={fieldCss['label']}>
        <Term name="incoterm">{say('form.incoterm')}</Term>
      </label>
      <div className={fieldCss['two']}>
        <Popover
          opened={opened}
          onChange={setOpened}
          position="bottom-start"
          width={360}
          trapFocus
          returnFocus
          withRoles={false}
        >
          <Popover.Target>
            <div className={fieldCss['box']} data-wrong={finding.issue !== '' || undefined}>
              <button
                id={id}
                type="button"
                data-field="incoterm"
                className={fieldCss['boxButton']}
                aria-label={`${say('form.incoterm')}: ${summary}`}
                aria-expanded={opened}
                aria-haspopup="dialog"
                onClick={() => setOpened((open) => !open)}
              >
                <span>{summary}</span>
                <ChevronDownIcon />
              </button>
            </div>
          </Popover.Target>
          <Popover.Dropdown className={css['popover'] ?? ''} role="dialog" aria-label={say('form.incoterm')}>
            <ChoiceField
              label={say('form.incotermRule')}
              value={rule}
              options={[
                { value: '', label: say('form.incotermNone') },
                ...incotermRules.map((value) => ({ value, label: `${value} – ${say(`incoterm.${value}`)}` })),
              ]}
              onChange={(value) => change('rule', { rule: value })}
            />
            {rule !== '' && (
              <TextField
                field="incoterm.place"
                label={say('form.namedPlace')}
                value={place}
                maxLength={120}
                onChange={(value) => change('place', { place: value })}
              />
            )}
            {deliveredRules.includes(rule) && (
              <ChoiceField
                label={say('form.namedPlaceIs')}
                value={at}
                options={[
                  { value: '', label: say('form.byRule') },
                  { value: 'door', label: say('form.atDoor') },
                  { value: 'gateway', label: say('form.atGateway') },
                ]}
                onChange={(value) => change('at', { at: value })}
              />
            )}
            {scope.endsWith('-door') && (
              <ChoiceField
                label={say('form.clearance')}
                value={importClearance}
                options={[
                  { value: '', label: say('form.byRule') },
                  { value: 'door', label: say('form.clearedInland') },
                  { value: 'gateway', label: say('form.clearedAtGateway') },
                ]}
                onChange={(value) =>
                  shipment.edit('importClearance', (form) => ({ ...form, importClearance: value }))
                }
              />
            )}
            {scope.endsWith('-door') && (
              <div className={css['popoverCheck']}>
                <Check
                  label={say('form.procedure42')}
                  checked={procedure42}
                  onChange={(checked) =>
                    shipment.edit('procedure42', (form) => ({ ...form, procedure42: checked }))
                  }
                />
              </div>
            )}
            <p className={css['explain']}>
              {rule === '' ? say('form.incotermNoneText') : say(`incoterm.${rule}.text`)}
            </p>
          </Popover.Dropdown>
        </Popover>
        <SelectBox
          label={say('form.quoteFor')}
          value={quoteFor}
          options={quoteForParties.map((value) => ({ value, label: say(`form.quoteFor.${value}`) }))}
          onChange={(value) => change('quoteFor', { quoteFor: value })}
        />
      </div>
      <FieldFindingText id={id} finding={finding} />
    </div>
  )
}
