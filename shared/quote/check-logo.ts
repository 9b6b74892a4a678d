import { fail, ok, type Result } from '../kernel/result.ts'
import { logoLimit, type Logo } from './letterhead.ts'
import { quoteIssue, type QuoteIssue } from './quote-issue.ts'

// The first bytes of the two formats in base64: 89 50 4E 47 0D 0A and FF D8 FF.
const beginnings = [
  ['iVBORw0K', 'image/png'],
  ['/9j/', 'image/jpeg'],
] as const

/** A picture in base64 as a logo: PNG or JPEG by its first bytes, whatever its name says, of at most 512 kB. */
export const checkLogo = (base64: string): Result<Logo, QuoteIssue> => {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0
  if ((base64.length / 4) * 3 - padding > logoLimit) return fail(quoteIssue('logo', 'LogoTooLarge'))
  const found = beginnings.find(([beginning]) => base64.startsWith(beginning))
  return found && base64.length % 4 === 0 && /^[A-Za-z0-9+/]+=*$/.test(base64)
    ? ok({ mediaType: found[1], base64 })
    : fail(quoteIssue('logo', 'LogoShape'))
}
