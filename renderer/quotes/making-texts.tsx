import { termModes, type QuoteForm } from '../state/quote-form.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { HouseMark, useHouseShown } from './house-only.tsx'
import css from './making.module.css'
import { TypedField } from '../ui/typed-field.tsx'

/** What the document says in words, and what only the house reads. */
export const MakingTexts = () => {
  const { making } = useApp()
  const { say } = useWording()
  const houseShown = useHouseShown()
  const form = usePart(making, (state) => state.form)
  const document = usePart(making, (state) => state.priced?.document)
  const set = (change: Partial<QuoteForm>): void => making.edit((before) => ({ ...before, ...change }))
  const usual = (mode: string): string =>
    (document?.terms ?? [])
      .filter((term) => term.mode === mode)
      .map(({ text }) => text)
      .join('\n')
  const terms = form.terms ?? { all: usual('all'), air: usual('air'), rail: usual('rail') }
  return (
    <div className={css['texts']}>
      <section className={css['group']} aria-label={say('making.words')}>
        <h2>{say('making.words')}</h2>
        <TypedField
          label={say('making.note')}
          value={form.note}
          rows={2}
          maxLength={5000}
          onChange={(note) => set({ note })}
        />
        <details className={css['terms']}>
          <summary>
            {say('making.terms')} <span>{say(form.terms ? 'making.terms.own' : 'making.terms.usual')}</span>
          </summary>
          {termModes.map((mode) => (
            <TypedField
              key={mode}
              label={say(`making.terms.${mode}`)}
              value={terms[mode]}
              rows={3}
              maxLength={5000}
              onChange={(text) => set({ terms: { ...terms, [mode]: text } })}
            />
          ))}
          {form.terms && (
            <button type="button" className={buttonCss['link']} onClick={() => set({ terms: null })}>
              {say('making.terms.back')}
            </button>
          )}
        </details>
      </section>
      {houseShown && (
        <section className={css['group']} aria-label={say('making.internal')}>
          <h2>
            {say('making.internal')} <HouseMark />
          </h2>
          <TypedField
            label={say('making.internalNote')}
            value={form.internalNote}
            rows={2}
            maxLength={5000}
            onChange={(internalNote) => set({ internalNote })}
          />
        </section>
      )}
    </div>
  )
}
