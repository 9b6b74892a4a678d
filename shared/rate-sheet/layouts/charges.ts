import { directions, routeLegs, tariffModes } from '../../freight/transport-mode.ts'
import { note } from '../../kernel/note.ts'
import { bases } from '../../tariff/basis.ts'
import type { Charge, ChargeCondition } from '../../tariff/charge.ts'
import { conditionsCell } from '../condition-cell.ts'
import { defineLayout, optional, required } from '../define-layout.ts'
import { numberCell, percentCell, wholeCell } from '../number-cell.ts'
import { currencyCell, gatewayCell } from '../place-cells.ts'
import { priorityColumn, validityColumns } from '../service-columns.ts'
import { codeCell, codesCell, equipmentCell, oneOfCell, textCell, yesNoCell } from '../word-cells.ts'

export const modeColumn = optional(
  'Mode',
  oneOfCell(tariffModes, {
    air: ['aérien', 'avion', '空运', '航空'],
    rail: ['train', 'fer', '铁路', '班列'],
    'rail-lcl': ['LCL', '拼箱', '铁路拼箱'],
    'rail-fcl': ['FCL', '整箱', '铁路整箱'],
  }),
  null,
)

type Values = Omit<Charge, 'kind' | 'row'>

const noCodes: readonly string[] = []
const noConditions: readonly ChargeCondition[] = []

/** Every charge beside the main carriage and the road. */
export const charges = defineLayout<Values, Charge>({
  name: 'charges',
  kind: 'charge',
  columns: {
    mode: modeColumn,
    carrier: optional('Carrier', textCell, null),
    service: optional('Service', textCell, null),
    origin: optional('Origin', gatewayCell(), null),
    destination: optional('Destination', gatewayCell(), null),
    gateway: optional('Gateway', gatewayCell(), null),
    direction: optional('Direction', oneOfCell(directions), null),
    leg: required('Leg', oneOfCell(routeLegs)),
    code: required('Code', codeCell),
    name: optional('Name', textCell, ''),
    basis: required('Basis', oneOfCell(bases)),
    ofCodes: optional('Of codes', codesCell('+'), noCodes),
    equipment: optional('Equipment', equipmentCell, null),
    // A percentage where the basis is one.
    rate: optional('Rate', percentCell, null),
    currency: required('Currency', currencyCell),
    min: optional('Min', numberCell, null),
    max: optional('Max', numberCell, null),
    tier: optional('Tier', oneOfCell(['flat', 'graduated']), 'flat' as const),
    tierBy: optional('Tier by', oneOfCell(bases), null),
    from: optional('From', numberCell, null),
    to: optional('To', numberCell, null),
    appliesWhen: optional('Applies when', conditionsCell, noConditions),
    required: optional('Required', yesNoCell, false),
    afterExpiry: optional('After expiry', oneOfCell(['hole', 'last']), 'hole' as const),
    order: optional('Order', wholeCell(), 0),
    due: optional('Due', textCell, null),
    priority: priorityColumn,
    ...validityColumns,
  },
  isRecognised: (keys) => ['leg', 'code', 'basis'].every((key) => keys.has(key)),
  toRows: (values, _open, row, report) => {
    // A row without a price only demands one; a minimum alone is a price.
    if (values.rate === null && values.min === null && !values.required) {
      report('Rate', note('sheet.noRateInRow'))
      return []
    }
    if (values.basis === 'percent-of' && values.ofCodes.length === 0) {
      report('Of codes', note('sheet.percentOfNothing'))
      return []
    }
    return [{ kind: 'charge', row, ...values, name: values.name === '' ? values.code : values.name }]
  },
  fromRow: ({ kind: _kind, row: _row, ...values }) => [{ values, open: [] }],
})
