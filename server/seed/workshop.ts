import { hashOfSecret } from '#server/secrets/random-id.ts'
import type { Random } from './random.ts'

/** What records are made with: chance, ids and markers from the seed number, and the day the area is seen on. */
export type Workshop = {
  readonly random: Random
  /** ISO day. */
  readonly today: string
  readonly areaId: string
  readonly newId: (prefix: string) => string
  readonly newMarker: () => string
  readonly newSecret: () => string
  readonly hashOfSecret: (secret: string) => string
}

const idLength = 12
const markerLength = 10
const secretLength = 43

/** The one area of the demonstration. */
export const areaId = 'ar_medwaydemo1'

/** The address in messages that have left already. */
export const origin = 'https://needs-first.example'

/** A workshop over one stream of chance. */
export function createWorkshop(random: Random, today: string): Workshop {
  const ids = random.fork('ids')
  const markers = random.fork('markers')
  return {
    random,
    today,
    areaId,
    newId: (prefix) => `${prefix}_${ids.word(idLength)}`,
    newMarker: () => markers.word(markerLength),
    newSecret: () => ids.word(secretLength),
    hashOfSecret,
  }
}
