import { aContribution, aForm, aLinkHolder, anAskedFamily, homeId } from './an-informant.ts'

export const childsId = 'a_testself001'
export const sentId = 'a_testsent001'
export const closedId = 'a_testclosed1'
export const teacherId = 'a_testteach01'

/** A family of which every kind of part was asked for: a parent's, the child's, one that is sent, one that is closed, a teacher's. */
export function aFamilyThatAnswers() {
  return anAskedFamily(
    aContribution(),
    aContribution({
      id: childsId,
      viewpoint: 'self',
      form: 'child5',
      isBackgroundAsked: false,
      ageMonths: 150,
    }),
    aContribution({ id: sentId, sentAt: '2026-11-20T10:00:00.000Z', receipt: 'ABCD-EFGH' }),
    aContribution({ id: closedId, isRoundOpen: false }),
    aContribution({ id: teacherId, viewpoint: 'school', authorId: 'u_teacher0001' }),
  )
}
export type AFamilyThatAnswers = Awaited<ReturnType<typeof aFamilyThatAnswers>>

type Saving = {
  readonly id?: string
  readonly revs?: Readonly<Record<string, number>>
  readonly pageId?: string
}

/** Saves a page as whoever holds the link of a part; the family is asked for at each use. */
export function savesOf(running: () => AFamilyThatAnswers) {
  return (fields: Record<string, string>, { id = homeId, revs = {}, pageId }: Saving = {}) =>
    running().services.contributions.save(aLinkHolder(id), {
      id,
      form: aForm(fields, revs),
      ...(pageId && { pageId }),
    })
}
