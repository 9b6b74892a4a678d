import { Menu } from '@mantine/core'
import { completeLanguages } from '../../shared/text/language.ts'
import { runCommand } from '../commands.ts'
import { useApp, usePart, useWording } from './app-context.tsx'
import buttonCss from './button.module.css'
import { ChevronDownIcon, SearchIcon, ThemeIcon } from './icons.tsx'
import css from './top-bar.module.css'

/** The tariffs in force: what they are, until when, and SAMPLE where any of them is. */
const BookMark = () => {
  const { settings, navigate } = useApp()
  const { say, date } = useWording()
  const book = usePart(settings, (state) => state.about?.book)
  if (book === undefined) return null
  if (book === null) return <span className={css['grey']}>{say('top.noTariffs')}</span>
  return (
    <button type="button" className={css['book']} onClick={() => navigate('/tariffs')}>
      {book.sample && <span className={css['sample']}>{say('sample')}</span>}
      <span>{say('top.tariffs', { n: book.tariffs })}</span>
      {book.validTo !== null && (
        <span className={css['grey']}>{say('top.validTo', { date: date(book.validTo) })}</span>
      )}
    </button>
  )
}

const ChoiceMenu = ({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}) => (
  <Menu position="bottom-end">
    <Menu.Target>
      <button
        type="button"
        className={`${buttonCss['button']} ${buttonCss['quiet']}`}
        aria-label={`${label}: ${options.find((option) => option.value === value)?.label ?? value}`}
      >
        {options.find((option) => option.value === value)?.label ?? value}
        <ChevronDownIcon size={10} />
      </button>
    </Menu.Target>
    <Menu.Dropdown className={css['choices'] ?? ''}>
      <Menu.RadioGroup value={value} onChange={onChange}>
        {options.map((option) => (
          <Menu.RadioItem key={option.value} value={option.value} closeMenuOnClick>
            {option.label}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </Menu.Dropdown>
  </Menu>
)

export const TopBar = () => {
  const app = useApp()
  const wording = useWording()
  const { say, date } = wording
  const { settings, shipment } = app
  const today = usePart(settings, (state) => state.about?.today)
  const currencies = usePart(settings, (state) => state.about?.currencies)
  const currency = usePart(shipment, (state) => state.form.currency)
  const language = usePart(settings, (state) => state.settings.language)
  return (
    <header className={css['top']}>
      <button
        type="button"
        className={css['search']}
        onClick={() => runCommand('palette.open', app, wording)}
      >
        <SearchIcon />
        <span>{say('palette.hint')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <BookMark />
      <div className={css['tools']}>
        {today !== undefined && (
          <span className={css['quoted']}>{say('top.quotedOn', { date: date(today) })}</span>
        )}
        <ChoiceMenu
          label={say('settings.currency')}
          value={currency}
          options={(currencies ?? [currency]).map((code) => ({ value: code, label: code }))}
          onChange={(code) => {
            shipment.edit('currency', (form) => ({ ...form, currency: code }))
            settings.change({ currency: code })
          }}
        />
        {completeLanguages.length > 1 && (
          <ChoiceMenu
            label={say('settings.language')}
            value={language}
            options={completeLanguages.map((code) => ({ value: code, label: say(`language.${code}`) }))}
            onChange={(code) => {
              const chosen = completeLanguages.find((known) => known === code)
              if (chosen) settings.change({ language: chosen })
            }}
          />
        )}
        <button
          type="button"
          className={`${buttonCss['button']} ${buttonCss['quiet']} ${css['theme']}`}
          aria-label={say('command.theme')}
          title={say('command.theme')}
          onClick={() => runCommand('window.theme', app, wording)}
        >
          <ThemeIcon />
        </button>
      </div>
    </header>
  )
}
