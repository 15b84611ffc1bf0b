import type { Actor } from '#schemas/actor.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { csvOf } from '#server/documents/csv.ts'
import type { Paper } from '#server/documents/paper.ts'
import { printPaper } from '#server/documents/print-paper.ts'
import type { Sheet } from '#server/documents/sheet.ts'
import { workbookOf } from '#server/documents/workbook.ts'
import { writeAccess } from './access-log.ts'
import type { AreaFigures, Asked } from './area-service.ts'
import type { Gate } from './gate.ts'
import type { Parts } from './parts.ts'

/** What a file holds, its words already looked up. */
export type Drawn =
  | { readonly kind: 'csv'; readonly sheet: Sheet }
  | { readonly kind: 'workbook'; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'paper'; readonly paper: Paper }

/** A file as it leaves, and the ISO day its figures stand on. */
export type PrintedFile = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly asOf: string
}

/** Which file is asked for, what it is made of, and how it is put into words; refuses what no file is made from. */
export type FileAsked = {
  readonly file: string
  readonly asked: Asked
  readonly draw: (figures: AreaFigures) => Drawn | null
}

/**
 * Files of figures: the very views the pages show, so nothing leaves in a file that the screen does not show. Each one that
 * leaves is in the access log; one that cannot be logged does not leave.
 */
export function createAreaFiles(
  parts: Parts,
  gate: Gate,
  figuresOf: (actor: Actor, asked: Asked) => Promise<Outcome<AreaFigures>>,
) {
  return async (actor: Actor, { file, asked, draw }: FileAsked): Promise<Outcome<PrintedFile>> => {
    const areaId = actor.kind === 'person' ? actor.areaId : ''
    const grant = await gate.open({ actor, action: 'read', section: 'figures' }, { areaId })
    if (!grant.ok) return grant
    const figures = await figuresOf(actor, asked)
    if (!figures.ok) return figures
    const drawn = draw(figures.value)
    if (!drawn) return refused('not-found')
    const printed = await printDrawn(drawn, parts.now())
    const { actor: who, by, purpose, rule } = grant.value.grant
    await writeAccess(
      parts,
      { id: null, areaId },
      {
        actorId: who,
        role: by,
        action: `export ${file}`.slice(0, 40),
        section: 'figures',
        purpose,
        decision: 'allowed',
        rule,
      },
    )
    return done({ ...printed, asOf: figures.value.waits.asOf })
  }
}

/** What was drawn, as bytes. */
export async function printDrawn(drawn: Drawn, at: string): Promise<Omit<PrintedFile, 'asOf'>> {
  if (drawn.kind === 'csv') {
    return { bytes: new TextEncoder().encode(csvOf(drawn.sheet)), type: 'text/csv; charset=utf-8' }
  }
  if (drawn.kind === 'paper') return { bytes: await printPaper(drawn.paper, at), type: 'application/pdf' }
  return {
    bytes: await workbookOf(drawn.sheets),
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }
}
