/** By this name a quote's data rides in its PDF. */
export const attachmentName = 'viaduct-quote.json'
