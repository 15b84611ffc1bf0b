export type SaveReply =
  | {
      readonly kind: 'saved'
      readonly savedAt: string
      readonly revs: Readonly<Record<string, number>>
      readonly conflicts: number
    }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreached' }

/** Posts the named fields of a form. It outlives the page, so that closing it loses nothing. */
export async function sendChanges(form: HTMLFormElement, names: readonly string[]): Promise<SaveReply> {
  try {
    const response = await fetch(form.dataset['autosave'] ?? form.action, {
      method: 'POST',
      body: changesOf(form, names),
      headers: { Accept: 'application/json' },
      credentials: 'same-origin',
      keepalive: true,
    })
    if (response.status === 429 || response.status >= 500) return { kind: 'unreached' }
    if (!response.ok || response.redirected) return { kind: 'refused' }
    return savedReply(await response.json())
  } catch {
    return { kind: 'unreached' }
  }
}

/** The changed fields, the hidden values of the form and the revision each change was based on. */
export function changesOf(form: HTMLFormElement, names: readonly string[]): URLSearchParams {
  const all = new FormData(form)
  const changes = new URLSearchParams()
  form.querySelectorAll<HTMLInputElement>('input[type=hidden]').forEach(({ name, value }) => {
    if (!name.startsWith('rev:') || names.includes(name.slice(4))) changes.append(name, value)
  })
  for (const name of names) {
    const values = all.getAll(name)
    for (const value of values.length > 0 ? values : [''])
      changes.append(name, typeof value === 'string' ? value : '')
  }
  changes.set('intent', 'autosave')
  return changes
}

function savedReply(body: unknown): SaveReply {
  if (!isRecord(body) || typeof body['savedAt'] !== 'string') return { kind: 'refused' }
  return {
    kind: 'saved',
    savedAt: body['savedAt'],
    revs: revsOf(body['revs']),
    conflicts: Array.isArray(body['conflicts']) ? body['conflicts'].length : 0,
  }
}

function revsOf(revs: unknown): Record<string, number> {
  const known: Record<string, number> = {}
  if (!isRecord(revs)) return known
  for (const question of Object.keys(revs)) {
    const rev = revs[question]
    if (typeof rev === 'number') known[question] = rev
  }
  return known
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
