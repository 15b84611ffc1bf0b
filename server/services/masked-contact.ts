/** An email address or phone number that can be recognised and not used: `p•••@example.org`, `•••• 123`. */
export function maskedContact(contact: string | null): string | null {
  if (contact === null || contact === '') return null
  const at = contact.lastIndexOf('@')
  return at > 0
    ? `${contact.slice(0, 1)}•••${contact.slice(at)}`
    : `•••• ${contact.replace(/\s/g, '').slice(-3)}`
}
