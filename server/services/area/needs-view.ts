import { strandIds, type StrandId } from '#questionnaires/engine/vocabulary.ts'
import { waitingAgeBands, type WaitingAgeBand } from '#schemas/episode-row.ts'
import type { NeedMonth } from '#schemas/need-month.ts'
import type { Offer } from '#schemas/offer.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { cellKey } from '#server/waiting/protect/cell.ts'
import type { Dims } from '#server/waiting/protect/crossing.ts'
import { compared, shareOf } from './groups-compared.ts'
import { needIndicator, needLevels } from './need-cells.ts'

/** An age group to look at, or none for all ages together. */
export function ageBandAsked(asked: string | null): Outcome<WaitingAgeBand | null, 'age-band-unknown'> {
  if (asked === null || asked === '' || asked === 'all') return done(null)
  const found = waitingAgeBands.find((band) => band === asked)
  return found ? done(found) : refused('age-band-unknown')
}

/** A published month of needs, the last day it stands on, and whether clinics may still record late for it. */
export type NeedsMonth = NeedMonth & { readonly asOf: string; readonly isProvisional: boolean }

/** What an area offers for a need: an open way in, only ways that ask for a diagnosis or a referral, or nothing. */
export type OfferGap = 'open' | 'by-referral' | 'only-with-diagnosis' | 'none'

/** Needs that profiles name against the services of the area, by strand: how many have one, and how many nothing is done for (G01 to G04). */
export function needsView(
  month: NeedsMonth | null,
  listed: readonly Offer[],
  ageBand: WaitingAgeBand | null,
) {
  const offers = listed.filter(({ endedOn }) => endedOn === undefined)
  const figure = figuresOf(month)
  const dims: Dims = ageBand === null ? {} : { ageBand }
  const profiles = figure('G01.profiles', dims)
  const rows = strandIds.map((strand) => {
    const need = figure(needIndicator('need', strand), dims)
    const unmet = figure(needIndicator('unmet', strand), dims)
    return {
      strand,
      need,
      unmet,
      share: shareOf({ group: strand, part: unmet, whole: need }),
      ...offersFor(strand, { offers, ageBand, need }),
    }
  })
  const all = totalOf(rows)
  return {
    month: month?.month ?? null,
    asOf: month?.asOf ?? null,
    isProvisional: month?.isProvisional ?? false,
    ageBand,
    profiles,
    rows,
    area: all,
    comparison: compared(
      rows.map(({ share }) => share),
      all,
    ),
    withoutOpen: rows.filter(({ gap }) => gap !== 'open').map(({ strand }) => strand),
    gated: gatedOf(rows),
    waits: needLevels.map((level) => ({ level, medianWeeks: figure('G05', { needs: level }) })),
  }
}
export type NeedsView = ReturnType<typeof needsView>

function figuresOf(month: NeedMonth | null) {
  const shown = new Map(month?.cells.map((cell) => [cellKey(cell), cell.shown]))
  return (indicator: string, dims: Dims): number | null => {
    const found = shown.get(cellKey({ indicator, dims }))
    return found?.kind === 'shown' ? found.value : null
  }
}

const weeksInYear = 52

type Looked = {
  readonly offers: readonly Offer[]
  readonly ageBand: WaitingAgeBand | null
  readonly need: number | null
}

function offersFor(strand: StrandId, { offers, ageBand, need }: Looked) {
  const own = offers.filter((offer) => offer.strands.includes(strand) && isForAge(offer, ageBand))
  const taking = own.filter(({ isTaking }) => isTaking)
  const free = taking.filter(({ needsDiagnosis }) => !needsDiagnosis)
  const open = free.filter(({ access }) => access === 'open')
  const places = free.reduce((sum, { placesPerYear }) => sum + (placesPerYear ?? 0), 0)
  return {
    offers: own.length,
    open: open.length,
    gap: gapOf({ open: open.length, free: free.length, taking: taking.length }),
    places: places > 0 ? places : null,
    needPerPlace: need === null || places === 0 ? null : Math.round((10 * need) / places) / 10,
    // How long it would take until everybody with the need had had a place (G04).
    weeksForAll: need === null || places === 0 ? null : Math.ceil((weeksInYear * need) / places),
  }
}

function gapOf({ open, free, taking }: Readonly<Record<'open' | 'free' | 'taking', number>>): OfferGap {
  if (open > 0) return 'open'
  if (free > 0) return 'by-referral'
  return taking > 0 ? 'only-with-diagnosis' : 'none'
}

function isForAge({ ages }: Offer, ageBand: WaitingAgeBand | null): boolean {
  if (ageBand === null) return true
  const [from = 0, to = 25] = ageBand.split('-').map(Number)
  return ages.from <= to && ages.to >= from
}

type Gated = Counted & { readonly strand: StrandId; readonly gap: OfferGap }

// Needs whose only services ask for a diagnosis, and for how many of them nothing is done (G03); null where one is hidden.
function gatedOf(rows: readonly Gated[]) {
  const gated = rows.filter(({ gap }) => gap === 'only-with-diagnosis')
  const known = gated.flatMap(({ unmet }) => unmet ?? [])
  const unmet = known.length < gated.length ? null : known.reduce((sum, count) => sum + count, 0)
  return { strands: gated.map(({ strand }) => strand), unmet }
}

type Counted = { readonly need: number | null; readonly unmet: number | null }

// The share of all needs together, from those that can be shown.
function totalOf(rows: readonly Counted[]): number | null {
  const known = rows.flatMap(({ need, unmet }) => (need === null || unmet === null ? [] : [{ need, unmet }]))
  const need = known.reduce((sum, one) => sum + one.need, 0)
  const unmet = known.reduce((sum, one) => sum + one.unmet, 0)
  return need === 0 ? null : Math.round((100 * unmet) / need)
}
