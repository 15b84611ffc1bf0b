import type { ReactNode } from 'react'
import { useWords } from '#app/i18n/use-words.ts'

type StepState = 'done' | 'now' | 'ahead'

type Step = {
  readonly id: string
  readonly title: ReactNode
  readonly state: StepState
  readonly date?: ReactNode
  readonly children?: ReactNode
}

/** Where things are: what is done, where we are, what is ahead. A list of steps, never a bar or a queue. */
export function StepsTracker({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol className="steps">
      {steps.map((step) => (
        <li
          key={step.id}
          className={`steps__step steps__step--${step.state}`}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <StepDot state={step.state} />
          <div className="steps__body">
            <p className="steps__title">
              <StateWords state={step.state} />
              {step.title}
            </p>
            {step.date ? <p>{step.date}</p> : null}
            {step.children}
          </div>
        </li>
      ))}
    </ol>
  )
}

function StateWords({ state }: { readonly state: StepState }) {
  const words = useWords()
  if (state === 'ahead') return null
  if (state === 'now') return <>{words('step.now')} </>
  return <span className="visually-hidden">{words('step.done')} </span>
}

const dots = {
  done: (
    <>
      <circle cx="16" cy="16" r="14" fill="#005a70" stroke="#005a70" strokeWidth="3" />
      <path d="m9 16 5 5 9-10" fill="none" stroke="#fff" strokeWidth="3" />
    </>
  ),
  now: <circle cx="16" cy="16" r="11.5" fill="#fff" stroke="#005a70" strokeWidth="8" />,
  ahead: <circle cx="16" cy="16" r="13.5" fill="#fff" stroke="#5f6d76" strokeWidth="3" />,
} as const

function StepDot({ state }: { readonly state: StepState }) {
  return (
    <svg
      className="steps__dot"
      viewBox="0 0 32 32"
      width="34"
      height="34"
      aria-hidden="true"
      focusable="false"
    >
      {dots[state]}
    </svg>
  )
}
