import type { MethodOutput } from '../../shared/api/contract.ts'
import { useWording } from '../ui/app-context.tsx'
import css from './invoice-check.module.css'

/** What was invoiced beside what was quoted, line by line; nothing of it changes the quote. */
export const CheckedInvoice = ({ checked }: { readonly checked: MethodOutput<'quotes.checkInvoice'> }) => {
  const { say, number, money } = useWording()
  const { lines, unexpected, unread, currency } = checked
  const signed = (amount: string | null): string =>
    amount === null
      ? '–'
      : amount.startsWith('-') || Number(amount) === 0
        ? number(amount)
        : `+${number(amount)}`
  return (
    <table className={css['checked']}>
      <thead>
        <tr>
          <th scope="col">{say('making.leg')}</th>
          <th scope="col">{say('making.charge')}</th>
          <th scope="col">{say('invoice.quoted')}</th>
          <th scope="col">{say('invoice.invoiced')}</th>
          <th scope="col">{say('invoice.variance')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two lines can have one leg and code
          <tr key={index}>
            <td>{say(`leg.${line.leg}`)}</td>
            <td>{line.name}</td>
            <td data-copy={line.quoted.amount}>{money(line.quoted.amount, line.quoted.currency)}</td>
            <td data-copy={line.invoiced?.amount}>
              {line.invoiced ? money(line.invoiced.amount, line.invoiced.currency) : say('invoice.missing')}
            </td>
            <td
              data-copy={line.variance ?? undefined}
              data-over={Number(line.variance ?? 0) > 0 || undefined}
            >
              {signed(line.variance)}
            </td>
          </tr>
        ))}
        {unexpected.map(({ text, amount, currency: of, inQuoteCurrency }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- an invoice can say a charge twice
          <tr key={`unexpected ${index}`} className={css['unexpected']}>
            <td>{say('invoice.unexpected')}</td>
            <td>{text}</td>
            <td>–</td>
            <td data-copy={amount}>{money(amount, of)}</td>
            <td data-over="">{signed(inQuoteCurrency)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {say('quote.total')}
          </th>
          <td data-copy={checked.quoted}>{money(checked.quoted, currency)}</td>
          <td data-copy={checked.invoiced ?? undefined}>
            {checked.invoiced === null ? '–' : money(checked.invoiced, currency)}
          </td>
          <td data-copy={checked.variance ?? undefined}>{signed(checked.variance)}</td>
        </tr>
      </tfoot>
      {unread.length > 0 && (
        <caption>
          {unread.map(({ line, text }) => (
            <p key={line}>{say('invoice.unread', { line, text })}</p>
          ))}
        </caption>
      )}
    </table>
  )
}
