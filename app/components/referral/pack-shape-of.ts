import type { ProfileShape } from '#app/components/charts/profile-shape.ts'
import type { ProfileWords } from '#app/components/profile/use-profile-words.ts'
import type { PackPicture } from '#server/services/pack-picture.ts'

type Picture = Omit<PackPicture, 'flags'>

/** The picture a pack froze, for the chart. */
export function packShapeOf(picture: Picture, words: ProfileWords, name: string): ProfileShape {
  return {
    sentence: picture.takeaways.map(words.sentence).join(' '),
    names: { self: name },
    strands: picture.strands.map(({ strand, marks, agreement }) => ({
      id: strand,
      name: words.strand(strand),
      marks,
      agreement,
      sentence: rowSentence(strand, marks, words),
    })),
  }
}

type Row = Picture['strands'][number]

function rowSentence(strand: Row['strand'], marks: Row['marks'], words: ProfileWords): string {
  const said = marks.map(({ viewpoint, state, level }) => {
    const who = words.who(viewpoint)
    if (state === 'answered' && level !== null)
      return words.text('row.level', { viewpoint: who, level: words.level(level).toLowerCase() })
    return words.text(state === 'no-answer' ? 'row.no-answer' : 'row.not-enough-seen', { viewpoint: who })
  })
  return `${words.strand(strand)}. ${said.map((one) => one.replace(/\.$/, '')).join('; ')}.`
}
