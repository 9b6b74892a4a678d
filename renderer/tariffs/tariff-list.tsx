import { useState } from 'react'
import type { TariffSummary } from '../../shared/api/tariff-schemas.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { tariffStateOn } from '../../shared/tariff/tariff-state.ts'
import {
  listedTariffs,
  tariffFilters,
  tariffOrders,
  type TariffFilter,
  type TariffOrder,
} from '../state/listed-tariffs.ts'
import { PackMark } from '../packs/pack-mark.tsx'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import fieldCss from '../ui/field.module.css'
import { SelectBox } from '../ui/fields.tsx'
import topCss from '../ui/top-bar.module.css'
import { RateSearch } from './rate-search.tsx'
import paneCss from '../ui/panes.module.css'
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

const Entry = ({
  tariff,
  today,
  isShown,
}: {
  readonly tariff: TariffSummary
  readonly today: LocalDate
  readonly isShown: boolean
}) => {
  const { navigate } = useApp()
  const { say } = useWording()
  const state = tariffStateOn(tariff, today)
  return (
    <li>
      <button
        type="button"
        className={paneCss['entry']}
        data-state={state}
        aria-current={isShown ? 'true' : undefined}
        onClick={() => navigate(`/tariffs/${encodeURIComponent(tariff.id)}`)}
      >
        <span className={`${paneCss['entryName']} ${css['name']}`}>
          {tariff.name}
          {tariff.sample && <span className={topCss['sample']}>{say('sample')}</span>}
        </span>
        <span className={paneCss['facts']}>
          {say(`layout.${tariff.layout}`)} · {say('tariffs.rows', { n: tariff.rows })}
          {tariff.lanes > 0 && ` · ${say('list.lanes', { n: tariff.lanes })}`} · {tariff.issuer}
        </span>
        <span className={paneCss['facts']}>
          <Validity tariff={tariff} />
          {state === 'retired' && ` · ${say('tariffs.inactive')}`}
          {(state === 'expiring' || state === 'expired' || state === 'upcoming') && (
            <b className={css['state']}>{` · ${say(`list.state.${state}`)}`}</b>
          )}
        </span>
        <span className={`${paneCss['facts']} ${css['source']}`}>
          {tariff.sourceFile}
          {tariff.fileHash !== null && (
            <span className={css['digest']} title={tariff.fileHash}>
              {tariff.fileHash.slice(0, 8)}
            </span>
          )}
        </span>
        <PackMark tariff={tariff} />
      </button>
    </li>
  )
}

/** The tariffs, narrowed and ordered as one types; below them every row of every tariff that has the words. */
export const TariffList = ({
  tariffs,
  shown,
  edition,
}: {
  readonly tariffs: readonly TariffSummary[]
  readonly shown: TariffSummary | undefined
  readonly edition: number
}) => {
  const { settings } = useApp()
  const { say } = useWording()
  const today = usePart(settings, (state) => state.about?.today ?? '1970-01-01') as LocalDate
  const [sought, setSought] = useState('')
  const [filter, setFilter] = useState<TariffFilter>('all')
  const [order, setOrder] = useState<TariffOrder>('name')
  const listed = listedTariffs(tariffs, { sought, filter, order }, (tariff) => tariffStateOn(tariff, today))
  return (
    <>
      <div className={css['seek']}>
        <div className={fieldCss['box']}>
          <input
            type="search"
            className={fieldCss['input']}
            value={sought}
            maxLength={120}
            placeholder={say('list.seek')}
            aria-label={say('list.seek')}
            onChange={(event) => setSought(event.currentTarget.value)}
          />
        </div>
        <div className={css['narrow']}>
          <SelectBox
            label={say('list.filter')}
            value={filter}
            options={tariffFilters.map((value) => ({ value, label: say(`list.filter.${value}`) }))}
            onChange={setFilter}
          />
          <SelectBox
            label={say('list.sort')}
            value={order}
            options={tariffOrders.map((value) => ({ value, label: say(`list.sort.${value}`) }))}
            onChange={setOrder}
          />
        </div>
      </div>
      <ul className={css['entries']}>
        {listed.map((tariff) => (
          <Entry
            key={tariff.id}
            tariff={tariff}
            today={today}
            isShown={tariff.tariffId === shown?.tariffId}
          />
        ))}
      </ul>
      {tariffs.length > 0 && listed.length === 0 && sought.trim() === '' && (
        <p className={css['none']}>{say('list.noneFits')}</p>
      )}
      {sought.trim() !== '' && <RateSearch text={sought} edition={edition} />}
    </>
  )
}
