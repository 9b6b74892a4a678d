/** A message with its figures set off: what stands between two stars is bold. Only for our own templates. */
export const RichText = ({ text }: { readonly text: string }) =>
  text.split('*').map((part, index) =>
    index % 2 === 1 ? (
      // A message's parts never change their order.
      <b key={index}>{part}</b>
    ) : (
      part
    ),
  )
