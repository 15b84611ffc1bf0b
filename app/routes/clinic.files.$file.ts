import { i18nFor } from '#app/i18n/create-i18n.ts'
import { wordsOf } from '#app/i18n/words-of.ts'
import { sentenceInstead } from '#app/web/area/sentence-instead.ts'
import { drawClinicFile } from '#app/web/draw-clinic-file.ts'
import { fileResponse } from '#app/web/file-response.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { localeOf } from '#app/web/locale-of.ts'

export const loader = guardedLoader(
  { section: 'clinic-quality', action: 'read' },
  async ({ actor, services, request, params, context }) => {
    const { file = '' } = params
    const locale = localeOf(request, context)
    const words = wordsOf(i18nFor(locale), 'area')
    const draw = (records: Parameters<typeof drawClinicFile>[1]) => drawClinicFile(file, records, words)
    const printed = await services.triage.file(actor, { file, draw })
    return printed.ok ? fileResponse(file, printed.value) : sentenceInstead(printed, { words, locale })
  },
)
