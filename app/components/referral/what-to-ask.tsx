import { CheckboxGroup } from '#app/components/checkbox-group.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { formatList } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import type { FieldError } from '#app/web/typed-fields.ts'

/** What may be asked of which clinics. */
export type AskChoices = {
  readonly pathways: readonly { readonly pathway: string; readonly isOpen: boolean }[]
  /** What the area takes requests for from other senders alone. */
  readonly sentByOthers: readonly string[]
  readonly clinics: readonly {
    readonly id: string
    readonly name: string
    readonly pathways: readonly string[]
  }[]
}

type Asking = {
  /** In whose words: of people who work with a child, or of a family. */
  readonly asker: 'referral' | 'family-request'
  readonly choices: AskChoices
  readonly chosen: readonly string[]
  readonly clinicId: string | undefined
  readonly error: FieldError | undefined
}

const aboutClinic = ['choose-clinic', 'clinic-does-not-take']

/** The field a refusal of these choices is about. */
export function fieldOfRefusal(refusal: string): 'clinicId' | 'pathways' {
  return aboutClinic.includes(refusal) ? 'clinicId' : 'pathways'
}

/** What a clinic is asked to look at, and which clinic. */
export function WhatToAsk({ asker, choices, chosen, clinicId, error }: Asking) {
  const words = useWords(asker)
  const { locale } = useLocale()
  const errorOf = (name: string) => (error?.field === name ? error.message : undefined)
  const said = (pathways: readonly string[]) =>
    formatList(
      locale,
      pathways.map((pathway) => words(`pathway.${pathway}`)),
    )
  return (
    <>
      <CheckboxGroup
        name="pathways"
        legend={words('new.pathways')}
        hint={words('new.pathwaysHint')}
        error={errorOf('pathways')}
        values={chosen}
        options={choices.pathways.map(({ pathway, isOpen }) => ({
          value: pathway,
          label: words(`pathway.${pathway}`),
          ...(isOpen && { hint: words('new.open') }),
        }))}
      />
      {choices.sentByOthers.length === 0 ? null : (
        <p>{words('new.sentByOthers', { pathways: said(choices.sentByOthers) })}</p>
      )}
      <RadioGroup
        name="clinicId"
        legend={words('new.clinic')}
        error={errorOf('clinicId')}
        value={clinicId}
        options={choices.clinics.map((clinic) => ({
          value: clinic.id,
          label: clinic.name,
          hint: words('new.takes', { pathways: said(clinic.pathways) }),
        }))}
      />
    </>
  )
}
