import { copyText } from '../ui/copy-text.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import css from './tariff-history.module.css'

/** A hash by its first digits; pressed, the whole of it is on the clipboard. */
export const HashText = ({ hash, what }: { readonly hash: string; readonly what: string }) => {
  const app = useApp()
  const wording = useWording()
  return (
    <button
      type="button"
      className={css['hash']}
      title={hash}
      aria-label={wording.say('history.copyHash', { what, hash: hash.slice(0, 8) })}
      onClick={() => void copyText(app, wording, hash, what)}
    >
      {hash.slice(0, 8)}
    </button>
  )
}
