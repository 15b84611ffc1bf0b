import type { Example } from '../example.ts'
import { exampleProfile } from './example-profile.ts'
import { ProfilePicture } from './profile-picture.tsx'

export const examples: readonly Example[] = [
  {
    name: 'profile in rows',
    element: <ProfilePicture profile={exampleProfile} look="rows" name="Ellie’s profile" />,
  },
  {
    name: 'profile as a plot',
    element: <ProfilePicture profile={exampleProfile} look="plot" name="Ellie’s profile" id="plot" />,
  },
]
