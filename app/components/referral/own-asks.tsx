import { Button } from '#app/components/button.tsx'
import { CheckboxGroup } from '#app/components/checkbox-group.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { OtherAskers, type OtherAskersShown } from './other-askers.tsx'
import { usePathwayNames } from './use-pathway-names.ts'
import { fieldOfRefusal } from './what-to-ask.tsx'

type Choices = {
  readonly once: string
  readonly pathways: readonly { readonly pathway: string; readonly isOpen: boolean }[]
  readonly sentByOthers: readonly string[]
  readonly clinics: readonly {
    readonly id: string
    readonly name: string
    readonly pathways: readonly string[]
  }[]
}

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
  readonly error: { readonly field: string; readonly message: string } | undefined
}

function ChoiceForm({ choices, again, error }: Choosing) {
  const words = useWords('family-request')
  const { csrf } = usePageRoot()
  const named = usePathwayNames()
  const errorOf = (field: string) => (error?.field === field ? error.message : undefined)
  const [only] = choices.clinics.length === 1 ? choices.clinics : []
  return (
    <form method="post" noValidate>
      <HiddenFields csrf={csrf} values={{ once: choices.once }} />
      <CheckboxGroup
        name="pathways"
        legend={words('pathways')}
        hint={words('pathwaysHint')}
        error={errorOf('pathways')}
        values={again?.pathways ?? []}
        options={choices.pathways.map(({ pathway, isOpen }) => ({
          value: pathway,
          label: words(`pathway.${pathway}`),
          ...(isOpen && { hint: words('open') }),
        }))}
      />
      {choices.sentByOthers.length === 0 ? null : (
        <p>{words('notHere', { pathways: named(choices.sentByOthers) })}</p>
      )}
      <RadioGroup
        name="clinicId"
        legend={words('clinic')}
        error={errorOf('clinicId')}
        value={again?.clinicId ?? only?.id}
        options={choices.clinics.map(({ id, name, pathways }) => ({
          value: id,
          label: name,
          hint: words('takes', { pathways: named(pathways) }),
        }))}
      />
      <Button>{words('next')}</Button>
    </form>
  )
}
