import { documentDetails, documentLanguages } from '../../shared/quote/quote-choices.ts'
import { CustomerPicker } from '../customers/customer-picker.tsx'
import type { QuoteForm } from '../state/quote-form.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import fieldCss from '../ui/field.module.css'
import { ChoiceField } from '../ui/choice-field.tsx'
import { useMakingIssue } from './making-issue.ts'
import css from './making.module.css'
import fieldsCss from '../ui/typed-field.module.css'
import { TypedField } from '../ui/typed-field.tsx'

/** For whom the quote is, how long it holds, and how its document is written. */
export const MakingTerms = () => {
  const { making } = useApp()
  const { say, date } = useWording()
  const form = usePart(making, (state) => state.form)
  const priced = usePart(making, (state) => state.priced)
  const customerIssue = useMakingIssue('customer')
  const validIssue = useMakingIssue('validUntil')
  const set = (change: Partial<QuoteForm>): void => making.edit((before) => ({ ...before, ...change }))
  const usual = (word: string | undefined): string =>
    word === undefined ? say('making.asUsual') : say('making.usual', { word })
  const document = priced?.document
  return (
    <section className={css['group']} aria-label={say('making.client')}>
      <h2>{say('making.client')}</h2>
      <div className={`${fieldCss['field']} ${fieldsCss['field']}`} data-making-customer="">
        <CustomerPicker
          label={say('making.customer')}
          value={form.customer}
          onChange={(customer) => set({ customer })}
        />
        {customerIssue !== '' && <p className={fieldCss['issue']}>{customerIssue}</p>}
      </div>
      <TypedField
        label={say('making.validUntil')}
        value={form.validUntil}
        onChange={(validUntil) => set({ validUntil })}
        issue={validIssue}
        hint="+14"
        maxLength={40}
      >
        {priced?.validUntil && (
          <span className={fieldsCss['aside']}>{date(priced.validUntil, 'weekday-full')}</span>
        )}
      </TypedField>
      <ChoiceField
        label={say('making.language')}
        value={form.language}
        options={(['usual', ...documentLanguages] as const).map((value) => ({
          value,
          label:
            value === 'usual'
              ? usual(document && say(`document.language.${document.language}`))
              : say(`document.language.${value}`),
        }))}
        onChange={(language) => set({ language })}
      />
      <ChoiceField
        label={say('making.detail')}
        value={form.detail}
        options={(['usual', ...documentDetails] as const).map((value) => ({
          value,
          label:
            value === 'usual'
              ? usual(document && say(`document.detail.${document.detail}`))
              : say(`document.detail.${value}`),
        }))}
        onChange={(detail) => set({ detail })}
      />
      <ChoiceField
        label={say('making.emissions')}
        value={form.emissions}
        options={(['usual', 'yes', 'no'] as const).map((value) => ({
          value,
          label:
            value === 'usual'
              ? usual(document && say(document.emissions ? 'making.emissions.yes' : 'making.emissions.no'))
              : say(`making.emissions.${value}`),
        }))}
        onChange={(emissions) => set({ emissions })}
      />
      <ChoiceField
        label={say('making.screening')}
        value={form.screening}
        options={(['usual', 'yes', 'no'] as const).map((value) => ({
          value,
          label:
            value === 'usual'
              ? usual(document && say(`making.screening.${document.screening === true ? 'yes' : 'no'}`))
              : say(`making.screening.${value}`),
        }))}
        onChange={(screening) => set({ screening })}
      />
    </section>
  )
}
