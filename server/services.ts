import { createAccountService } from './services/account-service.ts'
import { createAppointmentService } from './services/appointment-service.ts'
import { createAreaPathwaysService } from './services/area-pathways-service.ts'
import { createAreaBooks } from './services/area/area-books.ts'
import { createAreaQuality } from './services/area/area-quality.ts'
import { createAreaNeeds } from './services/area/area-needs.ts'
import { createAreaFiles } from './services/area-files.ts'
import { createAreaService } from './services/area-service.ts'
import { createLocalityService } from './services/area/locality-service.ts'
import { createOfferService } from './services/area/offer-service.ts'
import { createResidentService, newestResidents } from './services/area/resident-service.ts'
import { createAssistedService } from './services/assisted-service.ts'
import { createCaseloadService } from './services/caseload-service.ts'
import { createChildService } from './services/child-service.ts'
import { createContributionService } from './services/contribution-service.ts'
import { createEstimateService } from './services/estimate-service.ts'
import { createFamilyService } from './services/family-service.ts'
import { createFiguresService } from './services/figures-service.ts'
import { createGate } from './services/gate.ts'
import { createInvitationService } from './services/invitation-service.ts'
import { createKeptAnswersService } from './services/kept-answers-service.ts'
import { createKeptPostService } from './services/kept-post-service.ts'
import { createOutboxService } from './services/outbox-service.ts'
import type { Parts } from './services/parts.ts'
import { createOwnRequestService } from './services/own-request-service.ts'
import { createPlanService } from './services/plan-service.ts'
import { createPeopleService } from './services/people-service.ts'
import { createProfileService } from './services/profile-service.ts'
import { createProtectionService } from './services/protection-service.ts'
import { createRoundService } from './services/round-service.ts'
import { createSafetyService } from './services/safety-service.ts'
import { createReferralService } from './services/referral-service.ts'
import { createEqualityService } from './services/equality-service.ts'
import { createSendingService } from './services/sending-service.ts'
import { createSessionService } from './services/session-service.ts'
import { createTimedWork } from './services/timed-work.ts'
import { createFollowService } from './services/follow-service.ts'
import { createTrackerService } from './services/tracker-service.ts'
import { createTriageService } from './services/triage-service.ts'
import { createVersionService } from './services/version-service.ts'

/** The front door: every use case of the service, built from its parts. Each call takes the actor first. */
export function createServices(parts: Parts) {
  const gate = createGate(parts)
  const sessions = createSessionService(parts)
  const keptPosts = createKeptPostService(parts)
  const area = areaOf(parts, gate)
  const contributions = createContributionService(parts, gate)
  return {
    now: parts.now,
    gate,
    sessions,
    outbox: createOutboxService(parts),
    areaPathways: createAreaPathwaysService({ ...parts, gate }),
    timedWork: createTimedWork({ ...parts, gate }),
    keptPosts,
    accounts: createAccountService(parts, sessions),
    invitations: createInvitationService(parts, sessions),
    contributions,
    sending: createSendingService(parts, gate),
    equality: createEqualityService(parts, gate),
    versions: createVersionService(parts, gate),
    keptAnswers: createKeptAnswersService(parts, gate, { keptPosts, saving: contributions }),
    plans: createPlanService({ ...parts, gate }),
    family: createFamilyService({ ...parts, gate }),
    assisted: createAssistedService(parts, gate, sessions),
    referrals: createReferralService(parts, gate),
    ownRequests: createOwnRequestService(parts, gate),
    triage: createTriageService(parts, gate),
    appointments: createAppointmentService(parts, gate),
    tracker: createTrackerService(parts, gate),
    follow: createFollowService(parts, { ...parts, gate }, sessions),
    estimates: createEstimateService(parts),
    figures: createFiguresService(parts, gate),
    area,
    offers: createOfferService({ ...parts, gate }),
    residents: createResidentService({ ...parts, gate }),
    localities: createLocalityService({ ...parts, gate }),
    areaFile: createAreaFiles(parts, gate, (actor, asked) => area.all(actor, asked)),
    caseload: createCaseloadService(parts, gate),
    children: createChildService(parts, gate),
    people: createPeopleService(parts, gate),
    rounds: createRoundService(parts, gate),
    safety: createSafetyService(parts, gate),
    protection: createProtectionService(parts, gate),
    profiles: createProfileService({ ...parts, gate }),
  }
}
export type Services = ReturnType<typeof createServices>

function areaOf(parts: Parts, gate: ReturnType<typeof createGate>) {
  return createAreaService(gate, {
    books: createAreaBooks(parts),
    needs: createAreaNeeds(parts),
    residents: (areaId) => newestResidents(parts.store, areaId),
    quality: createAreaQuality(parts),
  })
}
