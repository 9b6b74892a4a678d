import { useElementSize } from '@mantine/hooks'
import { memo, useEffect } from 'react'
import type { ShipmentInput } from '../../shared/freight/shipment.ts'
import type { Comparison } from '../../shared/quote/comparison.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { useAnswer } from '../ui/use-answer.ts'
import { LegList } from './leg-list.tsx'
import { MapDrawing } from './map-drawing.tsx'
import css from './map.module.css'

const Drawn = ({
  shipment,
  comparison,
}: {
  readonly shipment: ShipmentInput
  readonly comparison: Comparison
}) => {
  const { say, language } = useWording()
  const { ref, width, height } = useElementSize<HTMLDivElement>()
  const answer = useAnswer('map.routes', { shipment, language })
  const routes = answer?.ok ? answer.value.routes : []
  const unplaced = routes.flatMap(({ legs }) => legs.filter(({ points }) => points.length < 2))
  if (answer && !answer.ok) {
    return <p className={css['empty']}>{'fault' in answer ? answer.fault.text : say('map.empty')}</p>
  }
  if (answer && routes.length === 0) return <p className={css['empty']}>{say('map.empty')}</p>
  return (
    <>
      <div ref={ref} className={css['figure']}>
        {width > 0 && height > 0 && <MapDrawing routes={routes} width={width} height={height} />}
        <p className={css['note']}>
          {unplaced.length > 0
            ? say('map.unplaced', {
                legs: unplaced.map(({ from, to }) => say('map.fromTo', { from, to })).join(', '),
              })
            : routes.some(({ mode }) => mode !== 'air') && say('map.usualWay')}
        </p>
      </div>
      <div className={css['ways']} role="group" aria-label={say('map.legs')}>
        {routes.map((route) => {
          const offer = comparison.offers.find(({ id }) => id === route.offer)
          return offer && <LegList key={route.offer} route={route} offer={offer} />
        })}
      </div>
    </>
  )
}

/** Both ways on a map, whose legs and the timeline's stages light each other. */
export const RouteMap = memo(({ comparison }: { readonly comparison: Comparison }) => {
  const { comparison: store, view } = useApp()
  const { say } = useWording()
  const shipment = usePart(store, (state) => state.shipment)
  useEffect(
    () => () => {
      view.light(null)
      view.holdLit(null)
    },
    [view],
  )
  return (
    <section className={css['map']} aria-label={say('map.title')}>
      {shipment && <Drawn shipment={shipment} comparison={comparison} />}
    </section>
  )
})
