import { Details } from '#app/components/details.tsx'
import { Tag } from '#app/components/tag.tsx'
import { useWords, type Words } from '#app/i18n/use-words.ts'
import type { PromptReason, PromptView } from '#server/services/profile-prompts.ts'
import { promptWords } from './prompt-words.ts'
import { useProfileWords, type ProfileWords } from './use-profile-words.ts'

type Prompts = { readonly prompts: readonly PromptView[]; readonly name: string }

/** What is worth asking about, each with why it is shown. */
export function PromptList({ prompts, name }: Prompts) {
  return (
    <ul className="suggestions">
      {prompts.map((prompt) => (
        <Prompt key={prompt.rule} prompt={prompt} name={name} />
      ))}
    </ul>
  )
}

function Prompt({ prompt, name }: { readonly prompt: PromptView; readonly name: string }) {
  const words = useWords('profile')
  const profileWords = useProfileWords(name)
  const {
    title,
    says,
    strengthens = [],
    startToday = [],
    notEvidence,
    noteLocal,
  } = promptWords(prompt.rule, {
    name,
    said: profileWords.said,
  })
  return (
    <li className="card">
      <h3 className="suggestion__title">
        <span>{title}</span>
        <Tag>{words(`consider.type.${prompt.type}`)}</Tag>
        {prompt.isUrgent ? <Tag tone="dark">{words('consider.urgent')}</Tag> : null}
      </h3>
      {prompt.type === 'held' ? <p>{words('consider.heldNote')}</p> : null}
      {says ? <p>{says}</p> : null}
      <Lines title={words('consider.start')} lines={startToday} />
      <Details summary={words('consider.why')}>
        <ul>
          {prompt.reasons.map((reason) => (
            <li key={JSON.stringify(reason)}>{reasonWords(reason, words, profileWords)}</li>
          ))}
        </ul>
        <Lines title={words('consider.strengthens')} lines={strengthens} />
        <Lines
          title={words('consider.notEvidence')}
          lines={[notEvidence ?? words('consider.notEvidenceNone')]}
        />
        <Lines title={words('consider.who')} lines={[words(`consider.whoRefers.${whoRefers(prompt)}`)]} />
        <Lines title={words('consider.local')} lines={noteLocal ? [noteLocal] : []} />
      </Details>
    </li>
  )
}

function whoRefers({ type, pathway }: PromptView): string {
  if (type === 'check_first') return 'check'
  return pathway === 'ehc_needs_assessment' || pathway === 'early_help' ? pathway : 'default'
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}

function reasonWords(reason: PromptReason, words: Words, profile: ProfileWords): string {
  switch (reason.kind) {
    case 'level':
      return words('reason.level', {
        strand: profile.strand(reason.strand),
        level: words(`reason.levels.${reason.level}`),
        who: profile.everyone(reason.saidBy),
      })
    case 'impact':
      return words('reason.impact', { strand: profile.strand(reason.strand) })
    case 'item':
      return words('reason.item', { words: reason.words })
    case 'pattern':
      return words('reason.pattern', {
        strand: profile.strand(reason.strand),
        pattern: profile.text(`pattern.${reason.pattern}`),
      })
    case 'background':
      return words('reason.background', { question: reason.question, answer: reason.answer })
    case 'one-place':
    case 'hearing-not-checked':
    case 'vision-not-checked':
    case 'health-or-attendance':
      return words(`reason.${reason.kind}`)
  }
}
