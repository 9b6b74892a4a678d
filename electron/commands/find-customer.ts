import type { MethodOutput } from '../../shared/api/contract.ts'
import { ask, exitCodes, type CommandCall } from './command.ts'

type Found = MethodOutput<'customers.read'>

/**
 * The customer of an id, or of exactly this name but for case, accents and signs; where none or several have it, that is
 * told on standard error and the exit code answered.
 */
export const findCustomer = async (
  call: CommandCall,
  idOrName: string,
): Promise<Found | { readonly exit: number }> => {
  const { io, wording } = call
  const byId = await ask(call, 'customers.read', { id: idOrName.slice(0, 80), language: wording.language })
  if ('exit' in byId) return byId
  if (byId.ok) return byId.value
  const byName = await ask(call, 'customers.named', { name: idOrName.slice(0, 400) })
  if ('exit' in byName) return byName
  const customers = byName.ok ? byName.value : []
  const [only, second] = customers
  if (only && !second) return { state: 'kept', customer: only }
  const ids = customers.map(({ id, details }) => `  ${id}  ${details.name}\n`).join('')
  await io.err(
    customers.length === 0
      ? `${wording.say('cli.customer.unknown', { name: idOrName })}\n`
      : `${wording.say('cli.customer.several', { name: idOrName })}\n${ids}`,
  )
  return { exit: exitCodes.refused }
}
