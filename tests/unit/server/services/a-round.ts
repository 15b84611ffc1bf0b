import { anAsk, childId, senco, type ASchool } from './a-school.ts'

type Asking = Readonly<Record<string, string>>

/** The rounds of Ellie as her lead works with them; the school is asked for at each use. */
export function roundsOf(running: () => ASchool) {
  const rounds = () => running().services.rounds
  const ask = (who: string, parts: Asking = {}) => rounds().ask(senco, anAsk(who, parts))

  /** Asks somebody, and gives the part that opened for them with the letter to hand over. */
  const askedPart = async (who: string, parts: Asking = {}) => {
    const before = (await running().parts()).map(({ id }) => id)
    const asked = await ask(who, parts)
    if (!asked.ok) throw new Error(asked.refusal)
    const part = (await running().parts()).find(({ id }) => !before.includes(id))
    if (!part) throw new Error('nobody was asked')
    return { ...part, letter: asked.value.letter }
  }
  /** Publishes what is there now, or what was looked at before. */
  const publish = async (isHeldBack = false, seen?: string) => {
    const preview = await rounds().publishPreview(senco, childId)
    const now = preview.ok ? preview.value.seen : ''
    return rounds().publish(senco, { childId, seen: seen ?? now, isHeldBack })
  }
  const daysPass = (days: number) => {
    const { clock } = running()
    clock.now = new Date(Date.parse(clock.now) + days * 86_400_000).toISOString()
  }
  return { ask, askedPart, publish, daysPass }
}

/** The part of somebody, as the lead names it. */
export function about(part: { readonly id: string }) {
  return { childId, contributionId: part.id }
}
