import { useId } from 'react'
import { scopes } from '../../shared/freight/shipment.ts'
import { runCommand } from '../commands.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { FieldRow, SelectBox } from '../ui/fields.tsx'
import { SwapIcon } from '../ui/icons.tsx'
import { IncotermField } from './incoterm-field.tsx'
import { PlaceField } from './place-field.tsx'
import css from './shipment-form.module.css'

export const RouteSection = () => {
  const app = useApp()
  const wording = useWording()
  const { say } = wording
  const scopeId = useId()
  const scope = usePart(app.shipment, (state) => state.form.scope)
  return (
    <section className={css['section']} aria-labelledby="section-route">
      <h2 id="section-route" className={css['head']}>
        {say('form.route')}
      </h2>
      <div className={css['ends']}>
        <div>
          <PlaceField end="origin" />
          <PlaceField end="destination" />
        </div>
        <button
          type="button"
          className={css['swap']}
          aria-label={say('command.swap')}
          title={say('command.swap')}
          onClick={() => runCommand('shipment.swap', app, wording)}
        >
          <SwapIcon />
        </button>
      </div>
      <FieldRow label={say('form.scope')} htmlFor={scopeId}>
        <SelectBox
          id={scopeId}
          value={scope}
          options={scopes.map((value) => ({ value, label: say(`form.scope.${value}`) }))}
          onChange={(value) => app.shipment.edit('scope', (form) => ({ ...form, scope: value }))}
        />
      </FieldRow>
      <IncotermField />
    </section>
  )
}
