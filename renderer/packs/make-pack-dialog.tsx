import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { TariffSummary } from '../../shared/api/tariff-schemas.ts'
import { useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { MakePackForm } from './make-pack-form.tsx'

/** The button that opens the dialog in which tariffs become one signed file. */
export const MakePackButton = ({ tariffs }: { readonly tariffs: readonly TariffSummary[] }) => {
  const { say } = useWording()
  const [open, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  return (
    <>
      <button type="button" className={buttonCss['button']} onClick={() => setOpen(true)}>
        {say('packing.open')}
      </button>
      <Modal opened={open} onClose={close} title={say('packing.title')} size={560} centered>
        <MakePackForm tariffs={tariffs} onClose={close} />
      </Modal>
    </>
  )
}
