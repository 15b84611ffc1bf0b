import type { ReferralPack } from '#schemas/referral-pack.ts'
import { pictureOf, type PackPicture } from './pack-picture.ts'

type OpenParts = Omit<ReferralPack, 'profile' | 'restricted' | 'roundId' | 'questionnaire'>

/** A pack as it is read: without the private part and the flags, which only clinicians see. */
export type PackView = OpenParts & {
  readonly picture: Omit<PackPicture, 'flags'>
  readonly hasProfile: boolean
}

/** The pack as whoever sends it sees it. */
export function packForSender(pack: ReferralPack): PackView {
  const { strands, takeaways, priorities } = pictureOf(pack)
  return {
    frozenAt: pack.frozenAt,
    child: pack.child,
    impact: pack.impact,
    onset: pack.onset,
    tried: pack.tried,
    continuing: pack.continuing,
    hearing: pack.hearing,
    vision: pack.vision,
    sleep: pack.sleep,
    attendance: pack.attendance,
    familyWords: pack.familyWords,
    childWords: pack.childWords,
    picture: { strands, takeaways, priorities },
    hasProfile: pack.roundId !== '',
  }
}

/** The pack as a clinician reads it: with the flags. */
export function packForClinician(pack: ReferralPack): PackView & Pick<PackPicture, 'flags'> {
  return { ...packForSender(pack), flags: pictureOf(pack).flags }
}
