import { expect, it } from 'vitest'
import { documentHtml } from '../../../shared/text/document/document-html.ts'
import { documentText } from '../../../shared/text/document/document-text.ts'
import { wordDocument } from '../../../shared/text/document/word-document.ts'
import { quoteDocument } from '../../quote/quote-content.ts'

const shirts = { change: { goods: [{ description: 'Shirts', hsCode: '610910' }] } }

it.each([
  [
    'en',
    'to be checked before dispatch: Russian ban of transit, Decree 313, annex 3, as enlarged in October 2024, since 1 Oct 2024',
  ],
  [
    'fr',
    'à vérifier avant expédition : interdiction russe de transit, Decree 313, annex 3, as enlarged in October 2024, depuis le 1 oct. 2024',
  ],
  ['zh', '发运前需核查：俄罗斯禁止过境，Decree 313, annex 3, as enlarged in October 2024，自2024年10月1日起'],
] as const)('screening is told in %s, in every output of words', (language, expected) => {
  const worded = wordDocument(quoteDocument(shirts), language)
  const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')
  const rail = worded.screening?.facts[1]
  expect(plain(rail?.value ?? '')).toBe(expected)
  expect(plain(documentText(worded))).toContain(expected)
  expect(plain(documentHtml(worded))).toContain(expected)
})

it('goods without a code are told by their description, the shipment as a whole by its name', () => {
  const change = {
    goods: [{ value: '' }, { description: 'Sundries' }, { description: 'Lamps', hsCode: '940542' }],
    handling: { battery: 'lithium-ion' as const, unNumber: 'UN3481' },
  }
  const pick = (offers: readonly { readonly mode: string }[]) =>
    offers.filter(({ mode }) => mode === 'air').slice(0, 1) as never
  const worded = wordDocument(quoteDocument({ change, pick }), 'en')
  expect(worded.screening?.facts.map(({ label }) => label)).toEqual([
    'Air · Sundries',
    'Air · HS 940542',
    'Air · Shipment',
  ])
})

it('screening that is not to be printed is nowhere', () => {
  const worded = wordDocument(quoteDocument({ ...shirts, document: { screening: false } }), 'en')
  expect(worded.screening).toBeNull()
  expect(documentText(worded) + documentHtml(worded)).not.toContain('Screening of the goods')
})
