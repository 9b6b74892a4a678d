/** The customer that a quote is for, by its id; the name is only for showing. */
export interface PickedCustomer {
  readonly id: string
  readonly name: string
}
