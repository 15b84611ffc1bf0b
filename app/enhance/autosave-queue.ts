const firstRetry = 2000
const longestRetry = 60_000

/** The names of changed fields that still have to reach the server. Nothing leaves it until the server has said so. */
export class AutosaveQueue {
  private readonly waiting = new Set<string>()
  private readonly underway = new Set<string>()
  private failures = 0

  add(name: string): void {
    this.waiting.add(name)
  }

  get isUnderway(): boolean {
    return this.underway.size > 0
  }

  get hasWaiting(): boolean {
    return this.waiting.size > 0
  }

  /** The names to send now. A field on its way waits for its own reply, so that an answer never races itself. */
  take(): readonly string[] {
    const names = Array.from(this.waiting).filter((name) => !this.underway.has(name))
    for (const name of names) {
      this.waiting.delete(name)
      this.underway.add(name)
    }
    return names
  }

  arrived(names: readonly string[]): void {
    for (const name of names) this.underway.delete(name)
    this.failures = 0
  }

  /** Puts the names back and says how many milliseconds to wait before the next try. */
  failed(names: readonly string[]): number {
    for (const name of names) {
      this.underway.delete(name)
      this.waiting.add(name)
    }
    this.failures += 1
    return Math.min(firstRetry * 2 ** (this.failures - 1), longestRetry)
  }
}
