import type { Saved } from '#server/services/contribution-service.ts'
import { paths } from './paths.ts'

/**
 * The page after "Save": what somebody has to see first comes first. Two versions of an answer, then advice they have not read,
 * then where they asked to go.
 */
export function whereAfterSaving(
  { id, pageId }: { readonly id: string; readonly pageId: string },
  saved: Pick<Saved, 'conflicts' | 'untold' | 'next' | 'asksWhetherFinished'>,
  form: URLSearchParams,
): string {
  if (saved.conflicts.length > 0) return paths.contributionVersions(id, pageId)
  if (saved.untold.some(({ stopsForm }) => stopsForm)) return paths.contributionHelp(id, pageId)
  if (saved.untold.length > 0) return `${paths.contributionPart(id, pageId)}#advice`
  const chosen = whereChosen(id, form.get('intent') ?? '')
  if (chosen !== null) return chosen
  if (form.get('from') === 'check') return paths.contributionCheck(id)
  if (saved.asksWhetherFinished) return paths.contributionFinished(id, pageId)
  return saved.next ? paths.contributionPart(id, saved.next) : paths.contributionCheck(id)
}

// A button of the page may lead somewhere of its own: to a pause, or to the question these words are about.
function whereChosen(id: string, intent: string): string | null {
  if (intent === 'later') return paths.contributionStop(id)
  const [, page] = /^to:([\w.-]{1,60})$/.exec(intent) ?? []
  return page === undefined ? null : paths.contributionPart(id, page)
}
