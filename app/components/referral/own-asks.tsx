import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import type { FieldError } from '#app/web/typed-fields.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { OtherAskers, type OtherAskersShown } from './other-askers.tsx'
import { usePathwayNames } from './use-pathway-names.ts'
import { fieldOfRefusal, WhatToAsk, type AskChoices } from './what-to-ask.tsx'

type Choices = AskChoices & { readonly once: string }

/** What a family may ask for themselves, what they have begun, and who else may ask. */
export type OwnAsksPage = OtherAskersShown & {
  readonly name: string
  readonly isTooYoung: boolean
  readonly choices: Choices | null
  readonly drafts: readonly { readonly id: string; readonly pathways: readonly string[] }[]
}

/** What was chosen when it could not be kept, and why. */
export type ChosenAgain = {
  readonly refusal: string
  readonly pathways: readonly string[]
  readonly clinicId: string
}

type Showing = {
  readonly page: OwnAsksPage
  readonly face: 'family' | 'me'
  readonly draftHref: (referralId: string) => string
  readonly supportHref: string
  readonly again: ChosenAgain | undefined
}

/** Asking a clinic oneself: the choices where the area has them, and always who else can ask. */
export function OwnAsks({ page, face, draftHref, supportHref, again }: Showing) {
  const words = useWords('family-request')
  const { name, choices, isTooYoung } = page
  const error = again && { field: fieldOfRefusal(again.refusal), message: words(`refusal.${again.refusal}`) }
  return (
    <>
      {error ? <ErrorSummary errors={[error]} /> : null}
      <PageTitle>{words(face === 'me' ? 'headingMe' : 'heading', { name })}</PageTitle>
      {choices ? (
        <>
          <p>{words('intro')}</p>
          <Drafts drafts={page.drafts} draftHref={draftHref} />
          <ChoiceForm choices={choices} again={again} error={error} />
        </>
      ) : (
        <Notice>
          <p>{words(isTooYoung ? 'tooYoung' : 'none')}</p>
        </Notice>
      )}
      <OtherAskers shown={page} />
      <p>
        <a href={supportHref}>{words('help')}</a>
      </p>
    </>
  )
}

function Drafts({ drafts, draftHref }: Pick<OwnAsksPage, 'drafts'> & Pick<Showing, 'draftHref'>) {
  const words = useWords('family-request')
  const named = usePathwayNames()
  if (drafts.length === 0) return null
  return (
    <section>
      <h2>{words('drafts')}</h2>
      <ul>
        {drafts.map(({ id, pathways }) => (
          <li key={id}>
            <a href={draftHref(id)}>{words('draft', { pathways: named(pathways) })}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Choosing = {
  readonly choices: Choices
  readonly again: ChosenAgain | undefined
  readonly error: FieldError | undefined
}

function ChoiceForm({ choices, again, error }: Choosing) {
  const words = useWords('family-request')
  const { csrf } = usePageRoot()
  const [only] = choices.clinics.length === 1 ? choices.clinics : []
  return (
    <form method="post" noValidate>
      <HiddenFields csrf={csrf} values={{ once: choices.once }} />
      <WhatToAsk
        asker="family-request"
        choices={choices}
        chosen={again?.pathways ?? []}
        clinicId={again?.clinicId ?? only?.id}
        error={error}
      />
      <Button>{words('next')}</Button>
    </form>
  )
}
