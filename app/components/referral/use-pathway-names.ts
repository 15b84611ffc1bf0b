import { formatList } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'

/** Names pathways in a list, in words for a family. */
export function usePathwayNames(): (pathways: readonly string[]) => string {
  const words = useWords('family-request')
  const { locale } = useLocale()
  return (pathways) =>
    formatList(
      locale,
      pathways.map((pathway) => words(`pathway.${pathway}`)),
    )
}
