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
  if (form.get('intent') === 'later') return paths.contributionStop(id)
  const [, wanted] = /^to:([\w.-]{1,60})$/.exec(form.get('intent') ?? '') ?? []
  if (wanted) return paths.contributionPart(id, wanted)
  if (form.get('from') === 'check') return paths.contributionCheck(id)
  if (saved.asksWhetherFinished) return paths.contributionFinished(id, pageId)
  return saved.next ? paths.contributionPart(id, saved.next) : paths.contributionCheck(id)
}
