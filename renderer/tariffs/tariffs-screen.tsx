import type { TariffSummary } from '../../shared/api/contract.ts'
import { FaultNotice } from '../comparison/obstacles.tsx'
import { useApp, useWording } from '../ui/app-context.tsx'
import { useAnswer } from '../ui/use-answer.ts'
import topCss from '../ui/top-bar.module.css'
import { TariffRows } from './tariff-rows.tsx'
import css from './tariffs.module.css'

const Validity = ({ tariff }: { readonly tariff: TariffSummary }) => {
  const { say, date } = useWording()
  if (tariff.validFrom === null && tariff.validTo === null) return <>{say('tariffs.alwaysValid')}</>
  return (
    <>
      {say('tariffs.validity', {
        from: tariff.validFrom === null ? '…' : date(tariff.validFrom),
        to: tariff.validTo === null ? '…' : date(tariff.validTo),
      })}
    </>
  )
}

/** The tariffs that price, and their rows as their sheets have them. */
export const TariffsScreen = ({ chosen }: { readonly chosen: string | undefined }) => {
  const { navigate } = useApp()
  const { say } = useWording()
  const answer = useAnswer('tariffs.list', {})
  if (!answer) return <main className={css['screen']} aria-busy="true" />
  if (!answer.ok)
    return <main className={css['screen']}>{'fault' in answer && <FaultNotice fault={answer.fault} />}</main>
  const tariffs = answer.value
  const shown = tariffs.find(({ id }) => encodeURIComponent(id) === chosen || id === chosen) ?? tariffs[0]

  return (
    <main className={css['screen']} aria-label={say('nav.tariffs')}>
      <section className={css['list']} aria-labelledby="tariffs-title">
        <h1 id="tariffs-title" className={css['title']}>
          {say('tariffs.title', { n: tariffs.length })}
        </h1>
        <ul className={css['entries']}>
          {tariffs.map((tariff) => (
            <li key={tariff.id}>
              <button
                type="button"
                className={css['entry']}
                aria-current={tariff.id === shown?.id ? 'true' : undefined}
                onClick={() => navigate(`/tariffs/${encodeURIComponent(tariff.id)}`)}
              >
                <span className={css['name']}>
                  {tariff.name}
                  {tariff.sample && <span className={topCss['sample']}>{say('sample')}</span>}
                </span>
                <span className={css['facts']}>
                  {tariff.issuer} · {say(`layout.${tariff.layout}`)} ·{' '}
                  {say('tariffs.rows', { n: tariff.rows })}
                </span>
                <span className={css['facts']}>
                  <Validity tariff={tariff} />
                  {!tariff.active && ` · ${say('tariffs.inactive')}`}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {tariffs.length === 0 && <p className={css['none']}>{say('nothingLoaded.title')}</p>}
      </section>
      {shown && <TariffRows key={shown.id} id={shown.id} />}
    </main>
  )
}
