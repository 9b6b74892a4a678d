import type { Fraction } from './fraction.ts'

export type Mode = 'air' | 'rail-lcl' | 'rail-fcl'

/** An end of the route; `region` as the holidays and the Chinese haulage need it. */
export interface RequestEnd {
  readonly country: string
  readonly place: string
  readonly region: string
  readonly postcode: string
}

/** Equal pieces; lengths and weight as typed, in their units. */
export interface RequestPiece {
  readonly count: number
  readonly length: string
  readonly width: string
  readonly height: string
  readonly unit: 'cm' | 'mm' | 'm' | 'in'
  readonly weight: string
  readonly weightUnit: 'kg' | 'g' | 't' | 'lb'
  readonly stackable: boolean
  readonly tiltable: boolean
}

export interface RequestBox {
  readonly type: string
  readonly count: number
  readonly weightKg: string
}

export type RequestCargo =
  | { readonly kind: 'pieces'; readonly pieces: readonly RequestPiece[] }
  | { readonly kind: 'totals'; readonly pieces: number; readonly weightKg: string; readonly volumeM3: string }
  | { readonly kind: 'containers'; readonly containers: readonly RequestBox[] }

/** What the oracle prices: the part of a shipment that moves money and dates, as plain text and numbers. */
export interface Request {
  readonly origin: RequestEnd
  readonly destination: RequestEnd
  readonly doorAtOrigin: boolean
  readonly doorAtDestination: boolean
  readonly clearAt: 'door' | 'gateway' | null
  readonly quotedOn: string
  readonly readyOn: string
  readonly neededBy: string | null
  readonly cargo: RequestCargo
  readonly goods: readonly { readonly hsCode: string; readonly value: string; readonly currency: string }[]
  readonly insured: boolean
  readonly currency: string
}

export interface OracleLine {
  readonly leg: string
  readonly code: string
  readonly currency: string
  /** Rounded in its own currency. */
  readonly amount: Fraction
  /** Rounded in the quote currency. */
  readonly quoteAmount: Fraction
}
