import { toJSONSchema } from 'zod'
import { contract } from '../../shared/api/contract.ts'
import { shipmentInputSchema } from '../../shared/freight/shipment.ts'
import { comparisonSchema } from '../../shared/quote/comparison.ts'
import { exitCodes, type Command } from './command.ts'

/** JSON Schemas made from the contract itself, so that they cannot say anything else than what is checked. */
export const schemaCommand: Command = {
  name: 'schema',
  words: { least: 0, most: 1 },
  options: {},
  run: async ({ words, io, wording }) => {
    const methodNames = Object.keys(contract) as (keyof typeof contract)[]
    const [name] = words
    if (name === undefined) {
      await io.out(['shipment', 'comparison', ...methodNames, ''].join('\n'))
      return exitCodes.done
    }
    const print = async (schema: unknown): Promise<number> => {
      await io.out(`${JSON.stringify(schema, null, 2)}\n`)
      return exitCodes.done
    }
    if (name === 'shipment') return print(toJSONSchema(shipmentInputSchema, { io: 'input' }))
    if (name === 'comparison') return print(toJSONSchema(comparisonSchema))
    const method = methodNames.find((known) => known === name)
    if (method === undefined) {
      await io.err(`${wording.say('cli.schemaUnknown', { name })}\n`)
      return exitCodes.refused
    }
    const { kind, input, output, failure } = contract[method]
    return print({
      kind,
      // A file has no JSON Schema: it stands as `{}`.
      input: toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
      output: toJSONSchema(output),
      // A method without failures of its own declares none.
      failure: failure === undefined ? null : toJSONSchema(failure),
    })
  },
}
