import type { Actor } from '#schemas/actor.ts'
import type { Offer } from '#schemas/offer.ts'
import type { Residents } from '#schemas/residents.ts'
import type { MeasureSetId } from '#schemas/measure-set.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { indicatorDefinitions } from '#server/waiting/indicators/definitions.ts'
import type { AreaQuality } from './area/area-quality.ts'
import { demandView } from './area/demand-view.ts'
import { measureSetAsked, pathwayAsked, publishedGrouping } from './area/dimensions-asked.ts'
import { equityView } from './area/equity-view.ts'
import type { FigureBook } from './area/figure-book.ts'
import { homeView } from './area/home-view.ts'
import { ageBandAsked, needsView, type NeedsMonth } from './area/needs-view.ts'
import { monthAsked } from './area/month-asked.ts'
import { periodAsked } from './area/period-asked.ts'
import { requestsView } from './area/requests-view.ts'
import { ruleSetAsked } from './area/return-of.ts'
import { waitsView } from './area/waits-view.ts'
import { readWhatIf, usualWhatIf, whatIfBoxes } from './area/what-if.ts'
import type { Gate } from './gate.ts'

/** What was asked for in an address, by name. */
export type Asked = (name: string) => string | null

export type Books = (areaId: string, measureSet: MeasureSetId) => Promise<FigureBook>

/** What profiles name and the area offers. */
export type Needs = (areaId: string) => Promise<{ month: NeedsMonth | null; offers: readonly Offer[] }>

/** What figures are made of: published months, needs with the local offer, and how many people live in an area. */
export type FigureSources = {
  readonly books: Books
  readonly needs: Needs
  readonly residents: (areaId: string) => Promise<Residents | null>
  readonly quality: (areaId: string) => Promise<AreaQuality>
}

/** Pages for commissioners, each from one book of protected figures: no child, no date finer than a month, no free choice of groups. */
export function createAreaService(gate: Gate, { books, needs, residents, quality }: FigureSources) {
  async function areaOf(actor: Actor): Promise<Outcome<string, 'not-found'>> {
    const areaId = actor.kind === 'person' ? actor.areaId : ''
    const grant = await gate.open({ actor, action: 'read', section: 'figures' }, { areaId })
    return grant.ok ? done(areaId) : refused('not-found')
  }

  async function opened(
    actor: Actor,
    asked: Asked,
  ): Promise<Outcome<Opened, 'not-found' | 'measure-set-unknown'>> {
    const area = await areaOf(actor)
    if (!area.ok) return area
    const measureSet = measureSetAsked(asked('measureSet'))
    if (!measureSet.ok) return measureSet
    return done({ areaId: area.value, book: await books(area.value, measureSet.value) })
  }

  return {
    /** The standing questions, an answer each. */
    async home(actor: Actor, asked: Asked) {
      const open = await opened(actor, asked)
      return open.ok ? homeAsked(open.value.book, await needs(open.value.areaId)) : open
    },
    /** How many, how long, getting better, where do they pile up. */
    async waits(actor: Actor, asked: Asked) {
      const open = await opened(actor, asked)
      return open.ok ? waitsAsked(open.value.book, asked) : open
    },
    /** Who waits longer. */
    async equity(actor: Actor, asked: Asked) {
      const open = await opened(actor, asked)
      return open.ok ? equityAsked(open.value.book, await residents(open.value.areaId), asked) : open
    },
    /** What is decided of requests, and what happens to them on their way. */
    async requests(actor: Actor, asked: Asked) {
      const open = await opened(actor, asked)
      return open.ok ? requestsAsked(open.value.book, asked) : open
    },
    /** What comes, what is seen, where the list may go and what a change would do. */
    async demand(actor: Actor, asked: Asked) {
      const open = await opened(actor, asked)
      return open.ok ? demandAsked(open.value.book, asked) : open
    },
    /** Which needs have no open offer, and for how many nothing is done yet. */
    async needs(actor: Actor, asked: Asked) {
      const area = await areaOf(actor)
      return area.ok ? needsAsked(await needs(area.value), asked) : area
    },
    /** All pages of one month together, for a paper or a workbook. */
    async all(actor: Actor, asked: Asked) {
      const open = await opened(actor, asked)
      if (!open.ok) return open
      const { areaId, book } = open.value
      const known = await knownOf({ needs, residents, quality }, areaId)
      return allAsked(book, known, asked)
    },
  }
}

