import type { MethodOutput } from '../../shared/api/contract.ts'
import { useWording } from '../ui/app-context.tsx'
import { CheckIcon, WarningIcon } from '../ui/icons.tsx'
import css from './quote-proof.module.css'

/** Whether a quote that was priced again is the same, and if not, where it differs. */
export const VerifiedResult = ({ verified }: { readonly verified: MethodOutput<'quotes.verify'> }) => {
  const { say } = useWording()
  const { result, differences, differenceCount, notes, hash } = verified
  return (
    <div className={css['result']} data-result={result}>
      <p className={css['verdict']}>
        {result === 'identical' ? <CheckIcon /> : <WarningIcon />}
        {say(`proof.${result}`, { n: differenceCount })}
      </p>
      {differences.length > 0 && (
        <ul>
          {differences.map(({ path, text }) => (
            <li key={path}>{text}</li>
          ))}
        </ul>
      )}
      {differenceCount > differences.length && (
        <p>{say('proof.more', { n: differenceCount - differences.length })}</p>
      )}
      {notes.map(({ code, text }) => (
        <p key={code + text}>{text}</p>
      ))}
      <p className={css['hash']} data-copy={hash}>
        SHA-256 {hash}
      </p>
    </div>
  )
}
