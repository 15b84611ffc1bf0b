/** The fields of a stored record, as it would be inserted. */
export function withoutRevision(stored: object): object {
  return Object.fromEntries(Object.entries(stored).filter(([name]) => name !== 'rev'))
}
