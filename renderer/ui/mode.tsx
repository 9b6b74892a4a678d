import type { OfferMode } from '../../shared/freight/transport-mode.ts'
import { useWording } from './app-context.tsx'
import { PlaneIcon, TrainIcon } from './icons.tsx'
import css from './mode.module.css'

export type Way = 'air' | 'rail'

export const wayOf = (mode: OfferMode): Way => (mode === 'air' ? 'air' : 'rail')

/** A mode's one icon, colour and word, the same everywhere; never the colour alone. */
export const ModeMark = ({
  mode,
  size = 14,
  muted = false,
}: {
  readonly mode: OfferMode | Way
  readonly size?: number
  readonly muted?: boolean
}) => {
  const { say } = useWording()
  const air = mode === 'air'
  const Icon = air ? PlaneIcon : TrainIcon
  return (
    <span className={`${css['mode']} ${muted ? '' : css[air ? 'air' : 'rail']}`}>
      <Icon size={size} />
      {say(`mode.${mode}`)}
    </span>
  )
}
