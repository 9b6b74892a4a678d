import { Combobox } from '@mantine/core'
import { useId, useRef, useState } from 'react'
import type { MethodOutput } from '../../shared/api/contract.ts'
import type { GoodsEntry } from '../state/shipment-form.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import { FieldFindingText, findingProps, useFieldFinding } from '../ui/field-issue.tsx'
import fieldCss from '../ui/field.module.css'
import { FieldRow } from '../ui/fields.tsx'
import { Term } from '../ui/term.tsx'
import { useTypeAhead } from '../ui/use-type-ahead.ts'
import { groupHsCode } from '../screening/group-hs-code.ts'
import { HsScreening } from '../screening/hs-screening.tsx'
import placeCss from './place-field.module.css'
import css from './shipment-form.module.css'

type HsMatch = MethodOutput<'goods.searchHs'>[number]

const isWords = (text: string): boolean => /\p{L}/u.test(text)

/** A customs code, typed or found by the words of the goods; picking a chapter or a heading goes on to what is in it. */
export const HsField = ({
  line,
  suffix,
  set,
}: {
  readonly line: GoodsEntry
  readonly suffix: string
  readonly set: (name: 'hsCode' | 'description', value: string) => void
}) => {
  const { client, shipment, settings } = useApp()
  const { say } = useWording()
  const id = useId()
  const field = `goods.${line.id}.hsCode`
  const finding = useFieldFinding(field)
  const [edited, setEdited] = useState(false)
  // Words are sought, not priced: they stay here until a code is picked or the field is left.
  const [sought, setSought] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const { combobox, found, seek, settle, onKeyDown } = useTypeAhead<HsMatch>({
    // Words take the first; digits that are whole already need nothing.
    choosesFirst: sought !== null,
    ask: async (text) => {
      const { language } = settings.getState().settings
      const answer = await client('goods.searchHs', { text: text.slice(0, 120), limit: 8, language })
      return answer.ok ? answer.value : null
    },
    onAwaitedEnter: ([first], text) => {
      if (first && isWords(text)) pick(first)
    },
  })

  const search = async (text: string): Promise<void> => {
    if (text.trim() === '') {
      settle()
      combobox.closeDropdown()
      return
    }
    const matches = await seek(text)
    if (matches === null) return
    const typed = text.replace(/[\s.]/g, '')
    const others = matches.filter(({ code }) => code !== typed)
    if (others.length > 0 && document.activeElement === input.current) combobox.openDropdown()
    else combobox.closeDropdown()
  }
  const type = (text: string): void => {
    setEdited(true)
    setSought(isWords(text) ? text : null)
    if (!isWords(text)) set('hsCode', text)
    void search(text)
  }
  const pick = (match: HsMatch): void => {
    setSought(null)
    set('hsCode', match.code)
    setEdited(match.level !== 'code')
    // The list stays open while it goes on to what is in the chapter or the heading.
    if (match.level === 'code') combobox.closeDropdown()
    else void search(match.code)
  }
  const leave = (): void => {
    settle()
    combobox.closeDropdown()
    setEdited(false)
    if (sought !== null) set('hsCode', sought)
    setSought(null)
    shipment.touch(field)
  }

  return (
    <FieldRow label={<Term name="hsCode">{say('goods.hsCode') + suffix}</Term>} htmlFor={id}>
      <div className={fieldCss['box']} data-wrong={finding.issue !== '' || undefined}>
        <Combobox
          store={combobox}
          position="bottom-start"
          width={400}
          onOptionSubmit={(code) => {
            const match = found.find((known) => known.code === code)
            if (match) pick(match)
          }}
        >
          <Combobox.Target withExpandedAttribute>
            <input
              ref={input}
              id={id}
              className={`${fieldCss['input']} ${css['hsCode']}`}
              data-field={field}
              value={sought ?? (edited ? line.hsCode : groupHsCode(line.hsCode))}
              maxLength={60}
              placeholder={say('goods.hsHint')}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => type(event.currentTarget.value)}
              onFocus={(event) => event.currentTarget.select()}
              onBlur={leave}
              onKeyDown={onKeyDown}
              {...findingProps(id, finding)}
            />
          </Combobox.Target>
          <Combobox.Dropdown hidden={found.length === 0}>
            <Combobox.Options aria-label={say('goods.hsFound')}>
              {found.map((match) => (
                <Combobox.Option
                  key={match.code}
                  value={match.code}
                  className={css['hsOption'] ?? ''}
                  aria-label={`${match.code}, ${match.name}, ${say(`goods.hsLevel.${match.level}`)}`}
                >
                  <span className={css['hsMatch']}>{groupHsCode(match.code)}</span>
                  <span className={placeCss['name']} title={match.name}>
                    {match.level === 'code' ? (
                      <span className={placeCss['where']}>
                        {say('goods.hsLevel.code')} · {match.name}
                      </span>
                    ) : (
                      match.name
                    )}
                  </span>
                </Combobox.Option>
              ))}
            </Combobox.Options>
          </Combobox.Dropdown>
        </Combobox>
        <input
          className={`${fieldCss['input']} ${fieldCss['aside']}`}
          aria-label={say('goods.description')}
          data-field={`goods.${line.id}.description`}
          value={line.description}
          maxLength={200}
          placeholder={say('goods.descriptionHint')}
          autoComplete="off"
          onChange={(event) => set('description', event.currentTarget.value)}
          onBlur={() => shipment.touch(`goods.${line.id}.description`)}
        />
      </div>
      <FieldFindingText id={id} finding={finding} />
      {finding.issue === '' && <HsScreening id={line.id} />}
    </FieldRow>
  )
}
