import type { Actor } from '#schemas/actor.ts'
import { homeOf } from '../home-of.ts'
import { paths } from '../paths.ts'

/** Of a page on which an area's table is kept: where it leads back to, and what the address says was saved. */
export function tablePage(actor: Actor, request: Request) {
  const home = homeOf(actor)
  return {
    back: home === paths.area() ? paths.areaEquity() : home,
    saved: new URL(request.url).searchParams.get('saved'),
  }
}
