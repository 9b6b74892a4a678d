import { exitCodes, type CommandCall } from './command.ts'

/** How many finds a search prints (1 to 50), undefined for the usual number; an exit code after telling what it takes. */
export const readSearchLimit = async ({
  options,
  io,
  wording,
}: CommandCall): Promise<{ readonly limit: number | undefined } | { readonly exit: number }> => {
  const asked = options['limit']
  if (asked === undefined) return { limit: undefined }
  const limit = typeof asked === 'string' && /^\d{1,3}$/.test(asked) ? Number(asked) : 0
  if (limit >= 1 && limit <= 50) return { limit }
  await io.err(`${wording.say('cli.limit')}\n`)
  return { exit: exitCodes.usage }
}
