/** What is wrong with a field of the shipment, one sentence each. */
export const fieldMessages = {} as const
