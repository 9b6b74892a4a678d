import { Link, useRoute } from 'wouter'
import type { ReactNode } from 'react'
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

export const Navigation = () => {
  const { say } = useWording()
  return (
    <nav className={css['nav']} aria-label={say('nav.title')}>
      <div className={css['mark']}>
        <MarkIcon />
      </div>
      <Entry to="/" path="/">
        <QuoteScreenIcon />
        {say('nav.quote')}
      </Entry>
      <Entry to="/quotes" path="/quotes/*?">
        <QuotesScreenIcon />
        {say('nav.quotes')}
      </Entry>
      <Entry to="/tariffs" path="/tariffs/*?">
        <TariffsScreenIcon />
        {say('nav.tariffs')}
      </Entry>
      <Entry to="/clients" path="/clients/*?">
        <CustomersScreenIcon />
        {say('nav.customers')}
      </Entry>
      <Entry to="/log" path="/log">
        <LogScreenIcon />
        {say('nav.log')}
      </Entry>
      <span className={css['space']} />
      <Entry to="/settings" path="/settings">
        <SettingsScreenIcon />
        {say('nav.settings')}
      </Entry>
    </nav>
  )
}
