import { useLocale, useWords } from '#app/i18n/use-words.ts'
import type { Words } from '#app/i18n/use-words.ts'
import { stampOf } from './mark-stamps.tsx'
import { PlotLabel } from './plot-label.tsx'
import type { Mark, StrandPicture } from './profile-shape.ts'
import { togetherness } from './views-differ.ts'

type RowEnd = { readonly strand: StrandPicture; readonly x: number; readonly id: string }

type EndLine = { readonly marks: readonly Mark[]; readonly text: string; readonly isBold?: boolean }

const lineHeight = 17
const markRoom = 21

/** What stands after the scale: that views differ or agree, and who is missing and why. */
export function PlotRowEnd({ strand, x, id }: RowEnd) {
  const words = useWords('chart')
  const { dir } = useLocale()
  const forward = dir === 'rtl' ? -1 : 1
  const lines = endLines(strand, words)
  return lines.map(({ marks, text, isBold }, index) => {
    const y = (index - (lines.length - 1) / 2) * lineHeight
    return (
      <g key={text} fontWeight={isBold ? 700 : undefined}>
        {marks.map(({ viewpoint, state }, place) => (
          <use
            key={viewpoint}
            href={`#${id}-${stampOf(viewpoint, state)}`}
            transform={`translate(${x + forward * (10 + place * markRoom)} ${y})scale(.65)`}
          />
        ))}
        <PlotLabel
          x={x + forward * (marks.length * markRoom + (marks.length > 0 ? 3 : 0))}
          y={y}
          lines={[text]}
          size={15}
        />
      </g>
    )
  })
}

function endLines(strand: StrandPicture, words: Words): readonly EndLine[] {
  const missing = (['no-answer', 'not-enough-seen'] as const).map((state) => ({
    marks: strand.marks.filter((mark) => mark.state === state),
    text: words(`state.${state}`),
  }))
  const absent = missing.filter(({ marks }) => marks.length > 0)
  return [...togetherLine(strand, words, absent.length > 0), ...absent]
}

// A picture is not called the same while somebody is still missing from it.
function togetherLine(strand: StrandPicture, words: Words, isIncomplete: boolean): readonly EndLine[] {
  const how = togetherness(strand)
  if (how === 'differ') return [{ marks: [], text: words('seenDifferently'), isBold: true }]
  if (how === 'same' && !isIncomplete) return [{ marks: [], text: words('samePicture') }]
  return []
}
