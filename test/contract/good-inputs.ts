import type { MethodInput, MethodName } from '../../shared/api/contract.ts'
import { packInputs } from './pack-inputs.ts'
import { quoteInputs } from './quote-inputs.ts'
import { sampleShipments } from './sample-shipments.ts'
import { supplyInputs } from './supply-inputs.ts'
import { transitLogInputs } from './transit-log-inputs.ts'

type Inputs = { readonly [Name in MethodName]: readonly MethodInput<Name>[] }

export const holidaySheet = new TextEncoder().encode(
  'Country,Date,Kind,Name\nBE,2027-07-21,holiday,National day\n',
)

const customerList = new TextEncoder().encode('Company,E-mail\nContract Lamps,anna@example.com\n')
export const lodz = '5f0c1f8e-2f5b-4c8e-9a53-0d6f1f6f0a01'
export const closure = {
  name: 'Closed',
  effects: [{ kind: 'crossing-closed' as const, days: 13, delay: { min: 14, typical: 21, max: 28 } }],
}
/** Something that every method takes; a method that is missing here does not compile. */
export const goodInputs: Inputs = {
  'app.about': [{}],
  'quotes.compare': sampleShipments.map((shipment) => ({ shipment, language: 'en' as const })),
  // Whole containers have no weight to be swept over.
  'decide.sweep': sampleShipments
    .filter(({ containers }) => (containers ?? []).length === 0)
    .map((shipment) => ({ shipment, language: 'en' as const })),
  'decide.front': sampleShipments.map((shipment) => ({ shipment, language: 'en' as const })),
  'decide.advice': sampleShipments.map((shipment) => ({ shipment, language: 'en' as const })),
  ...quoteInputs,
  ...transitLogInputs,
  'supply.split': supplyInputs,
  'schedule.departures': [
    ...sampleShipments.map((shipment) => ({ shipment })),
    ...sampleShipments
      .slice(0, 1)
      .map((shipment) => ({ shipment, from: '2027-02-01', weeks: 3, language: 'en' as const })),
  ],
  'schedule.lane': [{ lane: 'CNZGZ-BENRY', from: '2026-12-07', weeks: 26 }, { lane: 'Liège–Zhengzhou' }],
  'schedule.lastReady': sampleShipments.map((shipment) => ({ shipment, by: '2027-01-15' })),
  'scenarios.run': sampleShipments.slice(0, 2).map((shipment, index) => ({
    shipment,
    scenarios: [
      { ...closure, weight: 90 },
      { name: 'Cancelled', effects: [{ kind: 'departure-cancelled', mode: index === 0 ? 'air' : 'rail' }] },
    ],
    weightOfToday: 10,
    language: 'en',
  })),
  'scenarios.beside': sampleShipments.slice(0, 2).map((shipment) => ({ shipment, scenario: closure })),
  'map.routes': [
    ...sampleShipments.map((shipment) => ({ shipment })),
    ...sampleShipments
      .slice(0, 1)
      .map((shipment) => ({ shipment, offers: ['nowhere'], language: 'en' as const })),
  ],
  'scenarios.save': [{ scenario: closure }, { scenario: { ...closure, name: 'Shut' }, inPlaceOf: 'Closed' }],
  'scenarios.weight': [{ likelihoods: { Shut: 20, 'Rail freight +15 %': 0 } }],
  'scenarios.list': [{}, { language: 'en' }],
  'scenarios.delete': [{ name: 'Shut' }],
  'places.search': [{ text: 'liege' }, { text: '郑州', limit: 3, language: 'zh' }, { text: '' }],
  'goods.searchHs': [{ text: 'lamps' }, { text: '9405 42', limit: 3, language: 'en' }, { text: '' }],
  'tariffs.list': [{}],
  'tariffs.show': [{ id: 'sample-rail-lcl@1' }, { id: 'sample-charges' }],
  'tariffs.preview': [
    { fileName: 'holidays.csv', bytes: holidaySheet },
    { fileName: 'not a sheet', bytes: new Uint8Array([0xe8]), issuer: 'Somebody', firstRows: 1 },
  ],
  'tariffs.stage': [{ fileName: 'holidays.csv', bytes: holidaySheet }],
  'tariffs.unstage': [{ staged: 'no such file' }],
  // Known by the handle that a preview answered; none can be written down here.
  'tariffs.previewRows': [{ pages: 'no such preview', from: 0, count: 10 }],
  'tariffs.import': [
    { fileName: 'holidays.csv', bytes: holidaySheet, issuer: 'Contract', acceptWarnings: true },
  ],
  'tariffs.importSheets': [
    { fileName: 'holidays.csv', bytes: holidaySheet, sheets: [{ issuer: 'Contract' }], acceptWarnings: true },
  ],
  'tariffs.activate': [{ id: 'contract-holidays@1' }],
  'tariffs.export': [
    { ids: ['contract-holidays'], format: 'csv' },
    { ids: ['sample-rail-lcl', 'contract-holidays@1'], format: 'xlsx' },
  ],
  'tariffs.grid': [{ id: 'sample-rail-lcl' }],
  'tariffs.reviewEdit': [
    { id: 'sample-rail-lcl', edits: { cells: [{ row: 2, column: 1, text: 'nowhere' }] } },
    {
      id: 'contract-holidays@1',
      edits: { added: [{ after: 2, cells: ['CN', '', '2027-10-01', 'holiday'] }] },
    },
  ],
  'tariffs.saveEdit': [
    {
      id: 'contract-holidays@1',
      edits: { cells: [{ row: 2, column: 5, text: 'Fête nationale' }], deleted: [], added: [] },
      acceptWarnings: true,
    },
  ],
  'tariffs.setPriority': [{ id: 'contract-holidays', priority: 7, language: 'en' }],
  'tariffs.rehearse': [{ id: 'contract-holidays@1' }],
  'tariffs.history': [{ id: 'contract-holidays' }, { id: 'sample-rail-lcl@1' }],
  'tariffs.compareVersions': [{ from: 'contract-holidays@1', to: 'contract-holidays@2' }],
  'tariffs.search': [{ text: 'zhengzhou' }, { text: '', allVersions: true, limit: 1 }],
  'tariffs.retire': [{ id: 'contract-holidays' }],
  // A job is known by the id that its start answered; none can be written down here.
  'jobs.wait': [{ job: 'no such job' }],
  'jobs.cancel': [{ job: 'no such job' }],
  'samples.list': [{}],
  'drafts.current': [{}],
  'drafts.save': [{ form: { weight: '18,5' } }, { form: null }],
  'drafts.setAside': [{ title: 'LED lamps', form: [1, 'two', { three: null }] }],
  'drafts.recent': [{}],
  ...packInputs,
  'customers.save': [
    {
      id: lodz,
      version: 0,
      customer: {
        name: 'Łódź Cargo',
        contacts: [{ name: 'Anna', email: 'anna@example.com' }],
        margin: { kind: 'markupOnCost', percent: '12,5' },
      },
      language: 'en',
    },
  ],
  'customers.search': [{}, { text: 'lodz', limit: 1, archived: false }],
  'customers.named': [{ name: 'LODZ cargo' }],
  'customers.read': [{ id: lodz }],
  'customers.archive': [
    { id: lodz, archived: true },
    { id: lodz, archived: false },
  ],
  'customers.export': [{ id: lodz, language: 'en' }],
  'customers.exportAll': [{}],
  'customers.preview': [{ fileName: 'list.csv', bytes: customerList, language: 'en' }],
  'customers.import': [{ fileName: 'list.csv', bytes: customerList, onKnown: 'update' }],
  'customers.erase': [{ id: lodz }],
  'settings.read': [{}],
  'settings.write': [{ theme: 'dark' }, { language: 'fr', currency: 'CNY' }, {}],
}
