import { useEffect, useRef } from 'react'
import type { SweepAnswer } from '../../shared/api/decide-methods.ts'
import { serviceName } from '../comparison/service-name.ts'
import { useWording } from '../ui/app-context.tsx'
import { wayOf } from '../ui/mode.tsx'
import css from './decide-table.module.css'

/** The sweep's figures as they are drawn: a weight a row, a service a column. Opens at the weight in hand. */
export const SweepTable = ({ sweep, index }: { readonly sweep: SweepAnswer; readonly index: number }) => {
  const { say, number } = useWording()
  const current = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className={css['frame']} tabIndex={0} role="region" aria-label={say('decide.table')}>
      <table className={css['table']} aria-label={say('decide.table')}>
        <thead>
          <tr>
            <th scope="col">kg</th>
            {sweep.services.map((service) => (
              <th key={service.id} scope="col" data-way={wayOf(service.mode)}>
                {say(`mode.${service.mode}`)}
                <span>{serviceName(service)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sweep.weights.map((kg, row) => (
            <tr key={kg} ref={row === index ? current : null} aria-current={row === index || undefined}>
              <th scope="row">{number(kg)}</th>
              {sweep.services.map(({ id, totals, complete }) => {
                const total = totals[row]
                return (
                  <td key={id} data-copy={total ?? undefined}>
                    {total === null || total === undefined
                      ? '–'
                      : `${complete[row] === true ? '' : `${say('offers.from')} `}${number(total)}`}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
