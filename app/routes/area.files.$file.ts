import { drawFile } from '#app/web/area/draw-file.ts'
import { sentenceInstead } from '#app/web/area/sentence-instead.ts'
import { askedIn } from '#app/web/area-answer.ts'
import { fileResponse } from '#app/web/file-response.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { localeOf } from '#app/web/locale-of.ts'
import { i18nFor } from '#app/i18n/create-i18n.ts'
import { wordsOf } from '#app/i18n/words-of.ts'

export const loader = guardedLoader(
  { section: 'figures', action: 'read' },
  async ({ actor, services, request, params, context }) => {
    const { file = '' } = params
    const locale = localeOf(request, context)
    const way = { words: wordsOf(i18nFor(locale), 'area'), locale, address: request.url }
    const printed = await services.areaFile(actor, {
      file,
      asked: askedIn(request),
      draw: (figures) => drawFile(file, figures, way),
    })
    return printed.ok ? fileResponse(file, printed.value) : sentenceInstead(printed, way)
  },
)
