import { useMemo } from 'react'
import { goodsAreBlank } from '../state/shipment-form.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { ModeMark } from '../ui/mode.tsx'
import { OutcomeMark } from './outcome-mark.tsx'
import { screeningByWay } from './screening-by-way.ts'
import css from './screening.module.css'

/** Under a code of goods: what decides on it, way by way. Silent where no rule says anything of it. */
export const HsScreening = ({ id }: { readonly id: number }) => {
  const { comparison, shipment } = useApp()
  const { say } = useWording()
  const screening = usePart(comparison, (state) => state.comparison?.screening)
  const line = usePart(
    shipment,
    ({ form }) =>
      form.goods.filter((goods) => !goodsAreBlank(goods)).findIndex((goods) => goods.id === id) + 1,
  )
  const code = usePart(shipment, ({ form }) =>
    (form.goods.find((goods) => goods.id === id)?.hsCode ?? '').replace(/\D/g, ''),
  )
  const told = useMemo(
    () =>
      (['air', 'rail'] as const).flatMap((way) => {
        const goods = screeningByWay(screening ?? [], way)
          .flatMap((answer) => answer.goods)
          // The answer on screen may still be of another code.
          .find((one) => one.line === line && one.hsCode === code && one.findings.length > 0)
        return goods ? [{ way, goods }] : []
      }),
    [screening, line, code],
  )
  if (code === '' || told.length === 0) return null
  return (
    <ul className={css['atCode']} aria-label={say('screening.atCode')}>
      {told.map(({ way, goods }) => (
        <li key={way}>
          <ModeMark mode={way} muted />
          <OutcomeMark outcome={goods.outcome} />
          <span title={goods.findings[0]?.name ?? undefined}>{goods.findings[0]?.name}</span>
        </li>
      ))}
    </ul>
  )
}
