import { useWords } from '#app/i18n/use-words.ts'
import { Page } from '#app/web/page.tsx'
import { usePageRoot } from '#app/web/page-root.ts'
import { paths } from '#app/web/paths.ts'
import { AutosaveForm } from '../autosave-form.tsx'
import { Button, ButtonRow } from '../button.tsx'
import { Details } from '../details.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { HelpPanel } from '../help-panel.tsx'
import { Notice } from '../notice.tsx'
import { PageTitle } from '../page-title.tsx'
import { ReadAloud } from '../read-aloud.tsx'
import { StatusLine } from '../status-line.tsx'
import type { Field } from './field.ts'
import { QuestionField } from './question-field.tsx'
import { typedAfter, typedInto, type Typed } from './typed-again.ts'

export type PartOnPage = {
  readonly contributionId: string
  readonly pageId: string
  readonly name: string
  readonly viewpoint: string
  readonly part: number
  readonly parts: number
  readonly step: number
  readonly steps: number
  readonly previous: string | null
  readonly title: string
  readonly why?: string
  readonly note?: string
  readonly stem?: string
  readonly points: readonly { readonly label: string; readonly help: string }[]
  readonly guide: readonly string[]
  readonly fields: readonly Field[]
  readonly revs: Readonly<Record<string, number>>
  readonly marks: Readonly<Record<string, string>>
  readonly advice: readonly { readonly key: string; readonly text: string }[]
  readonly help: 'adult' | 'child'
  readonly showsHelpPanel: boolean
  readonly isCrossed: boolean
  readonly savedAt: string | null
  readonly isFromCheck: boolean
}

/** A form that came back: which questions, why, and everything that was typed. */
export type Again = { readonly wrong: Readonly<Record<string, string>>; readonly typed: Typed }

type Shown = { readonly page: PartOnPage; readonly again: Again | undefined }

/** One page of questions: all of a part, or one question of it. */
export function PartPage({ page, again }: Shown) {
  const words = useWords('contribute')
  const { contributionId, previous, step, steps, part, parts, name } = page
  const isAlone = page.fields.filter(({ kind }) => kind !== 'info').length === 1
  const back = previous
    ? paths.contributionPart(contributionId, previous)
    : paths.contribution(contributionId)
  const place = words('part.of', { part, parts })
  const caption = words(page.viewpoint === 'self' ? 'part.captionSelf' : 'part.caption', { name, place })
  const question = steps > 1 ? ` · ${words('part.question', { step, steps })}` : ''
  return (
    <Page back={page.isFromCheck ? paths.contributionCheck(contributionId) : back} isEnhanced>
      <ErrorSummary errors={errorsOf(page, again, words)} />
      {isAlone ? (
        <p className="caption">
          {caption} · {page.title}
          {question}
        </p>
      ) : (
        <PageTitle caption={caption}>{page.title}</PageTitle>
      )}
      <PartIntroduction page={page} />
      <StatusLine>
        {page.savedAt ? words('common:autosave.saved').replace('{time}', page.savedAt) : undefined}
      </StatusLine>
      <ReadAloud of="#main" />
      {page.isCrossed ? <CrossedNotice page={page} /> : null}
      <AdviceNotice page={page} />
      <PartForm page={page} again={again} isAlone={isAlone} />
      {page.showsHelpPanel ? <HelpPanel reader={page.help} /> : null}
    </Page>
  )
}

function errorsOf({ fields }: PartOnPage, again: Again | undefined, words: (key: string) => string) {
  if (!again) return []
  return Object.entries(again.wrong).map(([field, why]) => {
    const isHere = fields.some(({ id }) => id === field)
    return { field: isHere ? field : 'main', message: words(`wrong.${why}`) }
  })
}

function PartIntroduction({ page }: { readonly page: PartOnPage }) {
  const words = useWords('contribute')
  const { why, note, stem, points, guide, name } = page
  return (
    <>
      {why ? <p>{words('part.why', { why })}</p> : null}
      {note ? <p>{note}</p> : null}
      {stem ? <p>{stem}</p> : null}
      <p>{words('part.skip')}</p>
      {guide.length > 0 ? (
        <Notice title={words('part.guideTitle', { name })}>
          <ul>
            {guide.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {points.length > 0 ? (
        <Details summary={words('part.points')}>
          <dl>
            {points.map(({ label, help }) => (
              <div key={label}>
                <dt>
                  <strong>{label}</strong>
                </dt>
                <dd>{help}</dd>
              </div>
            ))}
          </dl>
        </Details>
      ) : null}
    </>
  )
}

function CrossedNotice({ page }: { readonly page: PartOnPage }) {
  const words = useWords('contribute')
  return (
    <Notice>
      {words('part.crossed')}{' '}
      <a href={paths.contributionVersions(page.contributionId, page.pageId)}>{words('part.seeVersions')}</a>
    </Notice>
  )
}

function AdviceNotice({ page }: { readonly page: PartOnPage }) {
  const words = useWords('contribute')
  if (page.advice.length === 0) return null
  return (
    <div id="advice">
      <Notice kind="important" title={words('advice.title')}>
        {page.advice.map(({ key, text }) => (
          <p key={key}>{text}</p>
        ))}
        <p>{words('advice.goOn')}</p>
      </Notice>
      {page.showsHelpPanel ? null : <HelpPanel reader={page.help} />}
    </div>
  )
}

type Filled = Shown & { readonly isAlone: boolean }

function PartForm({ page, again, isAlone }: Filled) {
  const words = useWords('contribute')
  const { csrf } = usePageRoot()
  const { contributionId, pageId, fields, isFromCheck, advice } = page
  const revs = again ? numbersOf(typedAfter(again.typed, 'rev:')) : page.revs
  const marks = again ? typedAfter(again.typed, 'was:') : page.marks
  const numberOf = numbersIn(fields)
  return (
    <AutosaveForm
      autosaveHref={paths.autosave()}
      conflictHref={paths.contributionVersions(contributionId, pageId)}
      csrf={csrf}
      values={{
        contribution: contributionId,
        ...(isFromCheck && { from: 'check' }),
        ...Object.fromEntries(Object.entries(marks).map(([id, mark]) => [`was:${id}`, mark])),
      }}
      revs={revs}
    >
      {advice.map(({ key }) => (
        <input key={key} type="hidden" name="told" value={key} />
      ))}
      {fields.map((field) => {
        const why = again?.wrong[field.id]
        return (
          <QuestionField
            key={field.id}
            field={again ? typedInto(field, again.typed) : field}
            error={why === undefined ? undefined : words(`wrong.${why}`)}
            isAlone={isAlone}
            number={numberOf.get(field.id) ?? 1}
          />
        )
      })}
      <ButtonRow>
        <Button name="intent" value="continue">
          {words('common:button.saveAndContinue')}
        </Button>
        <Button kind="secondary" name="intent" value="later">
          {words('common:button.comeBackLater')}
        </Button>
        {fields.map((field) =>
          'leadsTo' in field ? (
            <Button key={field.id} kind="secondary" name="intent" value={`to:${field.leadsTo}`}>
              {words('part.leadsTo')}
            </Button>
          ) : null,
        )}
      </ButtonRow>
    </AutosaveForm>
  )
}

function numbersIn(fields: readonly Field[]): ReadonlyMap<string, number> {
  const asked = fields.filter(({ kind, isIfSo }) => kind !== 'info' && !isIfSo)
  return new Map(asked.map(({ id }, index) => [id, index + 1]))
}

function numbersOf(revs: Readonly<Record<string, string>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(revs).map(([id, rev]) => [id, Number(rev)]))
}
