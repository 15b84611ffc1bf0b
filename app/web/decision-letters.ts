import { i18nFor } from '#app/i18n/create-i18n.ts'
import { formatDate, formatList } from '#app/i18n/format.ts'
import { baseLocale, type Locale } from '#app/i18n/locale.ts'
import type { TypedDecision } from '#server/services/typed-decision.ts'

/** What a decision is told about: the child by the name they like, the clinic, and the day the request came. */
export type LetterFacts = {
  readonly name: string
  readonly clinic: { readonly name: string; readonly phone: string }
  readonly received: string | null
  /** What of the evidence list is not written to a family, which several people may read. */
  readonly privateToFamilies: readonly string[]
}

type Reader = 'family' | 'referrer'

/** The letters that tell a decision: the family's in its own language, the sender's in ours; the words shown are the words kept. */
export function decisionLetters(
  decision: TypedDecision,
  facts: LetterFacts,
  familyLocale: Locale,
): Readonly<Record<Reader, string>> {
  return {
    family: letterTo('family', { decision, facts, locale: familyLocale }),
    referrer: letterTo('referrer', { decision, facts, locale: baseLocale }),
  }
}

type Telling = { readonly decision: TypedDecision; readonly facts: LetterFacts; readonly locale: Locale }

function letterTo(reader: Reader, { decision, facts, locale }: Telling): string {
  const { name, clinic, received } = facts
  const { t } = i18nFor(locale)
  const values = {
    name,
    clinic: clinic.name,
    phone: clinic.phone,
    received: received ? formatDate(locale, received) : '',
    about: formatList(
      locale,
      decision.pathways.map((pathway) => t(`letters:about.${pathway}`)),
    ),
    ...(reader === 'family' ? askedOfFamily(decision, facts, locale) : askedOfOthers(decision, locale)),
    ...saidIn(decision, locale),
  }
  return ['greeting', decision.kind, 'closing']
    .map((part) => t(`letters:${part}.${reader}`, values))
    .join('\n')
}

// A family reads what is asked in the words of its own pages, each thing once.
function askedOfFamily(
  decision: TypedDecision,
  { name, privateToFamilies }: LetterFacts,
  locale: Locale,
): Readonly<Record<string, string>> {
  if (decision.kind !== 'ask') return {}
  const { t } = i18nFor(locale)
  const items = decision.evidenceIds.map((id) =>
    privateToFamilies.includes(id) ? t('letters:private') : t(`family-request:evidence.${id}`),
  )
  return {
    who: t(`family-request:who.${decision.of}`, { name }),
    items: formatList(locale, [...new Set(items)]),
  }
}

function askedOfOthers(decision: TypedDecision, locale: Locale): Readonly<Record<string, string>> {
  if (decision.kind !== 'ask') return {}
  const { t } = i18nFor(locale)
  const items = decision.evidenceIds.map((id) => t(`referral:evidence.${id}`))
  return { who: t(`referral:who.${decision.of}`), items: formatList(locale, items) }
}

function saidIn(decision: TypedDecision, locale: Locale): Readonly<Record<string, string>> {
  const { t } = i18nFor(locale)
  if (decision.kind === 'accept') return {}
  if (decision.kind === 'ask') return { due: formatDate(locale, decision.due) }
  if (decision.kind === 'redirect') {
    return { destination: decision.destination, acceptedBy: decision.acceptedBy }
  }
  const { needsFound, advice, routeBack, reason } = decision
  return { needsFound, advice, routeBack, reason: t(`letters:reason.${reason}`) }
}
