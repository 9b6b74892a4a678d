import { Popover } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { useId, useState } from 'react'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { readDate } from '../state/read-date.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { FieldFindingText, findingProps, useFieldFinding } from '../ui/field-issue.tsx'
import fieldCss from '../ui/field.module.css'
import { FieldRow } from '../ui/fields.tsx'
import { CalendarIcon } from '../ui/icons.tsx'

/** A day, typed in any usual way or picked from a calendar. While it is not being edited it shows its weekday. */
export const DateField = ({ field }: { readonly field: 'readyOn' | 'neededBy' }) => {
  const { shipment, settings } = useApp()
  const { say, date, language } = useWording()
  const id = useId()
  const typed = usePart(shipment, (state) => state.form[field])
  const today = usePart(settings, (state) => state.about?.today ?? '1970-01-01') as LocalDate
  const finding = useFieldFinding(field)
  // Shown with its weekday until the first key, so that what is selected on entering is what is there.
  const [edited, setEdited] = useState(false)
  const [picking, setPicking] = useState(false)
  const day = readDate(typed, today)

  const set = (value: string): void => shipment.edit(field, (form) => ({ ...form, [field]: value }))
  const leave = (): void => {
    setEdited(false)
    // `+14` means fourteen days from today, so the day is kept and not the distance.
    if (day && day !== typed) set(day)
    shipment.touch(field)
  }

  return (
    <FieldRow label={say(`form.${field}`)} htmlFor={id}>
      <div className={fieldCss['box']} data-wrong={finding.issue !== '' || undefined}>
        <input
          id={id}
          data-field={field}
          className={fieldCss['input']}
          value={edited || !day ? typed : date(day, 'weekday-full')}
          maxLength={20}
          placeholder={say(field === 'readyOn' ? 'form.dateHint' : 'form.dateOptional')}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setEdited(true)
            set(event.currentTarget.value)
          }}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={leave}
          {...findingProps(id, finding)}
        />
        <Popover
          opened={picking}
          onChange={setPicking}
          position="bottom-end"
          trapFocus
          returnFocus
          withRoles={false}
        >
          <Popover.Target>
            <button
              type="button"
              className={fieldCss['iconButton']}
              aria-label={say(field === 'readyOn' ? 'form.pickReady' : 'form.pickNeeded')}
              aria-expanded={picking}
              aria-haspopup="dialog"
              onClick={() => setPicking((open) => !open)}
            >
              <CalendarIcon />
            </button>
          </Popover.Target>
          <Popover.Dropdown role="dialog" aria-label={say(`form.${field}`)}>
            <DatePicker
              size="xs"
              locale={language}
              value={day ?? null}
              defaultDate={day ?? today}
              firstDayOfWeek={1}
              ariaLabels={{
                nextMonth: say('calendar.nextMonth'),
                previousMonth: say('calendar.previousMonth'),
                nextYear: say('calendar.nextYear'),
                previousYear: say('calendar.previousYear'),
                nextDecade: say('calendar.nextDecade'),
                previousDecade: say('calendar.previousDecade'),
              }}
              onChange={(picked) => {
                if (picked) set(picked)
                setPicking(false)
                shipment.touch(field)
              }}
            />
          </Popover.Dropdown>
        </Popover>
      </div>
      <FieldFindingText id={id} finding={finding} />
    </FieldRow>
  )
}
