import { useWords } from '#app/i18n/use-words.ts'

/** What one of the things to choose from is called: evidence as it is called wherever it is asked for. */
export function useOptionWords() {
  const words = useWords('moves')
  const referral = useWords('referral')
  return ({ name, kind }: { readonly name: string; readonly kind: string }, value: string): string =>
    kind === 'evidence' ? referral(`evidence.${value}`) : words(`option.${name}.${value}`)
}
