import type { PathwayPromises } from '#schemas/area-pathways.ts'
import { addDays, addWorkingDays } from '#schemas/calendar.ts'
import type { Random } from './random.ts'
import { weekday } from './referral-days.ts'
import type { StoryEvent } from './referral-endings.ts'

/** One thing that happened in a story, and the ISO day of the next thing the story itself tells. */
export type Happening = {
  readonly type: StoryEvent
  readonly on: string
  readonly next: string
  /** Which way the service asked, where it asked by itself. */
  readonly channel?: 'service' | 'second-channel'
  /** An answer of a tick and no words, as most are. */
  readonly isWordless?: true
}

type Keeping = {
  readonly random: Random
  readonly promises: PathwayPromises
  /** ISO day. */
  readonly today: string
}

/**
 * A story with what the service did by itself meanwhile: while a child waits their family is asked how things are as often as
 * promised, and whoever owes the clinic something is reminded. Most answer the first time.
 */
export function withKeptPromises(story: readonly Happening[], keeping: Keeping): readonly Happening[] {
  return story.flatMap((happening, index) => {
    const until = story[index + 1]?.on ?? keeping.today
    const meanwhile = meanwhileAfter[happening.type]
    return meanwhile ? [happening, ...meanwhile(happening, { ...keeping, until })] : [happening]
  })
}

type Span = Keeping & { readonly until: string }
type Meanwhile = (begun: Happening, span: Span) => readonly Happening[]

const meanwhileAfter: Readonly<Partial<Record<StoryEvent, Meanwhile>>> = {
  accepted: checkIns,
  validation_answered: checkIns,
  age_deferred: checkIns,
  info_requested: reminders,
}

const shareAnsweredAtOnce = 0.92
const shareWordless = 0.93

function checkIns({ on, next }: Happening, { random, promises, until }: Span): readonly Happening[] {
  const done: Happening[] = []
  const happened = (happening: Omit<Happening, 'next'>) => done.push({ ...happening, next })
  let asked = weekday(addDays(on, promises.checkInEveryDays))
  while (asked < until) {
    happened({ type: 'validation_sent', on: asked, channel: 'service' })
    if (!random.chance(shareAnsweredAtOnce)) {
      asked = addDays(asked, promises.answerWithinDays + 1)
      if (asked >= until) break
      happened({ type: 'validation_sent', on: asked, channel: 'second-channel' })
    }
    const answered = addDays(asked, random.int(2, 20))
    if (answered >= until) break
    happened({
      type: 'validation_answered',
      on: answered,
      ...(random.chance(shareWordless) && { isWordless: true }),
    })
    asked = weekday(addDays(answered, promises.checkInEveryDays))
  }
  return done
}

function reminders({ on, next }: Happening, { promises, until }: Span): readonly Happening[] {
  const { remind, secondChannel } = promises.informationWorkingDays
  const due = [
    { on: addWorkingDays(on, remind), channel: 'service' },
    { on: addWorkingDays(on, secondChannel), channel: 'second-channel' },
  ] as const
  return due.filter((one) => one.on < until).map((one) => ({ ...one, type: 'info_reminded', next }))
}
