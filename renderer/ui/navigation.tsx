import { Link, useRoute } from 'wouter'
import { Fragment, type ReactNode } from 'react'
import { screens, type Screen } from '../screens.ts'
import { useWording } from './app-context.tsx'
import {
  CustomersScreenIcon,
  LogScreenIcon,
  MarkIcon,
  QuoteScreenIcon,
  QuotesScreenIcon,
  SettingsScreenIcon,
  TariffsScreenIcon,
} from './icons.tsx'
import css from './navigation.module.css'

const Entry = ({
  to,
  path,
  children,
}: {
  readonly to: string
  readonly path: string
  readonly children: ReactNode
}) => {
  const [here] = useRoute(path)
  return (
    <Link
      href={to}
      className={`${css['entry']} ${here ? css['here'] : ''}`}
      aria-current={here ? 'page' : undefined}
    >
      {children}
    </Link>
  )
}

const icons: Readonly<Record<Screen['name'], () => ReactNode>> = {
  quote: QuoteScreenIcon,
  quotes: QuotesScreenIcon,
  tariffs: TariffsScreenIcon,
  customers: CustomersScreenIcon,
  log: LogScreenIcon,
  settings: SettingsScreenIcon,
}

export const Navigation = () => {
  const { say } = useWording()
  return (
    <nav className={css['nav']} aria-label={say('nav.title')}>
      <div className={css['mark']}>
        <MarkIcon />
      </div>
      {screens.map(({ name, path, within, label }) => {
        const Icon = icons[name]
        return (
          <Fragment key={name}>
            {name === 'settings' && <span className={css['space']} />}
            <Entry to={path} path={within}>
              <Icon />
              {say(label)}
            </Entry>
          </Fragment>
        )
      })}
    </nav>
  )
}
