import type { Example } from '../example.ts'
import { GroupDots } from './group-dots.tsx'

export const examples: readonly Example[] = [
  {
    name: 'groups with their ranges',
    element: (
      <GroupDots
        id="groups"
        name="Waiting over 18 weeks, by group"
        sentence="The ranges overlap: these numbers do not show a difference between groups."
        unit="in 100 wait over 18 weeks"
        average={62}
        most={100}
        groups={[
          { id: 'a', label: 'Asian or Asian British', value: 58, low: 49, high: 67 },
          { id: 'b', label: 'Black, Black British, Caribbean or African', value: 66, low: 55, high: 76 },
          { id: 'c', label: 'Mixed or several ethnic groups', value: null, low: null, high: null },
          { id: 'd', label: 'White', value: 61, low: 58, high: 64 },
        ]}
      />
    ),
  },
]
