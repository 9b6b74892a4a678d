/** Batteries shipped alone: on cargo aircraft only. Source: IATA Dangerous Goods Regulations, since 2016 and 2015. */
export const cargoAircraftOnly: ReadonlySet<string> = new Set(['3480', '3090'])
/** Batteries with or in equipment: allowed on any aircraft. */
export const batteriesWithEquipment: ReadonlySet<string> = new Set(['3481', '3091', '3552'])
export const lithiumNumbers: ReadonlySet<string> = new Set(['3480', '3481', '3090', '3091'])
export const batteryNumbers: ReadonlySet<string> = new Set([...lithiumNumbers, '3551', '3552'])
