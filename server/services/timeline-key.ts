import type { ReferralEvent } from '#schemas/referral-event.ts'

/** Why a booking of a pathway ended although the child was seen: the meeting was about something else. */
export const notPartOfMeeting = 'not-part-of-this-meeting'

/** The key by which a timeline tells of an event; where the service handed something to a person, the key says why. */
export function timelineKey(event: ReferralEvent): string {
  if (event.type === 'escalated') return `${event.type}-${event.payload.why}`
  if (event.type === 'cancelled_by_service' && event.reasonCode === notPartOfMeeting)
    return `${event.type}-not-part`
  const isByPerson = event.type === 'info_reminded' && event.payload.channel === 'by-person'
  return isByPerson ? 'info_reminded-by-person' : event.type
}
