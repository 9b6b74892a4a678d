import { findCommand } from '../commands.ts'
import type { ImportPreview } from '../../shared/api/preview-schemas.ts'
import { layoutNames } from '../../shared/tariff/tariff.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { SelectBox } from '../ui/fields.tsx'
import fieldCss from '../ui/field.module.css'
import { WarningIcon } from '../ui/icons.tsx'
import { keyCap } from '../ui/key-combination.ts'
import css from './import-review.module.css'

const dateOrders = ['dmy', 'mdy', 'ymd'] as const
const decimalSigns = ['.', ','] as const

/** A text that counts once it is left or Enter is pressed. */
const SaidText = ({
  label,
  value,
  onSay,
}: {
  readonly label: string
  readonly value: string | null
  readonly onSay: (said: string) => void
}) => (
  <label className={css['issuer']}>
    {label}
    <input
      key={value ?? ''}
      className={fieldCss['box']}
      defaultValue={value ?? ''}
      maxLength={80}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
      }}
      onBlur={(event) => {
        const said = event.currentTarget.value.trim()
        if (said !== '' && said !== value) onSay(said)
      }}
    />
  </label>
)

/** How the sheet is read; each can be said otherwise, and the sheet is read again. */
const Readings = ({ preview }: { readonly preview: ImportPreview }) => {
  const { imports } = useApp()
  const { say } = useWording()
  const workbook = usePart(imports, (state) => state.workbook)
  const { layout, decimal, dates, issuer, name, priority, remembered } = preview
  const select = `${fieldCss['box']} ${css['reading']}`
  return (
    <div className={css['readings']}>
      <SaidText
        label={say('review.issuer')}
        value={issuer}
        onSay={(said) => void imports.answer({ issuer: said })}
      />
      {issuer !== null && (
        <SaidText
          label={say('review.name')}
          value={name}
          onSay={(said) => void imports.answer({ name: said })}
        />
      )}
      {(workbook !== null || priority !== 0) && (
        <SaidText
          label={say('review.priority')}
          value={String(priority)}
          onSay={(said) => {
            if (/^-?\d{1,6}$/.test(said)) void imports.answer({ priority: Number(said) })
          }}
        />
      )}
      {layout !== null && (
        <SelectBox
          className={select}
          label={say('review.layout')}
          value={layout}
          options={layoutNames.map((kind) => ({ value: kind, label: say(`import.layout.${kind}`) }))}
          onChange={(kind) => void imports.answer({ layout: kind })}
        />
      )}
      {decimal !== null && (
        <SelectBox
          className={select}
          label={say('review.decimal')}
          value={decimal}
          options={decimalSigns.map((sign) => ({
            value: sign,
            label: say(sign === '.' ? 'review.decimalPoint' : 'review.decimalComma'),
          }))}
          onChange={(sign) => void imports.answer({ decimal: sign })}
        />
      )}
      {dates !== null && (
        <SelectBox
          className={select}
          label={say('review.dateOrder')}
          value={dates}
          options={dateOrders.map((order) => ({ value: order, label: say(`review.dates.${order}`) }))}
          onChange={(order) => void imports.answer({ dates: order })}
        />
      )}
      {remembered.length > 0 && issuer !== null && (
        <span className={css['facts']}>{say('review.remembered', { issuer })}</span>
      )}
    </div>
  )
}

/** The file, what it becomes, and how much is still to be looked at. */
export const ReviewHead = ({ preview }: { readonly preview: ImportPreview }) => {
  const { imports } = useApp()
  const { say } = useWording()
  const canUndo = usePart(imports, (state) => state.past.length > 0)
  const { fileName, sheet, rows, replaces, nextVersion, errors, warnings, issues, name } = preview
  const next = findCommand('import.nextFinding')
  return (
    <header className={css['head']}>
      <div className={css['headline']}>
        <div>
          <h1 className={css['title']}>{fileName}</h1>
          <p className={css['facts']}>
            {sheet !== null && sheet !== fileName && `${say('review.ofSheet', { sheet })} · `}
            {say('tariffs.rows', { n: rows })}
            {' · '}
            {replaces
              ? say('review.replaces', { name: name ?? '', version: replaces.version })
              : nextVersion !== null && say('review.newTariff', { name: name ?? '' })}{' '}
            {say('review.nothingYet')}
          </p>
        </div>
        <div className={css['counts']} role="status">
          {errors > 0 && (
            <b className={css['errors']}>
              <span aria-hidden="true">●</span> {say('review.errors', { n: errors })}
            </b>
          )}
          {warnings > 0 && (
            <b>
              <WarningIcon /> {say('review.warnings', { n: warnings })}
            </b>
          )}
          {errors + warnings === 0 && <b>{say('review.noFindings')}</b>}
        </div>
        <button
          type="button"
          className={buttonCss['button']}
          disabled={!canUndo}
          onClick={() => void imports.undo()}
        >
          {say('review.undo')}
        </button>
        <button
          type="button"
          className={buttonCss['button']}
          disabled={errors + warnings === 0 || issues.length === 0}
          onClick={() => imports.walk(1)}
        >
          {say('command.nextFinding')} {next?.keys[0] && <kbd>{keyCap(next.keys[0])}</kbd>}
        </button>
      </div>
      <Readings preview={preview} />
    </header>
  )
}
