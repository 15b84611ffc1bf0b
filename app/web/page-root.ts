import { useRouteLoaderData } from '@remix-run/react'
import type { loader } from '#app/root.tsx'

/** What every page knows: who is signed in, the language, the form token. */
export function usePageRoot() {
  const root = useRouteLoaderData<typeof loader>('root')
  if (!root) throw new Error('the root loader has not run')
  return root
}
