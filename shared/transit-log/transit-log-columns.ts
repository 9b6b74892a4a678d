import { foldName } from '../kernel/fold-name.ts'
import { transitLogFields, type TransitLogField } from './transit-log-issue.ts'

/** Our own heading of each column, as the export writes it. */
export const transitLogHeadings: Readonly<Record<TransitLogField, string>> = {
  mode: 'Mode',
  carrier: 'Carrier',
  service: 'Service',
  originGateway: 'Origin',
  destinationGateway: 'Destination',
  departedOn: 'Departed',
  arrivedOn: 'Arrived',
  reference: 'Reference',
  note: 'Note',
}

// What other programs and people write above the same, English, French and Chinese.
const aliases: Readonly<Record<TransitLogField, string>> = {
  mode: 'Transport mode|Mode de transport|Type|运输方式|模式',
  carrier:
    'Airline|Operator|Rail operator|Compagnie|Compagnie aérienne|Transporteur|Opérateur|承运人|航空公司|运营商|班列公司',
  service: 'Service name|Product|Train|Prestation|Produit|服务|产品|班列',
  originGateway:
    'From|POL|AOD|Origin gateway|Origin airport|Origin terminal|Origine|De|Aéroport de départ|Gare de départ|起运港|始发站|起运地|始发地|发站',
  destinationGateway:
    "To|POD|Destination gateway|Destination airport|Destination terminal|À|Aéroport d'arrivée|Gare d'arrivée|目的港|目的站|目的地|到站",
  departedOn:
    'Departure|Departed on|Departure date|Date of departure|ATD|Actual departure|Left|Départ|Parti le|Date de départ|Départ effectif|出发日期|发车日期|实际出发|起飞日期|离港日期',
  arrivedOn:
    'Arrival|Arrived on|Arrival date|Date of arrival|ATA|Actual arrival|Arrivée|Arrivé le|Date d’arrivée|Arrivée effective|到达日期|实际到达|抵达日期|到港日期',
  reference:
    'Ref|Reference no|AWB|HAWB|MAWB|CIM|SMGS|Waybill|Quote|Quote number|Shipment|Shipment no|Job|Référence|Réf|LTA|N° de devis|Devis|参考号|运单号|提单号|报价单号|单号',
  note: 'Notes|Remark|Remarks|Comment|Comments|Remarque|Remarques|Commentaire|备注|说明',
}

const fieldsByHeading: ReadonlyMap<string, TransitLogField> = new Map([
  ...transitLogFields.flatMap((field) =>
    aliases[field].split('|').map((alias) => [foldName(alias), field] as const),
  ),
  ...transitLogFields.map((field) => [foldName(transitLogHeadings[field]), field] as const),
])

/** The field that a heading means; undefined where it is none of ours. */
export const fieldOfHeading = (heading: string): TransitLogField | undefined =>
  fieldsByHeading.get(foldName(heading))
