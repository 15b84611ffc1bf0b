type Hidden = {
  readonly csrf: string
  /** Anything else the form carries, by name. */
  readonly values?: Readonly<Record<string, string | number>>
  /** The revision of each answer as the page was drawn, by question. */
  readonly revs?: Readonly<Record<string, number>>
}

/** What a form carries without showing it: `csrf`, its own values and `rev:<questionId>` for each answer. */
export function HiddenFields({ csrf, values = {}, revs = {} }: Hidden) {
  const revisions = Object.entries(revs).map(([question, rev]) => [`rev:${question}`, rev] as const)
  return (
    <>
      <input type="hidden" name="csrf" value={csrf} />
      {[...Object.entries(values), ...revisions].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}
