import type { Offer } from '../../shared/quote/comparison.ts'
import { serviceName } from '../comparison/service-name.ts'
import { dateRange } from '../comparison/date-range.ts'
import { isSamePart, type RoutePartName } from '../state/route-part.ts'
import { litPart } from '../state/view-store.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import hiddenCss from '../ui/hidden.module.css'
import { ModeMark, wayOf } from '../ui/mode.tsx'
import css from './map.module.css'
import type { MapRoute } from './project-map.ts'
import { routeRows } from './route-rows.ts'

const isRoad = (part: RoutePartName): boolean => part === 'pre-carriage' || part === 'on-carriage'

/** A way part by part, for reading and for the keyboard: what the map shows, in words. */
export const LegList = ({ route, offer }: { readonly route: MapRoute; readonly offer: Offer }) => {
  const { view } = useApp()
  const wording = useWording()
  const { say, number } = wording
  const lit = usePart(view, litPart)
  const held = usePart(view, (state) => state.heldLit)
  const way = wayOf(route.mode)
  const km = route.legs.reduce((sum, leg) => sum + leg.km, 0)
  return (
    <section className={css['way']} aria-label={say(`map.way.${way}`)}>
      <h2>
        <ModeMark mode={way} />
        <span>{serviceName(route)}</span>
        <small>
          {say('map.total', { km: number(String(km)), days: say('days', { n: offer.transit.daysTypical }) })}
        </small>
      </h2>
      <ol>
        {routeRows(route, offer.transit.stages).map(({ part, leg, place, days, from, to }) => {
          const own = { way, part }
          const passed = leg?.points.filter(({ kind }) => kind === 'passed' || kind === 'gauge-change') ?? []
          return (
            <li key={part}>
              <button
                type="button"
                className={css['part']}
                aria-pressed={isSamePart(held, own)}
                data-lit={isSamePart(lit, own) || undefined}
                onPointerEnter={() => view.light(own)}
                onPointerLeave={() => view.light(null)}
                onFocus={() => view.light(own)}
                onBlur={() => view.light(null)}
                onClick={() => view.holdLit(isSamePart(held, own) ? null : own)}
              >
                <span className={css['what']}>
                  {say(isRoad(part) ? `map.part.${part}` : `map.part.${part}.${way}`)}
                </span>
                <span
                  className={css['where']}
                  title={leg ? say('map.fromTo', { from: leg.from, to: leg.to }) : place}
                >
                  {leg ? say('map.to', { place: leg.to }) : place}
                  {passed.length > 0 && (
                    <span className={hiddenCss['hidden']}>
                      , {say('map.passing', { places: passed.map(({ name }) => name).join(', ') })}
                    </span>
                  )}
                </span>
                <span className={css['number']}>{leg && say('map.km', { km: number(String(leg.km)) })}</span>
                <span className={css['number']}>{days > 0 && say('days', { n: days })}</span>
                <span className={css['dates']}>
                  {from !== null && to !== null && dateRange(from, to, wording)}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