type Opened = { readonly areaId: string; readonly book: FigureBook }

function homeAsked(book: FigureBook, { month, offers }: Awaited<ReturnType<Needs>>) {
  const newest = monthAsked(book, null)
  return newest.ok ? done(homeView(book, newest.value, needsView(month, offers, null))) : newest
}

// Which month and which pathway: what most pages begin with.
function placeAsked(book: FigureBook, asked: Asked) {
  const pathway = pathwayAsked(asked('pathway'))
  if (!pathway.ok) return pathway
  const month = monthAsked(book, asked('month'))
  return month.ok ? done({ pathway: pathway.value, month: month.value }) : month
}

function waitsAsked(book: FigureBook, asked: Asked) {
  const place = placeAsked(book, asked)
  if (!place.ok) return place
  const ruleSet = ruleSetAsked(asked('ruleSet'))
  if (!ruleSet.ok) return ruleSet
  const { month, pathway } = place.value
  return done(waitsView(book, month, { pathway, ruleSet: ruleSet.value }))
}

function equityAsked(book: FigureBook, residents: Residents | null, asked: Asked) {
  // Before the groups: where no month is published there are none.
  const place = placeAsked(book, asked)
  if (!place.ok) return place
  const { month, pathway } = place.value
  const by = [asked('by'), book.dimensions[0]].find(Boolean) ?? 'pathway'
  const grouping = publishedGrouping({ by, and: asked('and'), pathway }, book.dimensions)
  if (!grouping.ok) return grouping
  return done(equityView(book, { month, pathway, ...grouping.value, residents }))
}

function requestsAsked(book: FigureBook, asked: Asked) {
  const place = placeAsked(book, asked)
  return place.ok ? done(requestsView(book, place.value.month, place.value.pathway)) : place
}

function demandAsked(book: FigureBook, asked: Asked) {
  const pathway = pathwayAsked(asked('pathway'))
  if (!pathway.ok) return pathway
  const period = periodAsked(book, { from: asked('from'), to: asked('to') })
  if (!period.ok) return period
  const whatIf = readWhatIf(asked)
  return done({
    ...demandView(book, {
      period: period.value,
      pathway: pathway.value,
      whatIf: whatIf.ok ? whatIf.value : usualWhatIf,
    }),
    typed: Object.fromEntries(whatIfBoxes.map((box) => [box, asked(box) ?? ''])),
    wrongBoxes: whatIf.ok ? null : (whatIf.details ?? {}),
  })
}

function needsAsked({ month, offers }: Awaited<ReturnType<Needs>>, asked: Asked) {
  const ageBand = ageBandAsked(asked('ageBand'))
  return ageBand.ok ? done(needsView(month, offers, ageBand.value)) : ageBand
}

type Known = {
  readonly needed: Awaited<ReturnType<Needs>>
  readonly residents: Residents | null
  readonly quality: AreaQuality
}

async function knownOf(
  { needs, residents, quality }: Omit<FigureSources, 'books'>,
  areaId: string,
): Promise<Known> {
  return {
    needed: await needs(areaId),
    residents: await residents(areaId),
    quality: await quality(areaId),
  }
}

function allAsked(book: FigureBook, { needed, residents, quality }: Known, asked: Asked) {
  const waits = waitsAsked(book, asked)
  if (!waits.ok) return waits
  const requests = requestsAsked(book, asked)
  if (!requests.ok) return requests
  const equity = equityAsked(book, residents, asked)
  if (!equity.ok) return equity
  // A file of one month looks at the months up to it; a page of demand names its last month itself.
  const demand = demandAsked(book, (name) => asked(name) ?? (name === 'to' ? asked('month') : null))
  if (!demand.ok) return demand
  // On its own page wrong boxes stand beside the figures; a file or a paper has no boxes to put right.
  if (demand.value.wrongBoxes) return refused('boxes-not-sound', demand.value.wrongBoxes)
  const needs = needsAsked(needed, asked)
  if (!needs.ok) return needs
  return done({
    waits: waits.value,
    requests: requests.value,
    equity: equity.value,
    demand: demand.value,
    needs: needs.value,
    quality,
    definitions: indicatorDefinitions,
  })
}

type AllOutcome = ReturnType<typeof allAsked>
/** The views of all pages of one month. */
export type AreaFigures = Extract<AllOutcome, { readonly ok: true }>['value']
