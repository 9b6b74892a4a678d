/** What the words of the trade mean, for a reader who has never shipped. */
export const glossaryMessages = {
  'glossary.chargeableWeight.title': 'Chargeable weight',
  'glossary.chargeableWeight.text':
    'What an airline bills: the greater of the weight on the scale and the weight by volume. Light, bulky goods take up room that could carry heavier ones, so their volume counts as weight.',
  'glossary.revenueTon.title': 'Revenue ton (W/M)',
  'glossary.revenueTon.text':
    'What shared rail containers bill: weight or measure, whichever is more. One cubic metre counts as one, and so do as many kilograms as the tariff says.',
  'glossary.grossWeight.title': 'Gross weight',
  'glossary.grossWeight.text': 'The weight of one piece with its packaging, as the scale shows it.',
  'glossary.density.title': 'Density',
  'glossary.density.text':
    'Kilograms in a cubic metre. It decides whether weight or volume is billed, and each mode draws that line elsewhere.',
  'glossary.ratedAs.title': 'Weight breaks and the higher-break rule',
  'glossary.ratedAs.text':
    'Air rates fall in steps: from 45, 100, 300 kg and so on a kilogram costs less. Where paying for the next step’s weight is cheaper than the real weight at its own rate, it is rated as that weight.',
  'glossary.containers.title': 'Containers',
  'glossary.containers.text':
    '20GP and 40GP are the standard boxes of 20 and 40 feet, HC is a foot higher, 45HC five feet longer. A full container (FCL) is yours alone; LCL is a share of one.',
  'glossary.latestReady.title': 'Last ready date',
  'glossary.latestReady.text':
    'The last day on which the goods can be ready and still arrive by the needed-by date at the usual transit time.',
  'glossary.range.title': 'Arrival range',
  'glossary.range.text': 'The earliest and the latest arrival that the tariff’s transit times allow.',
  'glossary.incoterm.title': 'Incoterm',
  'glossary.incoterm.text':
    'A rule of three letters that says who pays and who bears the risk up to which place. It decides which components belong to the seller’s price.',
  'glossary.hsCode.title': 'HS code',
  'glossary.hsCode.text':
    'The customs number of the goods; six digits are the same everywhere. It decides duty, and what may pass which border.',
  'glossary.ioss.title': 'IOSS',
  'glossary.ioss.text':
    'Import one-stop shop: a shop charges its buyers in the Union the VAT of their country with the price and pays it in one return. Its parcels, up to the limit of IOSS, come in without VAT at the border.',
  'glossary.customsValue.title': 'Customs value',
  'glossary.customsValue.text':
    'What the goods are worth at the border of the customs territory: their price and the transport up to there. Duty is a percentage of it. The nearer the border lies to the seller, the less of the freight counts.',
  'glossary.unNumber.title': 'UN number',
  'glossary.unNumber.text':
    'The four digits that name a dangerous substance, such as UN3480 for lithium-ion batteries. It is on the safety data sheet.',
  'glossary.hole.title': 'No price',
  'glossary.hole.text':
    'This part is needed, and no tariff prices it. The total is therefore only a beginning: the offer is ranked after the complete ones and says “from”.',
  'glossary.T1.title': 'T1',
  'glossary.T1.text':
    'The customs transit paper under which goods travel through the Union before they are cleared. A guarantee covers their duty and VAT on the way.',
  'glossary.CFS.title': 'CFS',
  'glossary.CFS.text': 'Container freight station: the shed where shared containers are filled and emptied.',
  'glossary.FSC.title': 'FSC',
  'glossary.FSC.text': 'Fuel surcharge, which follows the price of fuel.',
  'glossary.SSC.title': 'SSC',
  'glossary.SSC.text': 'Security surcharge for the screening of air cargo.',
  'glossary.AWB.title': 'AWB',
  'glossary.AWB.text': 'Air waybill: the airline’s contract of carriage, one for each consignment.',
  'glossary.THC.title': 'THC',
  'glossary.THC.text': 'Terminal handling charge: loading, unloading and moving at the terminal.',
  'glossary.emissions.title': 'Emissions',
  'glossary.emissions.text':
    'Carbon dioxide and what acts like it, from the fuel of every leg, by the method that its factors name. An estimate by distance and weight, to compare with.',
  'glossary.HLG.title': 'Haulage',
  'glossary.HLG.text':
    'The truck between a door and the airport or terminal, priced by zone and road weight.',
  'glossary.RFS.title': 'Road fuel surcharge',
  'glossary.RFS.text': 'A percentage of the haulage that follows the price of diesel.',
  'glossary.CIM.title': 'CIM/SMGS consignment note',
  'glossary.CIM.text':
    'The one railway paper for the whole way: CIM is the law of western railways, SMGS that of the eastern ones.',
  'glossary.EXP.title': 'Export declaration',
  'glossary.EXP.text': 'Telling customs what leaves the country, one for each consignment.',
  'glossary.IMP.title': 'Import declaration',
  'glossary.IMP.text':
    'Telling customs what comes in, so that it can be used there. Duty and VAT are apart from it.',
  'glossary.HSL.title': 'HS lines',
  'glossary.HSL.text':
    'Each customs number on a declaration is a line. The declaration’s price covers the first few; more cost extra.',
  'glossary.XRY.title': 'X-ray screening',
  'glossary.XRY.text':
    'Air cargo is looked through before it flies, unless a known consignor has secured it.',
  'glossary.ENS.title': 'Advance cargo data (ICS2)',
  'glossary.ENS.text': 'What the European Union wants to know of the goods before they are loaded.',
  'glossary.DGF.title': 'Dangerous goods check',
  'glossary.DGF.text':
    'The airline looks at papers, marks and packing of dangerous goods before it accepts them.',
  'glossary.BOX.title': 'Container, one way',
  'glossary.BOX.text':
    'The hire of the box where the rail rate does not include one. A carrier’s own box (COC) is in the rate; a shipper’s own (SOC) is not.',
  'glossary.DO.title': 'Delivery order',
  'glossary.DO.text': 'The paper with which the terminal hands the goods over.',
} as const
