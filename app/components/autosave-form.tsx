import type { ReactNode } from 'react'
import { useWords } from '#app/i18n/use-words.ts'
import { HiddenFields } from './hidden-fields.tsx'

type Autosave = {
  readonly children: ReactNode
  /** Where the whole form goes; the page itself when left out. */
  readonly action?: string
  /** Where single changes go while the person types. */
  readonly autosaveHref: string
  /** Where both versions of an answer can be read. */
  readonly conflictHref?: string
  readonly csrf: string
  readonly values?: Readonly<Record<string, string | number>>
  readonly revs?: Readonly<Record<string, number>>
}

/** A plain post form that the script, when there is one, also saves while the person types. */
export function AutosaveForm({ children, action, autosaveHref, conflictHref, csrf, values, revs }: Autosave) {
  const words = useWords()
  return (
    <form
      method="post"
      action={action}
      noValidate
      data-autosave={autosaveHref}
      data-conflict-href={conflictHref}
      data-words-saved={words('autosave.saved')}
      data-words-saving={words('autosave.saving')}
      data-words-not-saved={words('autosave.notSaved')}
      data-words-conflict={words('autosave.conflict')}
      data-words-see-both={words('autosave.seeBoth')}
      data-words-refused={words('autosave.refused')}
    >
      <HiddenFields csrf={csrf} {...(values && { values })} {...(revs && { revs })} />
      {children}
    </form>
  )
}
