import type { MethodInput, MethodOutput } from '../../shared/api/contract.ts'

export type House = MethodOutput<'house.read'>['house']
export type HouseChange = MethodInput<'house.write'>['house']

/** What a section of the house's settings is given. */
export interface HouseSection {
  readonly house: House
  /** Keeps a change; answers the sentence at what is wrong with it, empty where it was kept. */
  readonly change: (change: HouseChange) => Promise<string>
}
