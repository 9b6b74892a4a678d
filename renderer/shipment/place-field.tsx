import { Combobox } from '@mantine/core'
import { useId, useRef, type ReactNode } from 'react'
import type { Place } from '../../shared/freight/place.ts'
import { foldName } from '../../shared/kernel/fold-name.ts'
import type { PlaceEntry } from '../state/shipment-form.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { FieldFindingText, findingProps, useFieldFinding } from '../ui/field-issue.tsx'
import fieldCss from '../ui/field.module.css'
import { BorderIcon, CityIcon, PlaneIcon, PortIcon, TrainIcon } from '../ui/icons.tsx'
import { useTypeAhead } from '../ui/use-type-ahead.ts'
import css from './place-field.module.css'

const kindIcons: Readonly<Record<Place['kind'], (sized: { readonly size?: number }) => ReactNode>> = {
  city: CityIcon,
  airport: PlaneIcon,
  'rail-terminal': TrainIcon,
  port: PortIcon,
  border: BorderIcon,
}

/** Chinese names are shown to whoever writes Chinese. */
const writesChinese = (typed: string): boolean => /\p{Script=Han}/u.test(typed)

const entryOf = (place: Place): PlaceEntry => ({
  text: `${place.name}, ${place.country}`,
  postcode: place.kind === 'city' ? (place.postcode ?? '') : '',
  place: {
    kind: place.kind,
    country: place.country,
    name: place.name,
    unlocode: place.unlocode,
    iata: place.iata,
  },
})

/** Whether the words mean this place without a doubt, so that leaving the field picks it. */
const isMeant = (typed: string, place: Place): boolean =>
  [place.name, place.nameFr, place.nameZh, place.iata, place.unlocode]
    .filter((name) => name !== null)
    .flatMap((name) => [foldName(name), foldName(`${name} ${place.country}`)])
    .includes(foldName(typed))

/** One end of the route: a place by any of its names or codes, and its postcode. */
export const PlaceField = ({ end }: { readonly end: 'origin' | 'destination' }) => {
  const { client, shipment, settings } = useApp()
  const { say } = useWording()
  const id = useId()
  const entry = usePart(shipment, (state) => state.form[end])
  const finding = useFieldFinding(end)
  const input = useRef<HTMLInputElement>(null)
  const { combobox, found, seek, settle, onKeyDown } = useTypeAhead<Place>({
    choosesFirst: true,
    ask: async (text) => {
      const { language } = settings.getState().settings
      const answer = await client('places.search', { text, limit: 8, language })
      return answer.ok ? answer.value : null
    },
    onAwaitedEnter: ([first]) => {
      if (first) pick(first)
    },
  })

  const set = (field: string, next: PlaceEntry): void => {
    shipment.edit(field, (form) => ({ ...form, [end]: next }))
  }
  const pick = (place: Place): void => {
    settle()
    set(`${end}.pick`, entryOf(place))
    combobox.closeDropdown()
  }
  const pickMeant = (places: readonly Place[]): void => {
    const typed = shipment.getState().form[end]
    const meant = typed.place === null ? places.find((place) => isMeant(typed.text, place)) : undefined
    if (meant) pick(meant)
  }
  const type = async (text: string): Promise<void> => {
    set(end, { ...entry, text, place: null })
    if (text.trim() === '') {
      settle()
      combobox.closeDropdown()
      return
    }
    const places = await seek(text)
    if (places === null) return
    if (document.activeElement !== input.current) {
      // The user was quicker than the answer and has gone on.
      pickMeant(places)
      return
    }
    if (places.length > 0) combobox.openDropdown()
    else combobox.closeDropdown()
  }
  const leave = (): void => {
    combobox.closeDropdown()
    pickMeant(found)
    shipment.touch(end)
  }

  return (
    <div className={fieldCss['field']}>
      <label htmlFor={id} className={fieldCss['label']}>
        {say(end === 'origin' ? 'form.from' : 'form.to')}
      </label>
      <div className={fieldCss['box']} data-wrong={finding.issue !== '' || undefined}>
        <Combobox
          store={combobox}
          position="bottom-start"
          width={340}
          onOptionSubmit={(value) => {
            const place = found.find((candidate) => candidate.id === value)
            if (place) pick(place)
          }}
        >
          <Combobox.Target withExpandedAttribute>
            <input
              ref={input}
              id={id}
              data-field={end}
              className={fieldCss['input']}
              value={entry.text}
              maxLength={120}
              placeholder={say('form.placeHint')}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => void type(event.currentTarget.value)}
              onFocus={(event) => event.currentTarget.select()}
              onBlur={leave}
              onKeyDown={onKeyDown}
              {...findingProps(id, finding)}
            />
          </Combobox.Target>
          <Combobox.Dropdown hidden={found.length === 0}>
            <Combobox.Options aria-label={say('form.placesFound')}>
              {found.map((place) => {
                const KindIcon = kindIcons[place.kind]
                return (
                  <Combobox.Option
                    key={place.id}
                    value={place.id}
                    className={css['option'] ?? ''}
                    aria-label={`${place.name}, ${place.country}, ${say(`form.placeKind.${place.kind}`)}`}
                  >
                    <span className={css['kind']} title={say(`form.placeKind.${place.kind}`)}>
                      <KindIcon />
                    </span>
                    <span className={css['name']}>
                      {place.name}
                      <span className={css['where']}>
                        {place.region ? `${place.region}, ` : ''}
                        {place.country}
                        {place.nameZh && writesChinese(entry.text) ? ` · ${place.nameZh}` : ''}
                      </span>
                    </span>
                    <span className={css['code']}>{place.iata ?? place.unlocode ?? place.postcode}</span>
                  </Combobox.Option>
                )
              })}
            </Combobox.Options>
          </Combobox.Dropdown>
        </Combobox>
        <input
          className={`${fieldCss['input']} ${fieldCss['aside']} ${css['postcode']}`}
          data-field={`${end}.postcode`}
          aria-label={say(end === 'origin' ? 'form.postcodeFrom' : 'form.postcodeTo')}
          value={entry.postcode}
          maxLength={16}
          placeholder={entry.text === '' ? '' : say('form.postcode')}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => set(`${end}.postcode`, { ...entry, postcode: event.currentTarget.value })}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => shipment.touch(end)}
        />
      </div>
      <FieldFindingText id={id} finding={finding} />
    </div>
  )
}
