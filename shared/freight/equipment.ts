export const equipmentTypes = ['20GP', '40GP', '40HC', '45HC'] as const
/** A container type of the rail tariff. */
export type Equipment = (typeof equipmentTypes)[number]
