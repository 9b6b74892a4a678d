import * as z from 'zod'
import { language, method } from './method.ts'

/** What is known of goods before they are part of a shipment. */
export const goodsMethods = {
  'goods.searchHs': method({
    kind: 'query',
    input: z.object({ text: z.string().max(120), limit: z.int().min(1).max(50).optional(), language }),
    output: z.array(
      z.object({
        code: z.string(),
        level: z.enum(['chapter', 'heading', 'code']),
        /** Short wording of Viaduct's own; of its heading for a longer code, which comes from a duty table in force. */
        name: z.string(),
        chapterName: z.string(),
      }),
    ),
  }),
} as const
