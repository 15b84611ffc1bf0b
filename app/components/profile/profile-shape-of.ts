import type { ProfileShape } from '#app/components/charts/profile-shape.ts'
import type { ProfileFacts, StrandView } from '#server/services/profile-facts.ts'
import type { ProfileWords } from './use-profile-words.ts'

/** The picture of a profile: levels as marks, and each row as the sentence a screen reader says. */
export function profileShapeOf(
  facts: Pick<ProfileFacts, 'strands' | 'takeaways'>,
  words: ProfileWords,
  name: string,
): ProfileShape {
  return {
    sentence: facts.takeaways.map(words.sentence).join(' '),
    names: { self: name },
    strands: facts.strands.map((strand) => ({
      id: strand.strand,
      name: words.strand(strand.strand),
      marks: strand.marks,
      agreement: strand.agreement,
      sentence: rowSentence(strand, words),
    })),
  }
}

/** The same picture without its sentences, for rows that already say everything in words. */
export function withoutSentences(shape: ProfileShape): ProfileShape {
  return { ...shape, strands: shape.strands.map((strand) => ({ ...strand, sentence: '' })) }
}

function rowSentence(strand: StrandView, words: ProfileWords): string {
  const said = strand.marks.map(({ viewpoint, state, level }) => {
    const who = words.who(viewpoint)
    if (state === 'answered' && level !== null)
      return words.text('row.level', { viewpoint: who, level: words.level(level).toLowerCase() })
    return words.text(state === 'no-answer' ? 'row.no-answer' : 'row.not-enough-seen', { viewpoint: who })
  })
  const differently = strand.isSeenDifferently ? ` ${words.text('row.seen-differently')}.` : ''
  return `${words.strand(strand.strand)}. ${said.map((one) => one.replace(/\.$/, '')).join('; ')}.${differently}`
}
