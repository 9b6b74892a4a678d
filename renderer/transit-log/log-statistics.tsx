import type { MethodOutput } from '../../shared/api/contract.ts'
import type { TransitGroup } from '../../shared/api/transit-log-methods.ts'
import { useWording } from '../ui/app-context.tsx'
import { ModeMark } from '../ui/mode.tsx'
import css from './log-statistics.module.css'
import { DayScale, TariffStrip, TransitStrip, type DayAxis } from './transit-strip.tsx'

type Statistics = MethodOutput<'transitLog.statistics'>

const keyOf = ({ mode, carrier, service, originGateway, destinationGateway }: TransitGroup): string =>
  [mode, carrier, service, originGateway, destinationGateway].join('|')

/** One axis for everything that is said of a service, so that its lines can be compared by eye. */
const axisOf = (groups: readonly TransitGroup[]): DayAxis => {
  const days = groups.flatMap(({ days: taken, tariff }) => [
    ...taken,
    ...(tariff ? [tariff.min, tariff.max] : []),
  ])
  return { first: Math.min(...days), last: Math.max(...days) }
}

const Season = ({
  group,
  axis,
  least,
}: {
  readonly group: TransitGroup
  readonly axis: DayAxis
  readonly least: number
}) => {
  const { say } = useWording()
  const { season, shipments, enough, p10Days, p50Days, p90Days, tariff } = group
  const later = tariff ? p50Days - tariff.typical : 0
  return (
    <div className={css['season']} data-few={!enough || undefined}>
      <p className={css['name']}>
        {say(`logStats.${season}`)}
        <span>
          {enough ? say('logStats.n', { n: shipments }) : say('logStats.few', { n: shipments, least })}
        </span>
      </p>
      <TransitStrip group={group} axis={axis} />
      <p className={css['figures']}>
        {enough && (
          <>
            <span className={css['p50']} data-copy={p50Days}>
              {p50Days}
            </span>
            <span data-copy={`${p10Days}-${p90Days}`}>
              {say('logStats.range', { from: p10Days, to: p90Days })}
            </span>
          </>
        )}
      </p>
      {enough && tariff && (
        <p className={css['against']}>
          {later === 0
            ? say('logStats.same')
            : say(later > 0 ? 'logStats.later' : 'logStats.sooner', { n: Math.abs(later) })}
        </p>
      )}
    </div>
  )
}

const Service = ({ groups, least }: { readonly groups: readonly TransitGroup[]; readonly least: number }) => {
  const { say } = useWording()
  const [first] = groups
  if (!first) return null
  const axis = axisOf(groups)
  const { tariff } = first
  return (
    <section className={css['service']} aria-label={`${say(`mode.${first.mode}`)} ${first.service}`}>
      <h3>
        <ModeMark mode={first.mode} /> {first.service} <span>{first.carrier}</span>
      </h3>
      <div className={css['lane']}>
        <p>
          {first.originGatewayName} – {first.destinationGatewayName}
        </p>
        <p className={css['figures']} aria-hidden="true">
          <span>{say('logStats.p50')}</span>
          <span>{say('logStats.spread')}</span>
        </p>
      </div>
      {tariff ? (
        <div className={css['season']}>
          <p className={css['name']}>{say('logStats.tariff')}</p>
          <TariffStrip tariff={tariff} axis={axis} />
          <p className={css['figures']}>
            <span className={css['p50']}>{tariff.typical}</span>
            <span>{say('logStats.range', { from: tariff.min, to: tariff.max })}</span>
          </p>
        </div>
      ) : (
        <p className={css['against']}>{say('logStats.noTariff')}</p>
      )}
      {groups.map((group) => (
        <Season key={group.season} group={group} axis={axis} least={least} />
      ))}
      <DayScale axis={axis} />
    </section>
  )
}

/** By service and season: how long it took, of how many, beside what the tariff says. */
export const LogStatistics = ({ statistics }: { readonly statistics: Statistics }) => {
  const { say } = useWording()
  const { groups, leastShipments } = statistics
  const services = [...Map.groupBy(groups, keyOf)]
  return (
    <section className={css['statistics']} aria-labelledby="log-statistics">
      <h2 id="log-statistics">{say('logStats.title')}</h2>
      <p className={css['intro']}>{say('logStats.intro')}</p>
      {services.length === 0 && <p>{say('logStats.none')}</p>}
      {services.map(([key, ofService]) => (
        <Service key={key} groups={ofService} least={leastShipments} />
      ))}
    </section>
  )
}
