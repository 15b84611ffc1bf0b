/** A number to call. Kept left to right, or a right-to-left page turns its groups round. */
export function PhoneNumber({ number }: { readonly number: string }) {
  return (
    <a href={`tel:${number.replaceAll(' ', '')}`}>
      <bdi dir="ltr">{number}</bdi>
    </a>
  )
}
