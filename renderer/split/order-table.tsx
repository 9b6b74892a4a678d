import type { SupplySplitAnswer } from '../../shared/api/supply-methods.ts'
import { serviceName } from '../comparison/service-name.ts'
import { openInForm } from '../quotes/open-in-form.ts'
import { orderToForm } from '../state/order-to-form.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import hiddenCss from '../ui/hidden.module.css'
import { ModeMark } from '../ui/mode.tsx'
import { saveText } from '../ui/save-text.ts'
import css from './order-table.module.css'
import { ordersToCsv } from './split-csv.ts'

type Order = Extract<SupplySplitAnswer['best'], { kind: 'plan' }>['orders'][number]

const columns = [
  'mode',
  'service',
  'ready',
  'delivered',
  'shelf',
  'pieces',
  'units',
  'kg',
  'freight',
  'inTransit',
] as const
const figures: ReadonlySet<string> = new Set(['pieces', 'units', 'kg', 'freight', 'inTransit'])

/** Makes a consignment the shipment in the form, to be compared and quoted; the one that was planned with is set aside. */
const OpenOrder = ({ order }: { readonly order: Order }) => {
  const app = useApp()
  const { say, date } = useWording()
  const open = async (): Promise<void> => {
    const { shipment, cargo } = app.comparison.getState()
    if (!shipment || !cargo) return
    const form = orderToForm(app.shipment.getState().form, shipment, cargo.pieces, order)
    await openInForm(app, form, say('form.untitled'))
    app.view.showTab('offers')
    app.view.announce(say('split.opened', { n: order.pieces, date: order.readyOn }))
  }
  return (
    <button
      type="button"
      className={buttonCss['link']}
      aria-label={say('split.openOrder', {
        n: order.pieces,
        mode: say(`mode.${order.mode}`),
        ready: date(order.readyOn, 'weekday'),
      })}
      onClick={() => void open()}
    >
      {say('split.open')}
    </button>
  )
}

/** The consignments of the plan in the order in which they leave. */
export const OrderTable = ({
  split,
  orders,
}: {
  readonly split: SupplySplitAnswer
  readonly orders: readonly Order[]
}) => {
  const { say, number, date } = useWording()
  const byDate = orders.toSorted((a, b) => (a.readyOn < b.readyOn ? -1 : a.readyOn > b.readyOn ? 1 : 0))
  return (
    <section className={css['orders']} aria-label={say('split.orders')}>
      <header>
        <h2>{say('split.orders')}</h2>
        <span>{say('split.pricedFor', { date: split.pricedFor })}</span>
        <button
          type="button"
          className={buttonCss['link']}
          onClick={() =>
            saveText('viaduct-split-orders.csv', 'text/csv', ordersToCsv(byDate, split.currency))
          }
        >
          {say('split.saveCsv')}
        </button>
      </header>
      <table aria-label={say('split.orders')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                data-column={column}
                data-figure={figures.has(column) || undefined}
              >
                {say(`split.column.${column}`, { currency: split.currency })}
              </th>
            ))}
            <th scope="col">
              <span className={hiddenCss['hidden']}>{say('split.open')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {byDate.map((order) => (
            <tr key={`${order.shelfWeek} ${order.mode}`}>
              <th scope="row">
                <ModeMark mode={order.mode} />
              </th>
              <td
                className={css['service']}
                title={[serviceName(order), order.boxes, order.carrier]
                  .filter((part) => part !== '')
                  .join(', ')}
              >
                {serviceName(order)}
                {order.boxes !== '' && <span className={css['boxes']}> {order.boxes}</span>}
              </td>
              <td>{date(order.readyOn, 'weekday')}</td>
              <td title={say('days', { n: order.daysTypical })}>{date(order.deliveredOn, 'weekday')}</td>
              <td>{say('split.shelf', { week: order.shelfWeek, from: order.shelfOn })}</td>
              <td data-figure>{number(String(order.pieces))}</td>
              <td data-figure data-column="units">
                {number(String(order.units))}
              </td>
              <td data-figure>{number(order.grossKg)}</td>
              <td data-figure data-copy={order.freight}>
                {number(order.freight)}
              </td>
              <td data-figure data-column="inTransit" data-copy={order.inTransit}>
                {number(order.inTransit)}
              </td>
              <td>
                <OpenOrder order={order} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
