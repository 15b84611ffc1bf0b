import type { ReactNode } from 'react'
import { BackLink } from '#app/components/back-link.tsx'
import { PageLayout } from '#app/components/page-layout.tsx'
import { usePageRoot } from './page-root.ts'
import { usePageStatus } from './page-status.tsx'

type PageParts = {
  readonly children: ReactNode
  readonly width?: 'text' | 'wide'
  readonly back?: string
  /** The few kilobytes of script: autosave, read aloud, character counts. */
  readonly isEnhanced?: boolean
}

/** A page of the service: the layout, who is signed in, and the small script where it helps. */
export function Page({ children, width = 'text', back, isEnhanced = false }: PageParts) {
  const { account, csrf, enhanceScript, nonce } = usePageRoot()
  // A form that came back takes the person to what is to be put right.
  const { isTryAgain } = usePageStatus()
  return (
    <PageLayout
      width={width}
      account={account ? { ...account, csrf } : undefined}
      backLink={back ? <BackLink href={back} /> : undefined}
    >
      {children}
      {isEnhanced || isTryAgain ? <script src={enhanceScript} nonce={nonce} defer /> : null}
    </PageLayout>
  )
}
