import type { ReactElement } from 'react'

/** One use of a component, for the gallery and for the tests that walk it. */
export type Example = { readonly name: string; readonly element: ReactElement }
