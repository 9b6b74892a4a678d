import { useState } from 'react'
import type { MethodOutput } from '../../shared/api/contract.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { useAnswer } from '../ui/use-answer.ts'
import type { HouseSection } from './house-section.ts'
import { KeptField } from './kept-field.tsx'
import css from './house-sections.module.css'

const fields = ['name', 'vatNumber', 'email', 'phone', 'website'] as const

const toBase64 = (bytes: Uint8Array): string => {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(binary)
}

// What a request can carry; the host says what the limit is.
const mostBytes = 530_000

const LogoField = ({
  logo,
  onLogo,
}: {
  readonly logo: MethodOutput<'house.read'>['logo']
  readonly onLogo: () => void
}) => {
  const { client } = useApp()
  const { say, language } = useWording()
  const [failure, setFailure] = useState('')
  const picture = useAnswer('house.logo', {}, logo?.bytes ?? 0)
  const shown = picture?.ok ? picture.value.logo : null
  const set = async (base64: string | null): Promise<void> => {
    const answer = await client('house.setLogo', { base64, language })
    setFailure(
      answer.ok
        ? ''
        : 'fault' in answer
          ? answer.fault.text
          : answer.failure.issues.map(({ text }) => text).join(' '),
    )
    if (answer.ok) onLogo()
  }
  const take = async (file: File): Promise<void> =>
    file.size > mostBytes
      ? setFailure(say('quoteField.LogoTooLarge'))
      : set(toBase64(new Uint8Array(await file.arrayBuffer())))
  const choose = (): void => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/png,image/jpeg'
    input.addEventListener('change', () => {
      const [file] = input.files ?? []
      if (file) void take(file)
    })
    input.click()
  }
  return (
    <div className={css['logo']}>
      <span>{say('houseSettings.logo')}</span>
      <div>
        {shown && (
          <img src={`data:${shown.mediaType};base64,${shown.base64}`} alt={say('houseSettings.logo')} />
        )}
        <button type="button" className={buttonCss['button']} onClick={choose}>
          {say('houseSettings.chooseLogo')}
        </button>
        {logo && (
          <button type="button" className={buttonCss['button']} onClick={() => void set(null)}>
            {say('houseSettings.removeLogo')}
          </button>
        )}
        {failure !== '' && (
          <p role="alert" className={css['issue']}>
            {failure}
          </p>
        )}
      </div>
    </div>
  )
}

/** Who writes the quotes, as printed at the head of each. */
export const LetterheadSection = ({
  house,
  change,
  logo,
  onLogo,
}: HouseSection & {
  readonly logo: MethodOutput<'house.read'>['logo']
  readonly onLogo: () => void
}) => {
  const { say } = useWording()
  const { letterhead } = house
  return (
    <section aria-labelledby="settings-letterhead" className={css['section']}>
      <h2 id="settings-letterhead">{say('houseSettings.letterhead')}</h2>
      <KeptField
        label={say('houseSettings.name')}
        value={letterhead.name}
        keep={(name) => change({ letterhead: { ...letterhead, name } })}
      />
      <KeptField
        label={say('houseSettings.address')}
        value={letterhead.addressLines.join('\n')}
        rows={3}
        maxLength={1600}
        keep={(typed) =>
          change({
            letterhead: {
              ...letterhead,
              addressLines: typed
                .split('\n')
                .map((line) => line.trim())
                .filter((line) => line !== '')
                .slice(0, 8),
            },
          })
        }
      />
      {fields.slice(1).map((field) => (
        <KeptField
          key={field}
          label={say(`houseSettings.${field}`)}
          value={letterhead[field]}
          keep={(typed) => change({ letterhead: { ...letterhead, [field]: typed.trim() } })}
        />
      ))}
      <LogoField logo={logo} onLogo={onLogo} />
    </section>
  )
}
