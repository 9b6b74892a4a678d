import { batteries } from '../../freight/shipment.ts'
import { directions } from '../../freight/transport-mode.ts'
import { note } from '../../kernel/note.ts'
import { ruledOutcomes, type ScreeningRule } from '../../tariff/screening-rule.ts'
import { defineLayout, optional, required } from '../define-layout.ts'
import { countryCell } from '../place-cells.ts'
import { hsCodesCell, seasonCell, unNumbersCell } from '../screening-cells.ts'
import { validityColumns } from '../service-columns.ts'
import { oneOfCell, textCell } from '../word-cells.ts'
import { modeColumn } from './charges.ts'

type Values = Omit<ScreeningRule, 'kind' | 'row'>

const none: readonly string[] = []

const spellings = (text: string): readonly string[] => text.split(' | ')

/** Rules by which goods are refused, to be checked or allowed: of a table of ours, or a list of codes. */
export const screening = defineLayout<Values, ScreeningRule>({
  name: 'screening',
  kind: 'screening',
  columns: {
    rule: required('Rule', textCell),
    outcome: required(
      'Outcome',
      oneOfCell(ruledOutcomes, {
        refused: spellings(
          'refuse | banned | ban | prohibited | forbidden | embargo | refusé | interdit | 禁止 | 拒绝 | 禁运',
        ),
        check: spellings(
          'to check | verify | licence | license | restricted | contrôle | à vérifier | vérifier | restreint | 核查 | 检查 | 限制',
        ),
        allowed: spellings(
          'allow | permitted | exempt | free | autorisé | permis | exempté | 允许 | 放行 | 豁免',
        ),
      }),
    ),
    mode: modeColumn,
    direction: optional(
      'Direction',
      oneOfCell(directions, {
        westbound: spellings("WB | to Europe | vers l'ouest | vers l'Europe | 西向 | 去程"),
        eastbound: spellings("EB | to China | vers l'est | vers la Chine | 东向 | 回程"),
      }),
      null,
    ),
    hsCodes: optional('HS code', hsCodesCell, none),
    unNumbers: optional('UN number', unNumbersCell, none),
    battery: optional(
      'Battery',
      oneOfCell(batteries, {
        'lithium-ion': spellings('Li-ion | lithium ion | ion lithium | 锂离子 | 锂离子电池'),
        'lithium-metal': spellings('Li metal | lithium métal | 锂金属 | 锂金属电池'),
        'sodium-ion': spellings('Na-ion | sodium ion | ion sodium | 钠离子 | 钠离子电池'),
      }),
      null,
    ),
    madeIn: optional('Made in', countryCell, null),
    season: optional('Season', seasonCell, null),
    ...validityColumns,
    text: optional('What to do', textCell, ''),
    source: required('Source', textCell),
  },
  isRecognised: (keys) => ['rule', 'outcome'].every((key) => keys.has(key)),
  toRows: (values, _open, row, report) => {
    const { hsCodes, unNumbers, battery, madeIn } = values
    if (hsCodes.length === 0 && unNumbers.length === 0 && battery === null && madeIn === null) {
      report('HS code', note('sheet.screensNothing'))
      return []
    }
    return [{ kind: 'screening', row, ...values }]
  },
  fromRow: ({ kind: _kind, row: _row, ...values }) => [{ values, open: [] }],
})
