import type { Role } from '#schemas/person.ts'
import { createInventedCounts } from '#server/seed/invented-counts.ts'
import { makeArea } from '#server/seed/make-area.ts'
import { createMonthPublisher } from '#server/services/publish-months.ts'
import { organisations, referrals } from '#server/store/collections.ts'
import { aService } from './a-service.ts'
import { aMembership, anActor } from './records.ts'

const today = '2026-11-22'

/** A service that holds an area with so many months published, and those of the area who ask it. */
export async function aPublishedArea({ months }: { readonly months: number }) {
  const area = makeArea({ seed: 7, children: 20, today, passwordHash: 'x' })
  const areaId = area.organisations[0]?.areaId ?? ''
  const service = await aService()
  for (const one of area.organisations) await service.store.records(organisations).insert(one)
  // An area is one that holds a request; the figures themselves are invented.
  for (const one of area.referrals.slice(0, 1)) await service.store.records(referrals).insert(one)
  await createMonthPublisher({
    store: service.store,
    now: () => service.clock.now,
    countsOf: createInventedCounts(7, today),
    monthsBack: { local: months },
  }).publishDue()

  const somebody = (personId: string, role: Role, organisationId: string) => ({
    ...anActor(personId, [aMembership(role, organisationId)]),
    areaId,
  })
  return {
    ...service,
    areaId,
    commissioner: somebody('u_area000001', 'commissioner', 'o_testcouncil'),
    clinician: somebody('u_clinic0001', 'clinician', 'o_testclinic1'),
  }
}
export type APublishedArea = Awaited<ReturnType<typeof aPublishedArea>>
