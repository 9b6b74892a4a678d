import * as z from 'zod'
import type { Dispatch } from '../../shared/api/dispatch.ts'
import { languages, type Language } from '../../shared/text/language.ts'

/** The settings that reach beyond the page: the menu's language, the theme of title bar and menu. */
export interface DesktopSettings {
  readonly language: Language
  readonly theme: 'system' | 'light' | 'dark'
}

const answerSchema = z.object({
  ok: z.literal(true),
  value: z.object({ language: z.enum(languages), theme: z.enum(['system', 'light', 'dark']) }),
})

/** Undefined when the store does not answer; the window then keeps what it has. */
export const readDesktopSettings = async (dispatch: Dispatch): Promise<DesktopSettings | undefined> => {
  const answer = answerSchema.safeParse(await dispatch('settings.read', {}))
  return answer.success ? answer.data.value : undefined
}

/** The same dispatch; after the page has written settings they are applied to the desktop too. */
export const followSettings =
  (dispatch: Dispatch, apply: (settings: DesktopSettings) => void): Dispatch =>
  async (method, input) => {
    const answer = await dispatch(method, input)
    if (method === 'settings.write') {
      const settings = await readDesktopSettings(dispatch)
      if (settings) apply(settings)
    }
    return answer
  }
