import { paths } from '#app/web/paths.ts'
import type { ProfileHead } from '#server/services/profile-school-view.ts'

/** Where a page of a profile leads back to: the child's record, or the list for those who may not open it. */
export function profileBack({ childId, opens }: Pick<ProfileHead, 'childId' | 'opens'>): string {
  return opens.record ? paths.child(childId) : paths.children()
}
