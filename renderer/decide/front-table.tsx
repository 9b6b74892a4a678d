import type { FrontAnswer } from '../../shared/api/decide-methods.ts'
import { useWording } from '../ui/app-context.tsx'
import { wayOf } from '../ui/mode.tsx'
import css from './decide-table.module.css'
import type { OfferWords } from './offer-words.ts'

/** The offers of the chart of cost and date as rows, by arrival. */
export const FrontTable = ({ front, words }: { readonly front: FrontAnswer; readonly words: OfferWords }) => {
  const { say } = useWording()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className={css['frame']} tabIndex={0} role="region" aria-label={say('decide.frontTable')}>
      <table className={css['table']} aria-label={say('decide.frontTable')}>
        <thead>
          <tr>
            {(['service', 'arrives', 'range', 'total', 'standing'] as const).map((column) => (
              <th key={column} scope="col" data-text={column === 'total' ? undefined : true}>
                {say(`decide.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {front.offers.map((offer) => (
            <tr key={offer.id} data-standing={offer.standing.kind}>
              <th scope="row" data-way={wayOf(offer.mode)} data-text>
                {words.name(offer)}
              </th>
              <td data-text>{words.arrives(offer)}</td>
              <td data-text>{words.range(offer)}</td>
              <td data-copy={offer.total}>{words.total(offer)}</td>
              <td data-text className={css['sentence']}>
                {words.sentence(offer)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
