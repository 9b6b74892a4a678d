import { Menu } from '@mantine/core'
import { useState } from 'react'
import type { MethodOutput } from '../../shared/api/contract.ts'
import { runCommand } from '../commands.ts'
import { parseForm, shipmentToForm } from '../state/shipment-form.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { ChevronUpIcon } from '../ui/icons.tsx'
import css from './shipment-form.module.css'

type Recent = MethodOutput<'drafts.recent'>
type Samples = MethodOutput<'samples.list'>

/** A new shipment, and the ones of before. */
export const FormActions = () => {
  const app = useApp()
  const wording = useWording()
  const { say } = wording
  const [recent, setRecent] = useState<Recent>([])
  const [samples, setSamples] = useState<Samples>([])

  const load = async (): Promise<void> => {
    const [drafts, offered] = await Promise.all([
      app.client('drafts.recent', {}),
      app.client('samples.list', {}),
    ])
    if (drafts.ok) setRecent(drafts.value)
    if (offered.ok) setSamples(offered.value)
  }

  return (
    <div className={css['foot']}>
      <button
        type="button"
        className={buttonCss['button']}
        onClick={() => runCommand('shipment.new', app, wording)}
      >
        {say('form.reset')}
      </button>
      <Menu position="top-start" onOpen={() => void load()}>
        <Menu.Target>
          <button type="button" className={buttonCss['button']}>
            {say('form.recent')}
            <ChevronUpIcon size={10} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {recent.length > 0 && <Menu.Label>{say('form.recentShipments')}</Menu.Label>}
          {recent.slice(0, 10).map((draft) => {
            const form = parseForm(draft.form)
            return (
              form && (
                <Menu.Item key={draft.id} onClick={() => app.shipment.replace(form)}>
                  {draft.title}
                </Menu.Item>
              )
            )
          })}
          {samples.length > 0 && <Menu.Label>{say('form.samples')}</Menu.Label>}
          {samples.map((sample) => (
            <Menu.Item
              key={sample.name}
              onClick={() =>
                app.shipment.replace(
                  shipmentToForm(sample.shipment, app.settings.getState().settings.currency),
                )
              }
            >
              {sample.title}
            </Menu.Item>
          ))}
          {recent.length + samples.length === 0 && <Menu.Label>{say('form.noRecent')}</Menu.Label>}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
