/** How an exact amount becomes a whole number of units; `half-up` goes away from zero. */
export const roundings = ['half-up', 'half-even'] as const
export type Rounding = (typeof roundings)[number]
