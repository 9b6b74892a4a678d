import { lengthUnits } from '../../shared/freight/shipment.ts'
import { belongsToField } from '../state/comparison-store.ts'
import { cargoKinds, type ShipmentForm } from '../state/shipment-form.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { SelectBox, TextField } from '../ui/fields.tsx'
import { WarningIcon } from '../ui/icons.tsx'
import { CargoTotals } from './cargo-totals.tsx'
import { ContainersGrid } from './containers-grid.tsx'
import { PiecesGrid } from './pieces-grid.tsx'
import gridCss from './pieces-grid.module.css'
import css from './shipment-form.module.css'

const pieceWeightUnits = ['kg', 'lb'] as const

/** Sentences about the rows of a list that the user has left, each once. */
const ListFindings = ({ list }: { readonly list: 'pieces' | 'containers' | 'totals' }) => {
  const { comparison, shipment } = useApp()
  const touched = usePart(shipment, (state) => state.touched)
  const issues = usePart(comparison, (state) => state.issues)
  const warnings = usePart(comparison, (state) => state.fieldWarnings)
  const seen = (path: string): boolean => {
    const [name, row] = path.split('.')
    return touched.has(path) || (row !== undefined && touched.has(`${name}.${row}`))
  }
  const said = [
    ...new Set(issues.filter(({ path }) => belongsToField(path, list) && seen(path)).map(({ text }) => text)),
  ]
  const warned = [
    ...new Set(warnings.filter(({ path }) => belongsToField(path, list)).map(({ text }) => text)),
  ]
  return (
    <div id={`${list}-findings`}>
      {said.map((text) => (
        <p key={text} className={gridCss['findings']}>
          {text}
        </p>
      ))}
      {said.length === 0 &&
        warned.map((text) => (
          <p key={text} className={gridCss['warnings']}>
            <WarningIcon size={12} />
            {text}
          </p>
        ))}
    </div>
  )
}

export const CargoSection = () => {
  const { shipment } = useApp()
  const { say } = useWording()
  const kind = usePart(shipment, (state) => state.form.cargo.kind)
  const unit = usePart(shipment, (state) => state.form.cargo.unit)
  const weightUnit = usePart(shipment, (state) => state.form.cargo.weightUnit)
  const change = (part: Partial<ShipmentForm['cargo']>): void =>
    shipment.edit(`cargo.${Object.keys(part).join()}`, (form) => ({
      ...form,
      cargo: { ...form.cargo, ...part },
    }))

  return (
    <section className={css['section']} aria-labelledby="section-cargo">
      <div className={css['headRow']}>
        <h2 id="section-cargo" className={css['head']}>
          {say('form.cargo')}
        </h2>
        <SelectBox
          className={css['wordSelect']}
          label={say('cargo.enteredAs')}
          value={kind}
          options={cargoKinds.map((value) => ({ value, label: say(`cargo.kind.${value}`) }))}
          onChange={(value) => change({ kind: value })}
        />
        {kind === 'pieces' && (
          <div className={css['headTools']}>
            <SelectBox
              className={css['wordSelect']}
              label={say('cargo.lengthUnit')}
              value={unit}
              options={lengthUnits.map((value) => ({ value, label: value }))}
              onChange={(value) => change({ unit: value })}
            />
            ·
            <SelectBox
              className={css['wordSelect']}
              label={say('cargo.weightUnit')}
              value={weightUnit}
              options={pieceWeightUnits.map((value) => ({ value, label: value }))}
              onChange={(value) => change({ weightUnit: value })}
            />
            {say('cargo.aPiece')}
          </div>
        )}
      </div>
      {kind === 'pieces' && <PiecesGrid />}
      {kind === 'containers' && <ContainersGrid />}
      {kind === 'totals' && <TotalsFields />}
      {kind !== 'totals' && <ListFindings list={kind} />}
      <CargoTotals />
    </section>
  )
}

const TotalsFields = () => {
  const { shipment } = useApp()
  const { say } = useWording()
  const totals = usePart(shipment, (state) => state.form.cargo.totals)
  return (['pieces', 'weightKg', 'volumeM3'] as const).map((field) => (
    <TextField
      key={field}
      field={`totals.${field}`}
      label={say(`cargo.total.${field}`)}
      value={totals[field]}
      maxLength={40}
      numeric
      onChange={(value) =>
        shipment.edit(`totals.${field}`, (form) => ({
          ...form,
          cargo: { ...form.cargo, totals: { ...form.cargo.totals, [field]: value } },
        }))
      }
    />
  ))
}
