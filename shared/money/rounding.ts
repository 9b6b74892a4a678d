/** How a line's exact amount becomes whole minor units; `half-up` goes away from zero. */
export type Rounding = 'half-up' | 'half-even'
