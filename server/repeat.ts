/**
 * Does a piece of upkeep every `everyMs`, one run at a time, and the first time at once unless it waits; `stop` resolves when the run
 * under way is done.
 */
export function repeat(
  work: () => Promise<unknown>,
  {
    everyMs,
    onError,
    waitsFirst = false,
  }: {
    readonly everyMs: number
    readonly onError: (error: unknown) => void
    readonly waitsFirst?: boolean
  },
): { readonly stop: () => Promise<void> } {
  let running: Promise<unknown> | null = null
  const run = () => {
    running ??= work()
      .catch(onError)
      .finally(() => {
        running = null
      })
  }
  if (!waitsFirst) run()
  const timer = setInterval(run, everyMs)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
