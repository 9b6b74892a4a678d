import { Combobox, useCombobox } from '@mantine/core'
import { useState } from 'react'
import type { ImportPreview } from '../../shared/api/preview-schemas.ts'
import { foldName } from '../../shared/kernel/fold-name.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import { ChevronDownIcon } from '../ui/icons.tsx'
import css from './import-review.module.css'

/** Weight breaks that a chip offers beside the layout's named columns. */
const usualBreaks = ['+45', '+100', '+300', '+500', '+1000']

/** `750` and `+750` are the break from 750 kg; zone bands are written as the layout has them: `<=100`. */
const typedColumn = (typed: string, layout: ImportPreview['layout']): string | undefined => {
  const text = typed.trim()
  if (layout === 'air-breaks') return /^\+?\d{1,5}$/.test(text) ? `+${text.replace('+', '')}` : undefined
  return /^(<=|≤|-)\s?\d{1,5}$/.test(text) ? text : undefined
}

const leaveOut = ''

/** Our column that the sheet's column is read as; choosing another reads the sheet again. */
export const HeadingChip = ({
  column,
  preview,
}: {
  readonly column: ImportPreview['columns'][number]
  readonly preview: ImportPreview
}) => {
  const { imports } = useApp()
  const { say } = useWording()
  const [sought, setSought] = useState('')
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      setSought('')
      combobox.focusTarget()
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  })
  const { number, heading, field, confidence, suggestion } = column
  const isUnique = preview.columns.filter((other) => other.heading === heading).length === 1
  const key = heading.trim() !== '' && isUnique ? heading : `#${number}`
  const names = new Set([
    ...(suggestion === null ? [] : [suggestion]),
    ...(field === null ? [] : [field]),
    ...preview.fields.map(({ name }) => name),
    ...(preview.layout === 'air-breaks' ? usualBreaks : []),
  ])
  const typed = typedColumn(sought, preview.layout)
  const found = [...names].filter((name) => foldName(name).includes(foldName(sought)))
  const offered = typed === undefined || found.includes(typed) ? found : [...found, typed]
  const toConfirm =
    field === null ? confidence === 'none' : confidence === 'pattern' && field !== heading.trim()
  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      width={230}
      onOptionSubmit={(value) => {
        combobox.closeDropdown()
        void imports.answer({ mapping: { [key]: value } })
      }}
    >
      <Combobox.Target targetType="button">
        <button
          type="button"
          className={css['chip']}
          data-confirm={toConfirm || undefined}
          data-out={field === null || undefined}
          aria-label={say('review.columnOf', {
            heading: heading === '' ? `#${number}` : heading,
            column: field ?? say('review.leaveOut'),
          })}
          onClick={() => combobox.toggleDropdown()}
        >
          <span>{field ?? say('review.leaveOut')}</span>
          <ChevronDownIcon />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          className={css['chipSearch'] ?? ''}
          value={sought}
          maxLength={80}
          placeholder={say(preview.layout === 'air-breaks' ? 'review.findBreak' : 'review.findColumn')}
          aria-label={say('review.findColumn')}
          onChange={(event) => {
            setSought(event.currentTarget.value)
            combobox.updateSelectedOptionIndex()
          }}
          onKeyDown={(event) => {
            // Enter takes what is offered first, unless the arrows have chosen another.
            if (event.key === 'Enter' && combobox.getSelectedOptionIndex() < 0) combobox.selectFirstOption()
          }}
        />
        <Combobox.Options className={css['chipOptions'] ?? ''} aria-label={say('review.column')}>
          {sought === '' && <Combobox.Option value={leaveOut}>{say('review.leaveOut')}</Combobox.Option>}
          {offered.map((name) => (
            <Combobox.Option key={name} value={name} active={name === field}>
              {name === suggestion && field === null ? say('review.suggested', { column: name }) : name}
            </Combobox.Option>
          ))}
          {offered.length === 0 && <Combobox.Empty>{say('review.noColumn')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
