import type { TariffSummary } from '../../shared/api/tariff-schemas.ts'
import paneCss from '../ui/panes.module.css'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'

/** Whose pack brought a tariff, and on which day it stops pricing; nothing for what no pack brought. */
export const PackMark = ({ tariff }: { readonly tariff: TariffSummary }) => {
  const { settings } = useApp()
  const { say } = useWording()
  const today = usePart(settings, (state) => state.about?.today ?? '')
  const { expiresOn, signedBy, issuer } = tariff
  if (expiresOn === null) return null
  const key = expiresOn < today ? 'manage.expired' : 'manage.expires'
  return <span className={paneCss['facts']}>{say(key, { name: signedBy ?? issuer, date: expiresOn })}</span>
}
