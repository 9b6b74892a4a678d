import { useId } from 'react'
import { completeLanguages } from '../../shared/text/language.ts'
import { copyText } from '../ui/copy-text.ts'
import { KeysSection } from '../packs/keys-section.tsx'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { SelectBox } from '../ui/fields.tsx'
import { attributions } from './attributions.ts'
import { HouseSections } from './house-sections.tsx'
import css from './settings.module.css'

const Choice = <Value extends string>({
  label,
  help,
  value,
  options,
  onChange,
}: {
  readonly label: string
  readonly help: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
}) => {
  const id = useId()
  return (
    <div className={css['choice']}>
      <label htmlFor={id}>{label}</label>
      <SelectBox id={id} value={value} options={options} onChange={onChange} />
      <p>{help}</p>
    </div>
  )
}

const themes = ['system', 'light', 'dark'] as const

export const SettingsScreen = () => {
  const app = useApp()
  const wording = useWording()
  const { say } = wording
  const { settings } = app
  const chosen = usePart(settings, (state) => state.settings)
  const about = usePart(settings, (state) => state.about)
  const facts: readonly (readonly [string, string])[] = about
    ? [
        [say('about.version'), about.version],
        [say('about.engine'), about.engineVersion],
        [say('about.host'), say(`about.host.${about.host}`)],
        [
          say('about.dataFile'),
          about.dataFile.readOnly ? `${about.dataFile.name} (${say('about.readOnly')})` : about.dataFile.name,
        ],
        ...(about.book
          ? [
              [
                say('about.book'),
                say('about.bookFacts', { n: about.book.tariffs, rows: about.book.rows }),
              ] as const,
              [say('about.bookHash'), about.book.hash] as const,
            ]
          : []),
      ]
    : []

  return (
    <main className={css['screen']} aria-label={say('nav.settings')}>
      <div className={css['column']}>
        <h1>{say('nav.settings')}</h1>
        <section aria-labelledby="settings-choices">
          <h2 id="settings-choices">{say('settings.choices')}</h2>
          {completeLanguages.length > 1 && (
            <Choice
              label={say('settings.language')}
              help={say('settings.languageHelp')}
              value={chosen.language}
              options={completeLanguages.map((value) => ({ value, label: say(`language.${value}`) }))}
              onChange={(language) => settings.change({ language })}
            />
          )}
          <Choice
            label={say('settings.theme')}
            help={say('settings.themeHelp')}
            value={chosen.theme}
            options={themes.map((value) => ({ value, label: say(`settings.theme.${value}`) }))}
            onChange={(theme) => settings.change({ theme })}
          />
          <Choice
            label={say('settings.currency')}
            help={say('settings.currencyHelp')}
            value={chosen.currency}
            options={(about?.currencies ?? [chosen.currency]).map((value) => ({ value, label: value }))}
            onChange={(currency) => settings.change({ currency })}
          />
        </section>
        <KeysSection />
        <HouseSections />
        <section aria-labelledby="settings-about">
          <h2 id="settings-about">{say('about.title')}</h2>
          <dl className={css['facts']}>
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <button
            type="button"
            className={buttonCss['button']}
            onClick={() =>
              void copyText(
                app,
                wording,
                facts.map(([name, value]) => `${name}: ${value}`).join('\n'),
                say('about.title'),
              )
            }
          >
            {say('about.copy')}
          </button>
          <p className={css['offline']}>{say('about.offline')}</p>
        </section>
        <section aria-labelledby="settings-licences">
          <h2 id="settings-licences">{say('licences.title')}</h2>
          <p>{say('licences.text')}</p>
          <table className={css['licences']}>
            <thead>
              <tr>
                <th scope="col">{say('licences.work')}</th>
                <th scope="col">{say('licences.holder')}</th>
                <th scope="col">{say('licences.licence')}</th>
              </tr>
            </thead>
            <tbody>
              {attributions.map(({ work, holder, licence }) => (
                <tr key={work}>
                  <td>{work}</td>
                  <td>{holder}</td>
                  <td>{licence}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </main>
  )
}
