import { useState } from 'react'
import { incotermRules, type IncotermRule } from '../../shared/freight/shipment.ts'
import { documentLanguages, type DocumentLanguage } from '../../shared/quote/quote-choices.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { termModes } from '../state/quote-form.ts'
import { useWording } from '../ui/app-context.tsx'
import type { House, HouseSection } from './house-section.ts'
import { KeptField } from './kept-field.tsx'
import css from './house-sections.module.css'

/** The terms that documents print, in each of their languages, and by mode and incoterm where they differ. */
export const TermsSection = ({ house, change }: HouseSection) => {
  const { say, language: own } = useWording()
  const [language, setLanguage] = useState<DocumentLanguage>(own)
  const [rule, setRule] = useState<IncotermRule | 'any'>('any')
  const { terms } = house
  const incoterm = rule === 'any' ? null : rule
  return (
    <section aria-labelledby="settings-terms" className={css['section']}>
      <h2 id="settings-terms">{say('houseSettings.terms')}</h2>
      <ChoiceField
        label={say('making.language')}
        value={language}
        options={documentLanguages.map((value) => ({ value, label: say(`document.language.${value}`) }))}
        onChange={setLanguage}
      />
      <ChoiceField
        label={say('form.incoterm')}
        value={rule}
        options={[
          { value: 'any', label: say('houseSettings.termsOfAny') },
          ...incotermRules.map((value) => ({ value, label: value })),
        ]}
        onChange={setRule}
      />
      {termModes.map((mode) => {
        const here = (term: House['terms'][number]): boolean =>
          term.language === language && term.mode === mode && term.incoterm === incoterm
        return (
          <KeptField
            key={`${language} ${rule} ${mode}`}
            label={say(`making.terms.${mode}`)}
            value={terms.find(here)?.text ?? ''}
            rows={4}
            maxLength={5000}
            keep={(typed) =>
              change({
                terms: [
                  ...terms.filter((term) => !here(term)),
                  ...(typed.trim() === '' ? [] : [{ language, mode, incoterm, text: typed.trim() }]),
                ],
              })
            }
          />
        )
      })}
    </section>
  )
}
