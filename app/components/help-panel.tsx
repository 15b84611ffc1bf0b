import { useWords } from '#app/i18n/use-words.ts'
import { PhoneNumber } from './phone-number.tsx'

type HelpLine = { readonly key: string; readonly how?: string; readonly number?: string }

const everyone: readonly HelpLine[] = [
  { key: 'help.emergency', how: 'help.emergencyHow' },
  { key: 'help.crisis', how: 'help.crisisHow' },
  { key: 'help.samaritans', number: '116 123' },
]

const health: HelpLine = { key: 'help.health', how: 'help.healthHow' }

const linesFor = {
  child: [
    ...everyone,
    { key: 'help.childline', number: '0800 1111' },
    { key: 'help.runaway', number: '116 000' },
    health,
  ],
  adult: [
    ...everyone,
    { key: 'help.parents', number: '0808 802 5544' },
    { key: 'help.familyLives', number: '0808 800 2222' },
    { key: 'help.nspcc', number: '0808 800 5000' },
    health,
  ],
} as const satisfies Record<string, readonly HelpLine[]>

type Help = { readonly reader?: 'adult' | 'child'; readonly headingAs?: 'h2' | 'h3' }

/** Who to turn to now, with numbers that can be called. */
export function HelpPanel({ reader = 'adult', headingAs: Heading = 'h2' }: Help) {
  const words = useWords()
  const lines: readonly HelpLine[] = linesFor[reader]
  return (
    <div className="notice notice--important">
      <Heading>{words('help.title')}</Heading>
      <dl className="help-lines">
        {lines.map(({ key, how, number }) => (
          <div key={key}>
            <dt>{words(key)}</dt>
            <dd>{number ? <PhoneNumber number={number} /> : how && words(how)}</dd>
          </div>
        ))}
      </dl>
      <p>{words('help.text')}</p>
    </div>
  )
}
