export const languages = ['en', 'fr', 'zh'] as const
export type Language = (typeof languages)[number]

/** The languages of which every sentence is there; only these are offered. */
export const completeLanguages: readonly Language[] = ['en']
