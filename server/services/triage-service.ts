import type { Actor } from '#schemas/actor.ts'
import { londonDay } from '#schemas/london-day.ts'
import { refused } from '#schemas/outcome.ts'
import { asksInVain } from './askable-of.ts'
import { checkInsPage, sendCheckIns } from './check-ins.ts'
import { claimRequest, takeNext, type Claim } from './claim-request.ts'
import { clinicLetters } from './clinic-letters.ts'
import { clinicQueue, type QueueSearch } from './clinic-queue.ts'
import { clinicFile, type ClinicFileAsked } from './clinic-file.ts'
import { clinicQuality } from './clinic-quality.ts'
import { clinicRecords } from './clinic-records.ts'
import { clinicToday } from './clinic-today.ts'
import { clinicWaitingList, type ListSearch } from './clinic-waiting-list.ts'
import { postCorrection, type PostedCorrection } from './correct-event.ts'
import { decideReferral, stillAsSeen, type Deciding } from './decide-referral.ts'
import { arrivalPage, enterRequest, type PostedArrival } from './enter-request.ts'
import { episodeHistory, type HistoryPlace } from './episode-history.ts'
import { postMove, type PostedMove } from './episode-moves.ts'
import { joinMatch, keepApart, lookAgain, partAgain, type MatchPlace } from './answer-match.ts'
import type { Gate } from './gate.ts'
import type { Parts } from './parts.ts'
import { inviteFamily, inviteFamilyPage, type TypedFollower } from './invite-family.ts'
import { joinDuplicate, type Joining } from './join-duplicate.ts'
import { panelsOfClinic } from './next-panel.ts'
import { matchesList, matchPage } from './possible-matches.ts'
import { recordMove, type Moving } from './record-move.ts'
import { decidePage, openForClinician, packPage } from './triage-page.ts'
import { readDecision } from './typed-decision.ts'
import { waitingPage, type AskedPage } from './waiting-page.ts'
import { postWithdrawal, type PostedWithdrawal } from './withdraw-entry.ts'

const noForm: Omit<AskedPage, 'referralId'> = { type: null, episodeId: null }

/** The clinic's side of a request: what came, what is decided, who waits, and what happens then. */
export function createTriageService(parts: Parts, gate: Gate) {
  const desk = { ...parts, gate }
  return {
    today: (actor: Actor) => clinicToday(desk, actor),
    queue: (actor: Actor, search: QueueSearch) => clinicQueue(desk, actor, search),
    waiting: (actor: Actor, search: ListSearch) => clinicWaitingList(desk, actor, search),
    takeNext: (actor: Actor) => takeNext(desk, actor),
    claim: (actor: Actor, claim: Claim) => claimRequest(desk, actor, claim),
    pack: (actor: Actor, referralId: string) => packPage(desk, actor, referralId),
    decidePage: (actor: Actor, referralId: string) => decidePage(desk, actor, referralId),
    /** A posted decision, checked before its letters are shown, against what its page had seen. */
    checkDecision: async (actor: Actor, referralId: string, form: URLSearchParams) => {
      const opened = await openForClinician(desk, { actor, action: 'decide', section: 'triage' }, referralId)
      if (!opened.ok) return opened
      const [once, seen] = [form.get('once') ?? '', form.get('seen') ?? '']
      const current = await stillAsSeen(desk, opened.value.referral, { once, seen })
      if (!current.ok) return current
      const read = readDecision(form, londonDay(parts.now()))
      return read.ok && asksInVain(read.value, opened.value.child) ? refused('no-school-to-ask') : read
    },
    letters: (actor: Actor, referralId: string) => clinicLetters(desk, actor, referralId),
    decide: (actor: Actor, deciding: Deciding) => decideReferral(desk, actor, deciding),
    /** Any move of the table, by whoever works at the clinic (record-move.ts). */
    recordMove: (actor: Actor, moving: Moving) => recordMove(desk, actor, moving),
    /** Joins two requests somebody found to be one. */
    joinDuplicate: (actor: Actor, joining: Joining) => joinDuplicate(desk, actor, joining),
    /** The check-ins of the week to come, sent in one go. */
    checkIns: (actor: Actor) => checkInsPage(desk, actor),
    sendCheckIns: (actor: Actor) => sendCheckIns(desk, actor),
    panels: (actor: Actor) => panelsOfClinic(desk, actor),
    /** Requests that may be for one child, for the office of the clinic. */
    matches: (actor: Actor, after: string | null) => matchesList(desk, actor, after),
    matchPage: (actor: Actor, referralId: string) => matchPage(desk, actor, referralId),
    joinMatch: (actor: Actor, joining: { readonly place: MatchPlace; readonly stays: string }) =>
      joinMatch(desk, actor, joining),
    keepApart: (actor: Actor, place: MatchPlace) => keepApart(desk, actor, place),
    lookAgain: (actor: Actor, place: MatchPlace) => lookAgain(desk, actor, place),
    partAgain: (actor: Actor, parting: { readonly place: MatchPlace; readonly reason: string }) =>
      partAgain(desk, actor, parting),
    /** Requests that come on paper or from another service. */
    arrivalPage: (actor: Actor, beside: string | null) => arrivalPage(desk, actor, beside),
    enterRequest: (actor: Actor, posted: PostedArrival) => enterRequest(desk, actor, posted),
    /** Somebody of the family of a child that came on paper is invited to follow the request. */
    inviteFamilyPage: (actor: Actor, referralId: string) => inviteFamilyPage(desk, actor, referralId),
    inviteFamily: (actor: Actor, wish: { readonly referralId: string; readonly typed: TypedFollower }) =>
      inviteFamily(desk, actor, wish),
    quality: (actor: Actor) => clinicQuality(desk, actor),
    /** What is wrong with how the clinic's requests were recorded. */
    records: (actor: Actor) => clinicRecords(desk, actor),
    /** The same as a file. */
    file: (actor: Actor, asked: ClinicFileAsked) => clinicFile(desk, actor, asked),
    history: (actor: Actor, place: HistoryPlace) => episodeHistory(desk, actor, place),
    waitingPage: (actor: Actor, referralId: string, asked = noForm) =>
      waitingPage(desk, actor, { referralId, ...asked }),
    move: (actor: Actor, posted: PostedMove) => postMove(desk, actor, posted),
    withdrawEntry: (actor: Actor, posted: PostedWithdrawal) => postWithdrawal(desk, actor, posted),
    correct: (actor: Actor, posted: PostedCorrection) => postCorrection(desk, actor, posted),
  }
}
