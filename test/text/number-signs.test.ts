import { expect, it } from 'vitest'
import { numberSigns } from '../../shared/text/format.ts'
import { languages } from '../../shared/text/language.ts'

it('figures are grouped and parted as the language has it', () => {
  for (const language of languages) {
    const locale = { en: 'en-GB', fr: 'fr-FR', zh: 'zh-CN' }[language]
    const parts = new Intl.NumberFormat(locale).formatToParts(12345.6)
    const sign = (type: string) => parts.find((part) => part.type === type)?.value
    expect(numberSigns[language]).toEqual({ group: sign('group'), decimal: sign('decimal') })
  }
})
