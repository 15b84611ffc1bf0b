import type { Actor } from '#schemas/actor.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { indicatorDefinitions } from '#server/waiting/indicators/definitions.ts'
import { writeAccess } from './access-log.ts'
import { printDrawn, type Drawn, type PrintedFile } from './area-files.ts'
import { clinicRecords, type ClinicRecords } from './clinic-records.ts'
import type { Desk } from './desk.ts'

/** What a clinic's file is made of, with what every figure means. */
export type DefinedRecords = ClinicRecords & { readonly definitions: typeof indicatorDefinitions }

export type ClinicFileAsked = {
  readonly file: string
  readonly draw: (records: DefinedRecords) => Drawn | null
}

/** How a clinic's own requests were recorded, as a file: counts alone, exact, for the clinic itself. Each that leaves is in the access log. */
export async function clinicFile(
  desk: Desk,
  actor: Actor,
  { file, draw }: ClinicFileAsked,
): Promise<Outcome<PrintedFile>> {
  const opened = await desk.gate.open({ actor, action: 'read', section: 'clinic-quality' }, {})
  if (!opened.ok || actor.kind !== 'person') return refused('not-found')
  const records = await clinicRecords(desk, actor)
  if (!records.ok) return records
  const drawn = draw({ ...records.value, definitions: indicatorDefinitions })
  if (!drawn) return refused('not-found')
  const printed = await printDrawn(drawn, desk.now())
  const { actor: actorId, by: role, purpose, rule } = opened.value.grant
  const action = `export ${file}`.slice(0, 40)
  const line = {
    actorId,
    role,
    action,
    section: 'clinic-quality',
    purpose,
    decision: 'allowed',
    rule,
  } as const
  await writeAccess(desk, { id: null, areaId: actor.areaId }, line)
  return done({ ...printed, asOf: records.value.today })
}
