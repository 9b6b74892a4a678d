import type { EquipmentCount } from '../container-load.ts'

/** `1 × 20GP + 2 × 40HC`; empty where nothing goes in a whole container. */
export const boxesToText = (equipment: readonly EquipmentCount[]): string =>
  equipment.map(({ type, count }) => `${count} × ${type}`).join(' + ')
