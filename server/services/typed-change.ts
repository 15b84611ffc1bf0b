import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { stillWanted, validationChanges, type ValidationChange } from '#schemas/referral-choices.ts'

/** How a tick about whether the assessment is still wanted begins, where a family wrote no words of its own. */
export const stillWantedTick = 'still-wanted-'

/** What a family said has changed, and how soon a person has to read it; null when an answer is all there is. */
export type ToldChange = {
  /** Whether the assessment is still wanted; null where that was not asked, because nobody has said yes to one yet. */
  readonly still: (typeof stillWanted)[number] | null
  readonly changed: readonly ValidationChange[]
  readonly words: string
  readonly urgency: 'same_day' | 'this_week' | 'routine' | null
}

export const mostChangeWords = 2000

/** Reads the form. Refuses one that says nothing, says too much, or leaves out the one answer a child on the list is asked for. */
export function readChange(
  form: URLSearchParams,
  isOnList: boolean,
): Outcome<ToldChange, 'still-missing' | 'nothing-said' | 'words-too-long'> {
  const changed = validationChanges.filter((change) => form.getAll('changed').includes(change))
  const words = (form.get('words') ?? '').replace(/\r\n?/g, '\n').trim()
  const still = isOnList ? (stillWanted.find((answer) => answer === form.get('still')) ?? null) : null
  if (words.length > mostChangeWords) return refused('words-too-long')
  if (isOnList && still === null) return refused('still-missing')
  if (!isOnList && changed.length === 0 && words === '') return refused('nothing-said')
  return done({ still, changed, words, urgency: urgencyOf({ still, changed, words }) })
}

// What means that a child or a carer may need more help than they have.
const soon: readonly ValidationChange[] = ['attendance', 'sleep-or-eating', 'carer-strain']

function urgencyOf({ still, changed, words }: Omit<ToldChange, 'urgency'>): ToldChange['urgency'] {
  if (changed.includes('safety')) return 'same_day'
  if (changed.some((change) => soon.includes(change)) || still === 'no') return 'this_week'
  // Words are always read by a person, and so is a doubt.
  return changed.length > 0 || words !== '' || still === 'unsure' ? 'routine' : null
}
