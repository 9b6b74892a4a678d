/** A step of the schema, forward only; its last statement sets `user_version` to `version`. */
export interface Migration {
  readonly version: number
  readonly sql: string
}
