import type { Fault } from '../../shared/api/contract.ts'
import { findCommand } from '../commands.ts'
import { copyText } from '../ui/copy-text.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { focusPath } from '../ui/focus-path.ts'
import { ChevronRightIcon } from '../ui/icons.tsx'
import { keyCap } from '../ui/key-combination.ts'
import { useSamples } from '../ui/use-samples.ts'
import css from './answer.module.css'

/** What is still missing or wrong, each sentence leading to its field. */
export const MissingFields = ({ withAnswer }: { readonly withAnswer: boolean }) => {
  const { comparison } = useApp()
  const { say } = useWording()
  const issues = usePart(comparison, (state) => state.issues)
  const seen = new Set<string>()
  const said = issues.filter(({ text }) => !seen.has(text) && seen.add(text))
  return (
    <section
      className={`${css['missing']} ${withAnswer ? css['over'] : ''}`}
      aria-label={say('missing.title', { n: said.length })}
    >
      <h2>
        {say('missing.title', { n: said.length })}
        {withAnswer && <span className={css['still']}>{say('missing.earlier')}</span>}
      </h2>
      <ul>
        {said.map(({ path, text }) => (
          <li key={path + text}>
            <button type="button" className={buttonCss['link']} onClick={() => focusPath(path)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const helpfulKeys = ['palette.open', 'shipment.swap', 'go.otherPane', 'edit.undo'] as const

/** An empty form: what to do, and shipments to try. */
export const Beginning = () => {
  const { say } = useWording()
  const { samples, open } = useSamples()
  return (
    <div className={css['beginning']}>
      <h2>{say('beginning.title')}</h2>
      <p>{say('beginning.text')}</p>
      {samples.length > 0 && (
        <>
          <h3>{say('beginning.samples')}</h3>
          <ul className={css['samples']}>
            {samples.map((sample) => (
              <li key={sample.name}>
                <button type="button" className={css['sample']} onClick={() => open(sample)}>
                  <b>{sample.title}</b>
                  <ChevronRightIcon />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{say('beginning.keys')}</h3>
      <div className={css['keys']}>
        {helpfulKeys.map((id) => {
          const command = findCommand(id)
          const [keys] = command?.keys ?? []
          return (
            command &&
            keys && [<kbd key={`${id}.key`}>{keyCap(keys)}</kbd>, <span key={id}>{say(command.label)}</span>]
          )
        })}
      </div>
    </div>
  )
}

/** No tariffs: nothing can be priced, whatever is typed. */
export const NothingLoaded = ({ text }: { readonly text: string }) => {
  const { askAgain } = useApp()
  const { say } = useWording()
  return (
    <div className={css['beginning']} role="alert">
      <h2>{say('nothingLoaded.title')}</h2>
      <p>{text}</p>
      <div className={css['faultActions']}>
        <button type="button" className={buttonCss['button']} onClick={askAgain}>
          {say('command.askAgain')}
        </button>
      </div>
    </div>
  )
}

/** What happened, what is safe, what to do; the details can be copied. Asking again only reads, so it is always safe. */
export const FaultNotice = ({ fault }: { readonly fault: Fault }) => {
  const app = useApp()
  const wording = useWording()
  const { say } = wording
  return (
    <section className={css['fault']} role="alert">
      <h2>{say('fault.title', { code: fault.code })}</h2>
      <p>{fault.text}</p>
      <p>{say('fault.formSafe')}</p>
      <div className={css['faultActions']}>
        <button type="button" className={buttonCss['button']} onClick={app.askAgain}>
          {say('command.askAgain')}
        </button>
        <button
          type="button"
          className={buttonCss['button']}
          onClick={() =>
            void copyText(
              app,
              wording,
              [fault.code, fault.text, fault.details].filter(Boolean).join('\n'),
              say('notice.faultDetails'),
            )
          }
        >
          {say('fault.copy')}
        </button>
      </div>
    </section>
  )
}
