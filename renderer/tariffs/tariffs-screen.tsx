import { useState } from 'react'
import type { TariffSummary } from '../../shared/api/tariff-schemas.ts'
import { FaultNotice } from '../comparison/obstacles.tsx'
import { chooseRateFile } from '../importing/choose-file.ts'
import { DropArea } from '../importing/drop-area.tsx'
import { ImportReview } from '../importing/import-review.tsx'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { useAnswer } from '../ui/use-answer.ts'
import topCss from '../ui/top-bar.module.css'
import { exportTariffs } from './export-tariffs.ts'
import actionsCss from './tariff-actions.module.css'
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

/** What was last done to the book, and what can be done with the whole of it. */
const BookTools = ({ tariffs }: { readonly tariffs: readonly TariffSummary[] }) => {
  const app = useApp()
  const wording = useWording()
  const { say } = wording
  const outcome = usePart(app.imports, (state) => state.outcome)
  const [failure, setFailure] = useState('')
  const exportAll = async (): Promise<void> => {
    const ids = tariffs.map(({ id }) => id)
    setFailure((await exportTariffs(app, wording, ids, 'xlsx')) ?? '')
  }
  return (
    <>
      <div className={actionsCss['tools']}>
        <button
          type="button"
          className={`${buttonCss['button']} ${buttonCss['primary']}`}
          onClick={() => chooseRateFile(app.imports)}
        >
          {say('manage.import')}
        </button>
        {tariffs.length > 0 && (
          <button type="button" className={buttonCss['button']} onClick={() => void exportAll()}>
            {say('manage.exportAll')}
          </button>
        )}
      </div>
      <p className={actionsCss['hint']}>{say('manage.drop')}</p>
      {failure !== '' && (
        <p role="alert" className={actionsCss['failure']}>
          {failure}
        </p>
      )}
      <p role="status" className={outcome === '' ? undefined : actionsCss['outcome']}>
        {outcome}
      </p>
    </>
  )
}

/** The tariffs that price, and their rows as their sheets have them. */
const TariffBook = ({ chosen }: { readonly chosen: string | undefined }) => {
  const { navigate, imports } = useApp()
  const { say } = useWording()
  const edition = usePart(imports, (state) => state.edition)
  const answer = useAnswer('tariffs.list', {}, edition)
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
        <BookTools tariffs={tariffs} />
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
      {shown && <TariffRows key={shown.id} id={shown.id} edition={edition} />}
    </main>
  )
}

/** The tariffs that price, or the rate sheet under review; a file let go anywhere over either is reviewed. */
export const TariffsScreen = ({ chosen }: { readonly chosen: string | undefined }) => {
  const { imports } = useApp()
  const isReviewing = usePart(imports, (state) => state.file !== null)
  return <DropArea>{isReviewing ? <ImportReview /> : <TariffBook chosen={chosen} />}</DropArea>
}
