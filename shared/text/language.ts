export const languages = ['en', 'fr', 'zh'] as const
export type Language = (typeof languages)[number]
