import { Button } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { CheckboxGroup } from '#app/components/checkbox-group.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { SummaryCard } from '#app/components/summary-card.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { usePathwayNames } from './use-pathway-names.ts'

/** Everything a family decides before their own request leaves. */
export type OwnCheckPage = {
  readonly name: string
  readonly clinic: string
  readonly pathways: readonly string[]
  readonly sum: { readonly have: number; readonly of: number }
  readonly hasProfile: boolean
  readonly hasPlan: boolean
  readonly hasPrivate: boolean
  readonly needsYoungPerson: boolean
  readonly discardOnce: string
}

/** What was ticked when it could not be sent, and why. */
export type TickedAgain = { readonly refusal: string; readonly ticked: readonly string[] }

type Showing = {
  readonly page: OwnCheckPage
  readonly face: 'family' | 'me'
  readonly again: TickedAgain | undefined
}

const fieldOf: Readonly<Record<string, string>> = { 'young-person-agreement-missing': 'youngPerson' }

/** What goes to the clinic, the yes it goes with, and the way to throw it away. */
export function OwnCheck({ page, face, again }: Showing) {
  const words = useWords('family-request')
  const error = again && {
    field: fieldOf[again.refusal] ?? 'agrees',
    message: words(`refusal.${again.refusal}`),
  }
  return (
    <>
      {error ? <ErrorSummary errors={[error]} /> : null}
      <PageTitle>{words('check.heading')}</PageTitle>
      <Summary page={page} />
      <Goes page={page} />
      <YesForm page={page} face={face} ticked={again?.ticked ?? []} error={error} />
      <ThrowAway once={page.discardOnce} />
    </>
  )
}

function Summary({ page: { clinic, pathways, sum } }: Pick<Showing, 'page'>) {
  const words = useWords('family-request')
  const named = usePathwayNames()
  const rows = [
    { id: 'to', name: words('check.to'), value: clinic },
    { id: 'about', name: words('check.about'), value: named(pathways) },
    { id: 'known', name: words('check.known'), value: words('check.knownSum', sum) },
  ]
  return <SummaryCard rows={rows} />
}

function Goes({ page: { name, hasProfile, hasPlan } }: Pick<Showing, 'page'>) {
  const words = useWords('family-request')
  return (
    <>
      <h2>{words('check.goes')}</h2>
      <ul>
        <li>{words('check.identity', { name })}</li>
        {hasProfile ? <li>{words('check.profile')}</li> : null}
        {hasPlan ? <li>{words('check.plan')}</li> : null}
      </ul>
      <p>{words(hasProfile ? 'check.notShown' : 'check.noProfile')}</p>
      <p>{words('check.school')}</p>
    </>
  )
}

type Ticking = Pick<Showing, 'page' | 'face'> & {
  readonly ticked: readonly string[]
  readonly error: { readonly field: string; readonly message: string } | undefined
}

function YesForm({ page, face, ticked, error }: Ticking) {
  const words = useWords('family-request')
  const { csrf } = usePageRoot()
  const { name, clinic } = page
  const text = words(face === 'me' ? 'check.wordsMe' : 'check.words', { name, clinic })
  const tick = (field: string, legend: string, label: string) => (
    <CheckboxGroup
      name={field}
      legend={legend}
      error={error?.field === field ? error.message : undefined}
      values={ticked.includes(field) ? ['yes'] : []}
      options={[{ value: 'yes', label }]}
    />
  )
  return (
    <form method="post" noValidate>
      <HiddenFields csrf={csrf} values={{ words: text, intent: 'send' }} />
      <h2>{words('check.agree')}</h2>
      <Card>
        <p>{text}</p>
      </Card>
      {tick('agrees', words('check.agree'), words('check.agrees'))}
      {page.needsYoungPerson
        ? tick('youngPerson', words('check.youngPersonTitle', { name }), words('check.youngPerson', { name }))
        : null}
      {page.hasPrivate ? tick('private', words('check.private'), words('check.privateText')) : null}
      <Button>{words('check.send')}</Button>
    </form>
  )
}

function ThrowAway({ once }: { readonly once: string }) {
  const words = useWords('family-request')
  const { csrf } = usePageRoot()
  return (
    <section>
      <h2>{words('check.discardTitle')}</h2>
      <p>{words('check.discardText')}</p>
      <form method="post">
        <HiddenFields csrf={csrf} values={{ intent: 'discard', once }} />
        <Button kind="secondary">{words('check.discard')}</Button>
      </form>
    </section>
  )
}
