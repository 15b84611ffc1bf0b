import { Card } from '#app/components/card.tsx'
import { ProfilePicture } from '#app/components/charts/profile-picture.tsx'
import { Paragraphs } from '#app/components/paragraphs.tsx'
import { useProfileWords } from '#app/components/profile/use-profile-words.ts'
import { SummaryCard } from '#app/components/summary-card.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { strandIds } from '#questionnaires/engine/questionnaire.ts'
import type { PackView } from '#server/services/pack-view.ts'
import { packShapeOf } from './pack-shape-of.ts'

type Reading = { readonly pack: PackView; readonly name: string }

/** Everything the open part of a pack says, on one page. */
export function PackReading({ pack, name }: Reading) {
  const words = useWords('referral')
  const { locale } = useLocale()
  return (
    <>
      <p className="soft">{words('pack.frozen', { date: formatDate(locale, pack.frozenAt) })}</p>
      <PackProfile pack={pack} name={name} />
      <Tried pack={pack} />
      <Card>
        <h2>{words('pack.familyWords')}</h2>
        <Paragraphs text={pack.familyWords ?? words('pack.noWords')} />
        <h2>{words('pack.childWords', { name })}</h2>
        <Paragraphs text={pack.childWords ?? words('pack.noWords')} />
      </Card>
      <Facts pack={pack} />
    </>
  )
}

function PackProfile({ pack, name }: Reading) {
  const words = useWords('referral')
  const profileWords = useProfileWords(name)
  if (!pack.hasProfile) return <p>{words('pack.noProfile')}</p>
  const differing = pack.picture.strands.filter(({ isSeenDifferently }) => isSeenDifferently)
  return (
    <>
      <h2>{words('pack.picture')}</h2>
      <ProfilePicture
        profile={packShapeOf(pack.picture, profileWords, name)}
        name={words('pack.picture')}
        look="plot"
      />
      <h2>{words('pack.differences')}</h2>
      {differing.length === 0 ? (
        <p>{words('pack.noDifferences')}</p>
      ) : (
        <ul>
          {differing.map(({ strand }) => (
            <li key={strand}>{profileWords.strand(strand)}</li>
          ))}
        </ul>
      )}
      <Impact pack={pack} name={name} />
    </>
  )
}

function Impact({ pack, name }: Reading) {
  const words = useWords('referral')
  const profileWords = useProfileWords(name)
  const lines = pack.impact.flatMap((line) => {
    const strand = strandIds.find((id) => id === line.strand)
    const isWorthReading = (line.impact ?? 0) > 0 || line.examples !== ''
    return strand && isWorthReading ? [{ ...line, strand }] : []
  })
  if (lines.length === 0) return null
  return (
    <>
      <h2>{words('pack.impact')}</h2>
      <ul>
        {lines.map(({ strand, viewpoint, impact, examples }, index) => (
          <li key={index}>
            {words('pack.impactLine', {
              strand: profileWords.strand(strand),
              who: profileWords.who(viewpoint),
              impact: words(`pack.impactWords.${impact ?? 'none'}`),
            })}
            {examples === '' ? null : <blockquote>{examples}</blockquote>}
          </li>
        ))}
      </ul>
    </>
  )
}

function Tried({ pack }: { readonly pack: PackView }) {
  const words = useWords('referral')
  const { locale } = useLocale()
  return (
    <Card>
      <h2>{words('pack.tried')}</h2>
      {pack.tried.length === 0 ? <p>{words('pack.nothingTried')}</p> : null}
      <ul>
        {pack.tried.map(({ what, since }, index) => (
          <li key={index}>
            {since ? words('pack.triedLine', { what, date: formatDate(locale, since) }) : what}
          </li>
        ))}
      </ul>
      <h2>{words('pack.continuing')}</h2>
      {pack.continuing.length === 0 ? <p>{words('pack.nothingContinuing')}</p> : null}
      <ul>
        {pack.continuing.map(({ what, owner }, index) => (
          <li key={index}>
            {what} <span className="soft">{owner}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Facts({ pack }: { readonly pack: PackView }) {
  const words = useWords('referral')
  const { locale } = useLocale()
  const { child, onset, attendance } = pack
  const told = {
    began: onset.noticedAt,
    lasting: onset.lasting,
    hearing: pack.hearing,
    vision: pack.vision,
    sleep: pack.sleep,
    attendance: attendance.percent === null ? null : words('pack.percent', { percent: attendance.percent }),
    born: formatDate(locale, child.dateOfBirth),
    school: child.school,
    languages: child.languages.length > 0 ? child.languages.join(', ') : null,
    interpreter: child.interpreter ? words('pack.interpreter') : null,
  }
  const rows = Object.entries(told).flatMap(([id, value]) =>
    id === 'interpreter' && value === null
      ? []
      : [{ id, name: words(`pack.${id}`), value: value ?? words('pack.notKnown') }],
  )
  return <SummaryCard title={words('pack.child')} rows={rows} />
}
