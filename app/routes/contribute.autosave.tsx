import { formatTime } from '#app/i18n/format.ts'
import { guardedAction } from '#app/web/guarded.ts'
import { localeOf } from '#app/web/locale-of.ts'
import { refusalResponse } from '#app/web/respond.ts'

/** One changed answer, sent while the person goes on writing; answered as JSON, like a refusal of it. */
export const action = guardedAction(
  { section: 'own-contribution', action: 'write' },
  async ({ actor, services, form, request, context }) => {
    const id = form.get('contribution') ?? ''
    form.set('intent', 'autosave')
    const outcome = await services.contributions.save(actor, { id, form })
    if (!outcome.ok) throw refusalResponse(outcome.refusal)
    const { savedAt, revs, conflicts } = outcome.value
    return Response.json({
      savedAt: formatTime(localeOf(request, context), savedAt),
      revs,
      conflicts: conflicts.map((questionId) => ({ questionId })),
    })
  },
)
