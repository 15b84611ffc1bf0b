import { messageChannels, mostTries, type MoveField } from './move-fields.ts'

/** A field of a move as a page draws it, with every list it may need. */
export function fieldOnPage(field: MoveField) {
  const base = { name: field.name, kind: field.kind, isOptional: field.isOptional ?? false, usual: null }
  if (field.kind === 'grid') return { ...base, options: field.options, rows: field.rows }
  if ('options' in field) return { ...base, options: field.options, rows: [] }
  const rows = Array.from({ length: mostTries }, (_, index) => String(index))
  return field.kind === 'tries'
    ? { ...base, options: messageChannels, rows }
    : { ...base, options: [], rows: [] }
}
