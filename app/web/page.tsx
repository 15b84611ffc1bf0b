import type { ReactNode } from 'react'
import { BackLink } from '#app/components/back-link.tsx'
import { PageLayout } from '#app/components/page-layout.tsx'
import { usePageRoot } from './page-root.ts'

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
  return (
    <PageLayout
      width={width}
      account={account ? { ...account, csrf } : undefined}
      backLink={back ? <BackLink href={back} /> : undefined}
    >
      {children}
      {isEnhanced ? <script src={enhanceScript} nonce={nonce} defer /> : null}
    </PageLayout>
  )
}
