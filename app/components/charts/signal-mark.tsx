/** Whether a month is as expected, or better or worse than chance alone would make it. */
export type Signal = 'usual' | 'better' | 'worse'

const outlines = {
  usual: <circle r="5" fill="#5f6d76" />,
  better: <path d="M-6 -6H6V6H-6z" fill="#00549f" />,
  worse: <path d="M0 -8L8 6H-8z" fill="#a33f00" />,
} as const satisfies Readonly<Record<Signal, unknown>>

/** A mark round the middle of its place: a shape of its own for each signal, so that colour is not needed. */
export function SignalMark({ signal }: { readonly signal: Signal }) {
  return outlines[signal]
}
