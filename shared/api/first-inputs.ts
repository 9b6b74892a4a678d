import * as z from 'zod'
import { shipmentInputSchema } from '../freight/shipment.ts'
import { language, none } from './method.ts'

/**
 * What the methods take that a window or a command line asks first. The contract has them from here; they stand apart
 * because building all of its schemas takes a fresh process longer than the comparison that it was started for.
 */
export const firstInputs = {
  'app.about': none,
  'settings.read': none,
  'drafts.current': none,
  'quotes.compare': z.object({ shipment: shipmentInputSchema, language }),
} as const
