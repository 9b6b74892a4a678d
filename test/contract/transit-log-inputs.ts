import type { MethodInput, MethodName } from '../../shared/api/contract.ts'

type TransitLogMethods = Extract<MethodName, `transitLog.${string}`>

const train = {
  mode: 'rail-lcl',
  carrier: 'Corridor Rail',
  service: 'Zhengzhou–Liège train',
  originGateway: 'Zhengzhou',
  destinationGateway: 'BENRY',
  departedOn: '2026-01-06',
}
const first = '5f0c1f8e-2f5b-4c8e-9a53-0d6f1f6f0b01'
const second = '5f0c1f8e-2f5b-4c8e-9a53-0d6f1f6f0b02'

/** A list with one shipment; over one data file it can be taken in once. */
export const transitList = new TextEncoder().encode(
  'Mode,Carrier,Service,From,To,ATD,ATA,AWB\nair,Meuse Cargo,Freighter,CGO,LGG,2026-03-02,2026-03-05,990-1\n',
)

/** What the methods of the own log take, in an order in which each finds what it is about. */
export const transitLogInputs: {
  readonly [Name in TransitLogMethods]: readonly MethodInput<Name>[]
} = {
  'transitLog.list': [{}, { text: 'zhengzhou', limit: 1, offset: 0 }],
  'transitLog.add': [
    {
      entries: [
        { id: first, entry: { ...train, arrivedOn: '2026-01-29', reference: 'Q-2026-0001', note: 'snow' } },
        { id: second, entry: { ...train, arrivedOn: null } },
      ],
      language: 'en',
    },
  ],
  'transitLog.change': [{ id: second, entry: { ...train, arrivedOn: '2026-01-27' } }],
  'transitLog.remove': [{ ids: [second, 'nobody'] }],
  'transitLog.preview': [{ fileName: 'list.csv', bytes: transitList, language: 'en' }],
  'transitLog.import': [{ fileName: 'list.csv', bytes: transitList, dates: 'ymd' }],
  'transitLog.statistics': [{}],
  'transitLog.services': [{}],
  'transitLog.export': [{}],
}
