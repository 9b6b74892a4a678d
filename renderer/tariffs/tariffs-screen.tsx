import { useState } from 'react'
import type { TariffSummary } from '../../shared/api/tariff-schemas.ts'
import { FaultNotice } from '../comparison/obstacles.tsx'
import { chooseRateFiles } from '../importing/choose-file.ts'
import { DropArea } from '../importing/drop-area.tsx'
import { ImportReview } from '../importing/import-review.tsx'
import { PasteTarget } from '../importing/paste-target.tsx'
import { MakePackButton } from '../packs/make-pack-dialog.tsx'
import { PackReview } from '../packs/pack-review.tsx'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { useAnswer } from '../ui/use-answer.ts'
import { onePerTariff } from '../state/listed-tariffs.ts'
import { EditScreen } from './edit-screen.tsx'
import { exportTariffs } from './export-tariffs.ts'
import actionsCss from './tariff-actions.module.css'
import { TariffHistory } from './tariff-history.tsx'
import { TariffList } from './tariff-list.tsx'
import { TariffRows } from './tariff-rows.tsx'
import paneCss from '../ui/panes.module.css'
import css from './tariffs.module.css'

/** What was last done to the book, and what can be done with the whole of it. */
const BookTools = ({ tariffs }: { readonly tariffs: readonly TariffSummary[] }) => {
  const app = useApp()
  const wording = useWording()
  const { say } = wording
  const outcome = usePart(app.imports, (state) => state.outcome)
  const isPasting = usePart(app.imports, (state) => state.pasting)
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
          onClick={() => chooseRateFiles(app.imports)}
        >
          {say('manage.import')}
        </button>
        <button type="button" className={buttonCss['button']} onClick={() => app.imports.setPasting(true)}>
          {say('manage.paste')}
        </button>
        {tariffs.length > 0 && (
          <button type="button" className={buttonCss['button']} onClick={() => void exportAll()}>
            {say('manage.exportAll')}
          </button>
        )}
        {tariffs.length > 0 && <MakePackButton tariffs={tariffs} />}
      </div>
      {isPasting ? (
        <PasteTarget
          onDone={() => app.imports.setPasting(false)}
          onTable={(table) => void app.imports.open([table])}
        />
      ) : (
        <p className={actionsCss['hint']}>{say('manage.drop')}</p>
      )}
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

/** What of a tariff is looked at: its rows (`row-12` at one of them), its history, its rows under edit. */
const rowOf = (part: string | undefined): number | null => {
  const number = /^row-(\d+)$/.exec(part ?? '')?.[1]
  return number === undefined ? null : Number(number)
}

/** The tariffs, and of one of them the rows as its sheet has them, or its history. */
const TariffBook = ({
  chosen,
  part,
}: {
  readonly chosen: string | undefined
  readonly part: string | undefined
}) => {
  const { imports } = useApp()
  const { say } = useWording()
  const edition = usePart(imports, (state) => state.edition)
  const answer = useAnswer('tariffs.list', {}, edition)
  if (!answer) return <main className={paneCss['screen']} aria-busy="true" />
  if (!answer.ok)
    return (
      <main className={paneCss['screen']}>{'fault' in answer && <FaultNotice fault={answer.fault} />}</main>
    )
  const versions = answer.value
  const tariffs = onePerTariff(versions)
  const shown = versions.find(({ id }) => encodeURIComponent(id) === chosen || id === chosen) ?? tariffs[0]

  return (
    <main className={paneCss['screen']} aria-label={say('nav.tariffs')}>
      <section className={`${paneCss['list']} ${css['list']}`} aria-labelledby="tariffs-title">
        <h1 id="tariffs-title" className={`${paneCss['overline']} ${css['title']}`}>
          {say('tariffs.title', { n: tariffs.length })}
        </h1>
        <BookTools tariffs={tariffs} />
        <TariffList tariffs={tariffs} shown={shown} edition={edition} />
        {tariffs.length === 0 && <p className={css['none']}>{say('nothingLoaded.title')}</p>}
      </section>
      {shown && part === 'history' && <TariffHistory key={shown.tariffId} id={shown.id} edition={edition} />}
      {shown && part !== 'history' && (
        <TariffRows key={shown.id} id={shown.id} edition={edition} soughtRow={rowOf(part)} />
      )}
    </main>
  )
}

/**
 * The tariffs that are kept, the rows of one under edit, or the rate sheet or pack under review; a file let go anywhere over any
 * of them is reviewed.
 */
export const TariffsScreen = ({
  chosen,
  part,
}: {
  readonly chosen: string | undefined
  readonly part: string | undefined
}) => {
  const { imports, packs } = useApp()
  const isPack = usePart(packs, (state) => state.file !== null)
  const isReviewing = usePart(imports, (state) => state.file !== null)
  return (
    <DropArea takesPaste={isPack || isReviewing || part !== 'edit'}>
      {isPack ? (
        <PackReview />
      ) : isReviewing ? (
        <ImportReview />
      ) : part === 'edit' && chosen !== undefined ? (
        <EditScreen id={decodeURIComponent(chosen)} />
      ) : (
        <TariffBook chosen={chosen} part={part} />
      )}
    </DropArea>
  )
}
