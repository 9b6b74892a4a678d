import type { ColumnMapping } from './recognise-layout.ts'

/** Our names of the sheet's columns, by their index. */
export const fieldsByIndex = ({ layout, indexByKey, open }: ColumnMapping): ReadonlyMap<number, string> => {
  const names = new Map<number, string>()
  for (const column of layout.columns) {
    const index = indexByKey.get(column.key)
    if (index !== undefined) names.set(index, column.name)
  }
  for (const { bound, index } of open) names.set(index, layout.open?.headingOf(bound) ?? bound)
  return names
}
