import { ButtonLink, ButtonRow } from '#app/components/button.tsx'
import { Icon, type IconName } from '#app/components/icon.tsx'
import { NotADiagnosis } from '#app/components/not-a-diagnosis.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { ReadAloud } from '#app/components/read-aloud.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { paths } from '#app/web/paths.ts'
import type { StrandId } from '#questionnaires/engine/questionnaire.ts'
import type { RemarkLine } from '#schemas/round.ts'
import type { ChildProfile, Shelf } from '#server/services/profile-child-view.ts'
import { NotTrue, type RemarksHere } from './not-true.tsx'

type Face = { readonly profile: ChildProfile }
type Remarkable = Face & { readonly remarks?: RemarksHere | undefined }

const order = ['good-at', 'ok', 'would-like-help'] as const satisfies readonly Shelf[]

const pictureOf = {
  SLC: 'speech',
  SOC: 'people',
  ATT: 'target',
  ENE: 'battery',
  EMO: 'heart',
  SNS: 'senses',
  MOT: 'hand',
  FLX: 'arrows',
  LRN: 'book',
  DLV: 'home',
} as const satisfies Record<StrandId, IconName>

/** The child's own page: three shelves, what helps, and no scale. Without remarks it is a preview: nobody reads it as themselves, so nothing is asked of anybody. */
export function ChildPage({ profile, remarks }: Remarkable) {
  const words = useWords('me-profile')
  return (
    <>
      <PageTitle>{words('heading')}</PageTitle>
      <ReadAloud of="#main" />
      <p>{words(profile.hasAnswered ? 'intro' : 'noAnswers')}</p>
      {order.map((shelf) => (
        <ShelfOf key={shelf} shelf={shelf} profile={profile} remarks={remarks} />
      ))}
      <WhatHelps profile={profile} remarks={remarks} />
      {remarks ? <OtherViews profile={profile} /> : null}
      <p>{words('notTrue')}</p>
      <p>{words('honesty')}</p>
      <NotADiagnosis reader="child" />
    </>
  )
}

function ShelfOf({ shelf, profile, remarks }: Remarkable & { readonly shelf: Shelf }) {
  const words = useWords('me-profile')
  const strandWords = useWords('strands')
  const strands = profile.shelves[shelf]
  const own = shelf === 'good-at' ? profile.goodAtWords : []
  return (
    <section className="card shelves">
      <h2>{words(`shelf.${shelf}`)}</h2>
      {strands.length + own.length === 0 ? <p>{words(`shelfEmpty.${shelf}`)}</p> : null}
      {strands.map((strand) => (
        <div className="picture-row" key={strand}>
          <Icon name={pictureOf[strand]} />
          <div>
            {strandWords(`own.${strand}`)}
            <NotMine line={strand} about={strandWords(`own.${strand}`)} remarks={remarks} />
          </div>
        </div>
      ))}
      {own.map((said) => (
        <div className="picture-row" key={said}>
          <Icon name="smile" />
          <div>{said}</div>
        </div>
      ))}
      {own.length > 0 ? <NotMine line="strengths" about={words('shelf.good-at')} remarks={remarks} /> : null}
    </section>
  )
}

function NotMine({ remarks, ...line }: Pick<Remarkable, 'remarks'> & NotMineLine) {
  return remarks ? <NotTrue {...line} namespace="me-profile" remarks={remarks} /> : null
}
type NotMineLine = { readonly line: RemarkLine; readonly about: string }

function WhatHelps({ profile: { helps }, remarks }: Remarkable) {
  const words = useWords('me-profile')
  return (
    <section className="card">
      <h2>{words('helps')}</h2>
      {helps.length === 0 ? <p>{words('helpsNone')}</p> : null}
      {helps.map((said) => (
        <p key={said}>{said}</p>
      ))}
      {helps.length > 0 ? <NotMine line="helps" about={words('helps')} remarks={remarks} /> : null}
    </section>
  )
}

function OtherViews({ profile: { hasOtherViews, otherViews } }: Face) {
  const words = useWords('me-profile')
  const strandWords = useWords('strands')
  if (!hasOtherViews) return null
  if (otherViews === null)
    return (
      <>
        <p>{words('others')}</p>
        <ButtonRow>
          <ButtonLink kind="secondary" href={paths.meProfile({ compare: '1' })}>
            {words('show')}
          </ButtonLink>
        </ButtonRow>
      </>
    )
  return (
    <section className="card">
      <h2>{words('othersTitle')}</h2>
      <p>{words('othersNote')}</p>
      <ul>
        {otherViews.map(({ strand, who, as }) => (
          <li key={`${strand}${who}`}>
            {words(`sees.${as}`, { who: words(`seenBy.${who}`), strand: strandWords(`said.${strand}`) })}
          </li>
        ))}
      </ul>
      <ButtonRow>
        <ButtonLink kind="secondary" href={paths.meProfile()}>
          {words('hide')}
        </ButtonLink>
      </ButtonRow>
    </section>
  )
}
