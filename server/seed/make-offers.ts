import { addMonths } from '#schemas/calendar.ts'
import type { Offer } from '#schemas/offer.ts'
import type { Workshop } from './workshop.ts'

type Made = Omit<Offer, 'id' | 'areaId' | 'checkedOn'>

const offer = (name: string, strands: Offer['strands'], more: Partial<Made> = {}): Made => ({
  name,
  strands: [...strands],
  ages: { from: 0, to: 18 },
  access: 'open',
  needsDiagnosis: false,
  isTaking: true,
  placesPerYear: null,
  ...more,
})

// A local offer as areas have them: much for some needs, little for others, and some of it only with a diagnosis.
const offers: readonly Made[] = [
  offer('Talk and Play drop-in', ['SLC'], { ages: { from: 0, to: 5 }, placesPerYear: 240 }),
  offer('Speech and language advice line', ['SLC'], { placesPerYear: 600 }),
  offer('Parent course: attention and energy', ['ATT', 'ENE'], {
    ages: { from: 4, to: 12 },
    placesPerYear: 120,
  }),
  offer('Friendship groups', ['SOC'], { ages: { from: 7, to: 16 }, access: 'referral', placesPerYear: 60 }),
  offer('Autism family hub', ['SOC', 'FLX'], { needsDiagnosis: true, placesPerYear: 90 }),
  offer('Emotional wellbeing team', ['EMO'], {
    ages: { from: 5, to: 18 },
    access: 'referral',
    placesPerYear: 300,
  }),
  offer('Open door for young people', ['EMO'], { ages: { from: 11, to: 25 }, placesPerYear: 400 }),
  offer('Sensory workshop for families', ['SNS'], { needsDiagnosis: true, placesPerYear: 80 }),
  offer('Children’s occupational therapy advice', ['MOT', 'DLV'], { placesPerYear: 200 }),
  offer('Sleep service', ['DLV'], { ages: { from: 1, to: 16 }, access: 'referral', placesPerYear: 100 }),
  offer('Reading helpers', ['LRN'], { ages: { from: 6, to: 14 }, placesPerYear: 150 }),
  offer('ADHD support group', ['ATT', 'ENE'], { needsDiagnosis: true, isTaking: false }),
]

/** The local offer of the area, checked a month ago. */
export function makeOffers({ newId, areaId, today }: Workshop): readonly Offer[] {
  return offers.map((made) => ({ ...made, id: newId('v'), areaId, checkedOn: addMonths(today, -1) }))
}
