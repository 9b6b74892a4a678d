import * as z from 'zod'

/** A finding at a field of what was sent: `path` is `pieces.0.weight`, `text` one sentence. */
export const fieldIssueSchema = z.object({ path: z.string(), code: z.string(), text: z.string() })
export type FieldIssue = z.infer<typeof fieldIssueSchema>
