import type { Organisation } from '#schemas/organisation.ts'
import type { Workshop } from './workshop.ts'

type Place = Pick<Organisation, 'kind' | 'name' | 'stage' | 'pathways'> & { readonly key: string }

const school = (key: string, name: string, stage: 'EY' | 'PRI' | 'SEC' | 'P16'): Place => ({
  key,
  kind: 'school',
  name,
  stage,
  pathways: [],
})

const plain = { stage: null, pathways: [] }

/** Every organisation of the area, by the key stories name it with. */
export const places: readonly Place[] = [
  { ...plain, key: 'council', kind: 'council', name: 'Medway Demonstration Council' },
  school('oakfield', 'Oakfield Primary', 'PRI'),
  school('riverside', 'Riverside Academy', 'SEC'),
  school('little-oaks', 'Little Oaks Nursery', 'EY'),
  school('st-marys', 'St Mary’s Primary', 'PRI'),
  school('millbrook', 'Millbrook Primary', 'PRI'),
  school('hillside', 'Hillside Primary', 'PRI'),
  school('chalk-lane', 'Chalk Lane Primary', 'PRI'),
  school('fort-street', 'Fort Street Primary', 'PRI'),
  school('weald', 'Weald High School', 'SEC'),
  school('castle-view', 'Castle View School', 'SEC'),
  school('harbour', 'Harbour Sixth Form', 'P16'),
  school('medway-skills', 'Estuary College', 'P16'),
  { ...plain, key: 'health-visiting', kind: 'health-visiting', name: 'Medway Health Visiting' },
  {
    key: 'paediatrics',
    kind: 'clinic',
    name: 'Community Paediatrics',
    stage: null,
    pathways: ['autism', 'adhd', 'fasd'],
  },
  { key: 'camhs', kind: 'clinic', name: 'CAMHS Neurodevelopment', stage: null, pathways: ['adhd', 'autism'] },
  {
    key: 'neuro-team',
    kind: 'clinic',
    name: 'Neurodevelopmental Team',
    stage: null,
    pathways: ['adhd', 'autism', 'fasd', 'unsure'],
  },
]

/** The organisations of the area by key. */
export function makeOrganisations({
  newId,
  newMarker,
  random,
  areaId,
}: Workshop): ReadonlyMap<string, Organisation> {
  return new Map(
    places.map(({ key, ...place }) => [
      key,
      {
        ...place,
        pathways: [...place.pathways],
        id: newId('o'),
        areaId,
        phone: `01632 960${String(random.int(100, 999))}`,
        marker: newMarker(),
      },
    ]),
  )
}
