import { memo, useMemo } from 'react'
import { isSamePart, type RoutePart } from '../state/route-part.ts'
import { litPart } from '../state/view-store.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { wayOf } from '../ui/mode.tsx'
import { densify } from '../decide/chart-geometry.ts'
import css from './map.module.css'
import { placesOn, wantedLabels } from './map-labels.ts'
import { placeMapLabels } from './place-map-labels.ts'
import { projectMap, type MapRoute } from './project-map.ts'

/** Points along a drawn path, read back from its text: labels keep off what is really drawn. */
const pointsOf = (path: string): readonly { readonly x: number; readonly y: number }[] =>
  densify([...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) })))

const markOf: Readonly<Record<string, number>> = { door: 4.5, gateway: 4, 'gauge-change': 4, passed: 2 }

/** Coasts, both ways and their names; what is lit stands out, and the rest steps back. */
export const MapDrawing = memo(
  ({
    routes,
    width,
    height,
  }: {
    readonly routes: readonly MapRoute[]
    readonly width: number
    readonly height: number
  }) => {
    const { view } = useApp()
    const wording = useWording()
    const lit = usePart(view, litPart)
    const map = useMemo(() => projectMap(routes, width, height), [routes, width, height])
    const drawn = useMemo(() => {
      if (!map) return null
      const legs = routes.flatMap(({ mode, offer, legs: all }) =>
        all.map((leg) => ({ leg, way: wayOf(mode), offer, path: map.lineOf(leg) })),
      )
      const labels = placeMapLabels(
        wantedLabels(routes, map, wording),
        legs.flatMap(({ path }) => pointsOf(path)),
        { width, height },
      )
      return { legs, labels, places: placesOn(routes).map((point) => ({ point, ...map.at(point) })) }
    }, [map, routes, wording, width, height])
    if (!map || !drawn) return null
    const hover = (part: RoutePart) => ({
      onPointerEnter: () => view.light(part),
      onPointerLeave: () => view.light(null),
    })
    return (
      <svg
        width={width}
        height={height}
        className={css['sheet']}
        aria-hidden="true"
        data-lit={lit !== null || undefined}
      >
        <path d={map.coast} className={css['coast']} />
        {drawn.legs.map(({ leg, way, offer, path }) => {
          const part = { way, part: leg.part }
          return (
            <g
              key={`${offer} ${leg.part}`}
              className={`${css['leg']} ${css[way]} ${leg.kind === 'road' ? css['road'] : ''}`}
              data-leg={`${way} ${leg.part}`}
              data-lit={isSamePart(lit, part) || undefined}
              {...hover(part)}
            >
              <path d={path} className={css['reach']} />
              <path d={path} className={css['line']} />
            </g>
          )
        })}
        {drawn.places.map(({ point, x, y }) => (
          <circle
            key={`${point.kind} ${point.name} ${point.country}`}
            cx={x}
            cy={y}
            r={markOf[point.kind]}
            className={`${css['mark']} ${css[point.kind]}`}
          />
        ))}
        {lit &&
          drawn.legs
            .filter(({ leg, way }) => way === lit.way && leg.part === 'main')
            .map(({ leg, offer }) => {
              const point = lit.part === 'origin' ? leg.points[0] : leg.points.at(-1)
              if (!point || (lit.part !== 'origin' && lit.part !== 'destination')) return null
              const { x, y } = map.at(point)
              return (
                <circle
                  key={offer}
                  cx={x}
                  cy={y}
                  r={11}
                  className={`${css['ring']} ${css[lit.way]}`}
                  data-gateway={`${lit.way} ${lit.part}`}
                />
              )
            })}
        {drawn.labels.map(({ key, text, x, y, anchor, kind }) => (
          <text
            key={key}
            x={x}
            y={y}
            textAnchor={anchor}
            className={`${css['label']} ${css[`${kind}Label`] ?? ''} ${kind === 'mode' ? (css[key.split(' ')[1] ?? ''] ?? '') : ''}`}
          >
            {text}
          </text>
        ))}
      </svg>
    )
  },
)
