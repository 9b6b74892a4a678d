import { lengthUnits, weightUnits } from '../../shared/freight/shipment.ts'
import { cargoKinds, type ShipmentForm } from '../state/shipment-form.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import fieldCss from '../ui/field.module.css'
import { SelectBox, TextField } from '../ui/fields.tsx'
import { CargoTotals } from './cargo-totals.tsx'
import { ContainersGrid } from './containers-grid.tsx'
import { PiecesGrid } from './pieces-grid.tsx'
import { ListFindings } from './list-findings.tsx'
import css from './shipment-form.module.css'

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
          className={fieldCss['wordSelect']}
          label={say('cargo.enteredAs')}
          value={kind}
          options={cargoKinds.map((value) => ({ value, label: say(`cargo.kind.${value}`) }))}
          onChange={(value) => change({ kind: value })}
        />
        {kind === 'pieces' && (
          <div className={css['headTools']}>
            <SelectBox
              className={fieldCss['wordSelect']}
              label={say('cargo.lengthUnit')}
              value={unit}
              options={lengthUnits.map((value) => ({ value, label: value }))}
              onChange={(value) => change({ unit: value })}
            />
            ·
            <SelectBox
              className={fieldCss['wordSelect']}
              label={say('cargo.weightUnit')}
              value={weightUnit}
              options={weightUnits.map((value) => ({ value, label: value }))}
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
