import { tryAgain, valueOrRespond } from './respond.ts'

const mendable = ['still-missing', 'nothing-said', 'words-too-long']
const urgencies = ['same_day', 'this_week', 'routine', 'none'] as const

/** What was typed, again, where it can be mended; any other refusal leaves as a page of its own. */
export function changeAgain(refusal: string, form: URLSearchParams) {
  if (!mendable.includes(refusal)) valueOrRespond<never>({ ok: false, refusal })
  return tryAgain({
    refusal,
    once: form.get('once') ?? '',
    still: form.get('still') ?? '',
    changed: form.getAll('changed'),
    words: form.get('words') ?? '',
  })
}

/** How soon somebody reads what was just told, as the address says it; null for anything else. */
export function toldIn(request: Request): (typeof urgencies)[number] | null {
  const told = new URL(request.url).searchParams.get('told')
  return urgencies.find((urgency) => urgency === told) ?? null
}
