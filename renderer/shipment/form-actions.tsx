import { Menu } from '@mantine/core'
import { useState } from 'react'
import type { MethodOutput } from '../../shared/api/contract.ts'
import { runCommand } from '../commands.ts'
import { parseForm } from '../state/shipment-form.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { ChevronUpIcon } from '../ui/icons.tsx'
import { useSamples } from '../ui/use-samples.ts'
import css from './shipment-form.module.css'

type Recent = MethodOutput<'drafts.recent'>

/** A new shipment, and the ones of before. */
export const FormActions = () => {
  const app = useApp()
  const wording = useWording()
  const { say } = wording
  const [recent, setRecent] = useState<Recent>([])
  const { samples, open } = useSamples()

  const load = async (): Promise<void> => {
    const drafts = await app.client('drafts.recent', {})
    if (drafts.ok) setRecent(drafts.value)
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
            <Menu.Item key={sample.name} onClick={() => open(sample)}>
              {sample.title}
            </Menu.Item>
          ))}
          {recent.length + samples.length === 0 && <Menu.Label>{say('form.noRecent')}</Menu.Label>}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
