import { note } from '../../kernel/note.ts'
import { dutyMeasures, type DutyMeasure, type DutyRate } from '../../tariff/duty-rate.ts'
import { defineLayout, optional, readOnly, required, saidBy } from '../define-layout.ts'
import { dutyCell, hsCodeCell, importCountryCell, lineSuffixOf, originCell } from '../duty-cells.ts'
import { validityColumns } from '../service-columns.ts'
import { codeCell, oneOfCell, textCell } from '../word-cells.ts'

interface Values extends Omit<DutyRate, 'kind' | 'row'> {
  readonly measureTypeCode: string | null
  readonly originCode: string | null
  readonly orderNumber: string | null
  readonly reductionIndicator: string | null
}

/**
 * TARIC's measure types that are duties which nobody escapes by a proof or a licence: third country (103), the same for
 * goods under authorised use (105), anti-dumping (551, 552), countervailing (553, 554), additional duties (695, 696).
 * Preferences, quotas and suspensions are set aside: they need what only the importer has.
 */
const measureByType: Readonly<Record<string, DutyMeasure>> = {
  '103': 'third-country',
  '105': 'authorised-use',
  '551': 'anti-dumping',
  '552': 'anti-dumping',
  '553': 'countervailing',
  '554': 'countervailing',
  '695': 'additional',
  '696': 'additional',
}

/** As the Union's spreadsheet and customs agents write the measures, English, French and Chinese. */
const otherNames: Readonly<Partial<Record<DutyMeasure, readonly string[]>>> = {
  'third-country':
    '103 | Third country duty | MFN | Duty | Customs duty | Droit pays tiers | Droit de douane | 最惠国 | 最惠国税率 | 关税 | 进口关税'.split(
      ' | ',
    ),
  preferential:
    '142 | Tariff preference | Preference | Préférence tarifaire | Préférence | 协定税率 | 优惠税率'.split(
      ' | ',
    ),
  'authorised-use':
    '105 | End use | Non preferential duty under authorised use | Non preferential duty under end-use'.split(
      ' | ',
    ),
  'anti-dumping':
    '551 | 552 | AD | Definitive anti-dumping duty | Provisional anti-dumping duty | Antidumping duty | Droit antidumping | Droit antidumping définitif | 反倾销 | 反倾销税'.split(
      ' | ',
    ),
  countervailing:
    '553 | 554 | CVD | Definitive countervailing duty | Provisional countervailing duty | Countervailing duty | Droit compensateur | 反补贴 | 反补贴税'.split(
      ' | ',
    ),
  additional:
    '695 | 696 | Additional duties | Additional duty | Safeguard | Droit additionnel | 附加关税'.split(' | '),
  'consumption-tax': 'Taxe à la consommation | 消费税'.split(' | '),
  vat: 'Import VAT | TVA | MwSt | BTW | 增值税 | 进口增值税'.split(' | '),
}

/** Duties and taxes by code of goods: a table of ours, or the European Union's own spreadsheet of import duties. */
export const dutyRates = defineLayout<Values, DutyRate>({
  name: 'duty-rates',
  kind: 'duty',
  columns: {
    hsCode: optional('HS code', hsCodeCell, null),
    importCountry: saidBy('measureTypeCode', 'EU', required('Country of import', importCountryCell)),
    origin: saidBy('originCode', null, optional('Origin', originCell, null)),
    measure: saidBy(
      'measureTypeCode',
      'third-country',
      required('Measure', oneOfCell(dutyMeasures, otherNames)),
    ),
    additionalCode: optional('Additional code', codeCell, null),
    duty: required('Duty %', dutyCell),
    ...validityColumns,
    source: optional('Source', textCell, ''),
    measureTypeCode: readOnly(optional('Meas. type code', textCell, null)),
    originCode: readOnly(optional('Origin code', originCell, null)),
    orderNumber: readOnly(optional('Order No.', textCell, null)),
    reductionIndicator: readOnly(optional('RED_IND', textCell, null)),
  },
  isRecognised: (keys) => ['hsCode', 'measure', 'duty'].every((key) => keys.has(key)),
  passOver: (textOf) => {
    const type = textOf('measureTypeCode')
    if (type !== '' && measureByType[type] === undefined) return 'sheet.otherMeasures'
    return (lineSuffixOf(textOf('hsCode')) ?? '80') === '80' ? undefined : 'sheet.intermediateLines'
  },
  toRows: (values, _open, row, report) => {
    const {
      measureTypeCode,
      originCode,
      orderNumber: _order,
      reductionIndicator: _reduction,
      ...own
    } = values
    const measure = measureByType[measureTypeCode ?? ''] ?? own.measure
    // Only a tax is ever the same for all goods; a duty without a code has lost it.
    if (own.hsCode === null && measure !== 'vat') {
      report('HS code', note('sheet.missingValue'))
      return []
    }
    return [{ kind: 'duty', row, ...own, measure, origin: originCode ?? own.origin }]
  },
  fromRow: ({ kind: _kind, row: _row, ...own }) => {
    const foreign = { measureTypeCode: null, originCode: null, orderNumber: null, reductionIndicator: null }
    return [{ values: { ...own, ...foreign }, open: [] }]
  },
})
