import { Button } from '#app/components/button.tsx'
import { Details } from '#app/components/details.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import type { OwnRemarks } from '#server/services/profile-remarks.ts'
import type { RemarkLine } from '#schemas/round.ts'

/** What somebody said of the lines of this page, and what they typed when it could not be kept. */
export type RemarksHere = {
  readonly own: OwnRemarks
  readonly again?: { readonly refusal: string; readonly line: string; readonly words: string } | undefined
}

type Line = {
  readonly line: RemarkLine
  /** What the line says, for those who hear one button after another. */
  readonly about: string
  readonly namespace: 'family-profile' | 'me-profile'
  readonly remarks: RemarksHere
}

/** "Not true for me" beside one line: a form of its own, which changes nothing in the profile. */
export function NotTrue({ line, about, namespace, remarks }: Line) {
  const words = useWords(namespace)
  const { csrf } = usePageRoot()
  const said = remarks.own[line]
  const again = remarks.again?.line === line ? remarks.again : undefined
  if (said !== undefined && !again)
    return (
      <form method="post" id={`line-${line}`}>
        <HiddenFields csrf={csrf} values={{ line, intent: 'take-back' }} />
        <p>
          <strong>{words('remark.said')}</strong> {said}
        </p>
        <Button kind="quiet" hidden={about}>
          {words('remark.takeBack')}
        </Button>
      </form>
    )
  return (
    <Details
      isOpen={again !== undefined}
      summary={
        <>
          {words('remark.notTrue')}
          <span className="visually-hidden"> {about}</span>
        </>
      }
    >
      <form method="post" id={`line-${line}`} noValidate>
        <HiddenFields csrf={csrf} values={{ line, intent: 'say' }} />
        <TextArea
          name={`words-${line}`}
          label={words('remark.why')}
          hint={words('remark.who')}
          value={again?.words}
          error={again ? words(`remark.refusal.${again.refusal}`) : undefined}
          max={500}
          rows={2}
        />
        <Button kind="secondary" hidden={about}>
          {words('remark.send')}
        </Button>
      </form>
    </Details>
  )
}
