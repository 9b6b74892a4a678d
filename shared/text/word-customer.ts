import type { CustomerDetails } from '../customer/customer.ts'
import type { CustomerDossier } from '../customer/customer-dossier.ts'
import type { Wording } from './format.ts'

/** What is known of a customer, a label and a text each; what is not known is left out. */
export const wordCustomer = (
  details: CustomerDetails,
  { say }: Wording,
): readonly (readonly [label: string, text: string])[] => {
  const { address, contacts, margin } = details
  const place = [address.postcode, address.city].filter((part) => part !== '').join(' ')
  const fields = [
    [say('customer.field.name'), details.name],
    [say('customer.field.legalName'), details.legalName],
    ...contacts.map(
      ({ name, role, email, phone }) =>
        [
          say('customer.field.contact'),
          [name, role, email, phone].filter((part) => part !== '').join(', '),
        ] as const,
    ),
    [
      say('customer.field.address'),
      [...address.lines, place, address.country].filter((part) => part !== '').join(', '),
    ],
    [say('customer.field.vatNumber'), details.vatNumber],
    [say('customer.field.eori'), details.eori],
    [say('customer.field.language'), say(`language.${details.language}`)],
    [say('customer.field.currency'), details.currency],
    [say('customer.field.paymentTerms'), details.paymentTerms],
    [
      say('customer.field.margin'),
      margin ? say(`customer.margin.${margin.kind}`, { percent: margin.percent }) : '',
    ],
    [say('customer.field.notes'), details.notes],
  ] as const
  return fields.filter(([, text]) => text !== '')
}

/** The answer to a request of access, for people. */
export const wordDossier = (dossier: CustomerDossier, wording: Wording): string => {
  const { say } = wording
  const { customer, quotes, privacyLog, madeOn } = dossier
  const known =
    'details' in customer
      ? [
          ...wordCustomer(customer.details, wording),
          [say('customer.field.createdAt'), wording.date(customer.createdAt.slice(0, 10))] as const,
          [say('customer.field.changedAt'), wording.date(customer.changedAt.slice(0, 10))] as const,
        ]
      : [[say('customer.field.erasedOn'), wording.date(customer.erasedOn)] as const]
  const lines = [
    say('customer.dossier.title', { date: madeOn }),
    '',
    ...known.map(([label, text]) => `${label}: ${text.replaceAll('\n', '\n    ')}`),
    `${say('customer.field.id')}: ${customer.id}`,
    '',
    quotes.length === 0
      ? say('customer.dossier.noQuotes')
      : say('customer.dossier.quotes', { n: quotes.length, numbers: quotes.join(', ') }),
    ...privacyLog.map(({ kind, doneOn }) => say(`customer.dossier.${kind}`, { date: doneOn })),
    say('customer.dossier.backups'),
  ]
  return `${lines.join('\n')}\n`
}
