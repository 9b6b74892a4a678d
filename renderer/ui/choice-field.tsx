import { useId } from 'react'
import fieldCss from './field.module.css'
import { SelectBox } from './fields.tsx'
import css from './typed-field.module.css'

/** A labelled choice among a few words. */
export const ChoiceField = <Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
}) => {
  const id = useId()
  return (
    <div className={`${fieldCss['field']} ${css['field']}`}>
      <label htmlFor={id} className={fieldCss['label']}>
        {label}
      </label>
      <SelectBox id={id} value={value} options={options} onChange={onChange} />
    </div>
  )
}
