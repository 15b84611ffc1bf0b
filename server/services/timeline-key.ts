import type { ReferralEvent } from '#schemas/referral-event.ts'

/** The key by which a timeline tells of an event; where the service handed something to a person, the key says why. */
export function timelineKey(event: ReferralEvent): string {
  if (event.type === 'escalated') return `${event.type}-${event.payload.why}`
  const isByPerson = event.type === 'info_reminded' && event.payload.channel === 'by-person'
  return isByPerson ? 'info_reminded-by-person' : event.type
}
