import { Details } from '#app/components/details.tsx'
import { useSuggestionWords } from '#app/components/plan/use-suggestion-words.ts'
import { Tag } from '#app/components/tag.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import type { StrandId } from '#questionnaires/engine/questionnaire.ts'
import type { StrandView } from '#server/services/profile-facts.ts'
import type { FamilyProfile } from '#server/services/profile-family-view.ts'
import { useProfileWords } from './use-profile-words.ts'

type Face = { readonly profile: FamilyProfile }

const ideasShown = 2

/** Where help matters most, three areas at most: what each place says, what it can mean, and what can be done. */
export function HelpMost({ profile }: Face) {
  const words = useWords('family-profile')
  const { strands, top } = profile.facts
  const shown = top.helpMost.flatMap((id) => strands.filter(({ strand }) => strand === id))
  return (
    <section>
      <h2>{words('helpMost')}</h2>
      {shown.length === 0 ? <p>{words('helpNone')}</p> : null}
      {shown.map((strand) => (
        <HelpIn key={strand.strand} strand={strand} profile={profile} />
      ))}
    </section>
  )
}

function HelpIn({ strand, profile }: Face & { readonly strand: StrandView }) {
  const words = useWords('family-profile')
  const { strand: nameOf, who, level: levelWords, text } = useProfileWords(profile.name)
  const answered = strand.marks.flatMap(({ viewpoint, level }) =>
    level === null ? [] : [{ viewpoint, words: levelWords(level).toLowerCase() }],
  )
  return (
    <div className="card">
      <h3 className="suggestion__title">
        <span>{nameOf(strand.strand)}</span>
        {strand.isSeenDifferently ? <Tag>{text('row.seen-differently')}</Tag> : null}
      </h3>
      <ul>
        {answered.map(({ viewpoint, words: level }) => (
          <li key={viewpoint}>{words('says', { who: who(viewpoint), level })}</li>
        ))}
      </ul>
      <Details summary={words('means')}>
        <p>{words(`meansText.${meaning(strand)}`, { name: profile.name })}</p>
      </Details>
      <WhatWeCanDo strand={strand.strand} profile={profile} />
    </div>
  )
}

function meaning({ isSeenDifferently, agreement }: StrandView): 'differ' | 'same' | 'one' {
  if (agreement === null) return 'one'
  return isSeenDifferently ? 'differ' : 'same'
}

function WhatWeCanDo({ strand, profile }: Face & { readonly strand: StrandId }) {
  const words = useWords('family-profile')
  const { suggestion } = useSuggestionWords(profile.name)
  const ideas = profile.support.flatMap(({ startNow, moreIdeas }) =>
    [...startNow, ...moreIdeas].filter((idea) => idea.strand === strand).slice(0, ideasShown),
  )
  return (
    <Details summary={words('todo')}>
      {ideas.length === 0 ? <p>{words('todoNone')}</p> : null}
      <ul>
        {ideas.map(({ id }) => (
          <li key={id}>{suggestion(id)}</li>
        ))}
      </ul>
    </Details>
  )
}
