/** Where values stand along an axis; positions are for drawing only. */
export interface ChartScale {
  readonly from: number
  readonly to: number
  readonly gridlines: readonly number[]
  /** 0 at `from`, 1 at `to`. */
  readonly at: (value: number) => number
}
