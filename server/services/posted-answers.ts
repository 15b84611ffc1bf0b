import type { RawAnswer } from '#questionnaires/engine/check-answer.ts'
import { typedDay, typedNumeral } from '#schemas/typed-day.ts'

/** What a form says about answers: the fields, the revision and the mark each was drawn with, and the advice already read. */
export type PostedAnswers = {
  readonly fields: Readonly<Record<string, RawAnswer>>
  readonly baseRevs: Readonly<Record<string, number>>
  readonly marks: Readonly<Record<string, string>>
  readonly told: readonly string[]
}

// Everything a form carries that is no answer.
const own = new Set(['csrf', 'intent', 'from', 'told', 'contribution'])
const datePart = /^([^-]+)-(day|month|year|unknown)$/

/**
 * Reads a posted form. A question that was on the page (it has a `rev:`) and sent nothing was left blank; a single change sent by
 * the script names only its own fields, and a date waits until all its boxes are there.
 */
export function readPostedAnswers(form: URLSearchParams): PostedAnswers {
  const names = [...new Set(form.keys())]
  const drawn = namesAfter(names, 'rev:')
  const isSingle = form.get('intent') === 'autosave'
  const blanks = isSingle ? [] : drawn.map((id) => [id, ''] as const)
  return {
    fields: Object.fromEntries([...blanks, ...answersIn(form, names), ...datesIn(form, names)]),
    baseRevs: Object.fromEntries(drawn.map((id) => [id, revision(form.get(`rev:${id}`))])),
    marks: Object.fromEntries(namesAfter(names, 'was:').map((id) => [id, form.get(`was:${id}`) ?? ''])),
    told: form.getAll('told'),
  }
}

function answersIn(
  form: URLSearchParams,
  names: readonly string[],
): readonly (readonly [string, RawAnswer])[] {
  return names
    .filter((name) => !own.has(name) && !/^(rev|was):/.test(name) && !datePart.test(name))
    .map((name) => {
      const values = form.getAll(name)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    })
}

function datesIn(form: URLSearchParams, names: readonly string[]): readonly (readonly [string, string])[] {
  const ids = new Set(names.flatMap((name) => datePart.exec(name)?.[1] ?? []))
  return [...ids]
    .filter((id) => ['day', 'month', 'year'].every((part) => form.has(`${id}-${part}`)))
    .map((id) => [id, typedDate(form, id)])
}

// A month will do: people often remember no more of a check. What is no date stays as typed, and is refused by name.
function typedDate(form: URLSearchParams, id: string): string {
  if (form.has(`${id}-unknown`)) return 'unknown'
  const { day, month, year } = typedDay(form, id)
  return [year, month, day]
    .map(typedNumeral)
    .filter((part) => part !== '')
    .map((part) => part.padStart(2, '0'))
    .join('-')
}

function namesAfter(names: readonly string[], prefix: string): readonly string[] {
  return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))
}

function revision(text: string | null): number {
  const rev = Number(text)
  return Number.isInteger(rev) && rev > 0 ? rev : 0
}
