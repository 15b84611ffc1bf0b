import { Button } from '#app/components/button.tsx'
import { CheckboxGroup } from '#app/components/checkbox-group.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { formatList } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { LearnsWhere } from './learns-where.tsx'

type Line = {
  readonly id: string
  readonly owner: string
  readonly state: string
  readonly because: string | null
  readonly alternatives: readonly string[]
}

/** What a clinic likes to know before it decides, as a family reads it. */
export type OwnKnownPage = {
  readonly name: string
  readonly hasProfile: boolean
  readonly learning: { readonly where: string; readonly setting: string | null }
  readonly lines: readonly Line[]
  readonly sum: { readonly have: number; readonly of: number }
}

/** What is there, what is not, who could tell it, and what the clinic may ask them for. Nothing here holds a request back. */
export function OwnKnown({
  page,
  refusal,
}: {
  readonly page: OwnKnownPage
  readonly refusal: string | undefined
}) {
  const words = useWords('family-request')
  const { csrf } = usePageRoot()
  const { lines, sum, hasProfile } = page
  const error = refusal ? words(`refusal.${refusal}`) : undefined
  const here = lines.filter(({ state }) => state === 'have')
  const missing = lines.filter(({ state }) => state === 'missing' || state === 'asked')
  const own = missing.filter(({ owner }) => theirOwn.includes(owner))
  const others = missing.filter(({ owner }) => !theirOwn.includes(owner))
  return (
    <>
      {error ? <ErrorSummary errors={[{ field: 'where', message: error }]} /> : null}
      <PageTitle>{words('know.heading')}</PageTitle>
      <p>{words('know.sum', sum)}</p>
      <p>{words(hasProfile ? 'know.never' : 'know.noProfile')}</p>
      <LearnsWhere learning={page.learning} name={page.name} error={error} />
      {here.length === 0 ? null : <Here lines={here} />}
      <h2>{words('know.missing')}</h2>
      {missing.length === 0 ? <p>{words('know.nothingMissing')}</p> : null}
      {own.length === 0 ? null : <FromYou lines={own} />}
      <form method="post" noValidate>
        <HiddenFields csrf={csrf} />
        {others.length === 0 ? null : <FromOthers page={page} lines={others} />}
        <Button>{words('next')}</Button>
      </form>
    </>
  )
}

// What a family can tell itself, nobody else has to be asked for.
const theirOwn = ['home', 'self']

function FromYou({ lines }: Pick<OwnKnownPage, 'lines'>) {
  const words = useWords('family-request')
  const waysOf = useWays()
  const said = (line: Line) => {
    const [thing, ways] = [words(`evidence.${line.id}`), waysOf(line)]
    return ways === '' ? thing : words('know.instead', { thing, ways })
  }
  return (
    <>
      <p>{words('know.you')}</p>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>{said(line)}</li>
        ))}
      </ul>
    </>
  )
}

function Here({ lines }: Pick<OwnKnownPage, 'lines'>) {
  const words = useWords('family-request')
  return (
    <>
      <h2>{words('know.have')}</h2>
      <ul>
        {lines.map(({ id }) => (
          <li key={id}>{words(`evidence.${id}`)}</li>
        ))}
      </ul>
    </>
  )
}

function FromOthers({
  page: { name },
  lines,
}: {
  readonly page: OwnKnownPage
  readonly lines: readonly Line[]
}) {
  const words = useWords('family-request')
  const waysOf = useWays()
  const hintOf = (line: Line) => {
    const who = words(`who.${line.owner}`, { name })
    const ways = waysOf(line)
    return words(ways === '' ? 'know.from' : 'know.fromInstead', { who, ways })
  }
  return (
    <CheckboxGroup
      name="ask"
      legend={words('know.ask')}
      hint={words('know.askHint')}
      values={lines.filter(({ state }) => state === 'asked').map(({ id }) => id)}
      options={lines.map((line) => ({
        value: line.id,
        label: words(`evidence.${line.id}`),
        hint: hintOf(line),
      }))}
    />
  )
}

function useWays(): (line: Line) => string {
  const words = useWords('family-request')
  const { locale } = useLocale()
  return ({ alternatives }) =>
    formatList(
      locale,
      alternatives.map((way) => words(`alternative.${way}`)),
    )
}
