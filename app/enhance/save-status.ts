const aMinute = 60_000

/** The line about saving: seen at once, read out at most once a minute unless something went wrong. */
export class SaveStatus {
  private readonly line: Element | null
  private readonly voice: Element | null
  private lastSaid = -aMinute

  constructor(page: ParentNode) {
    this.line = page.querySelector('[data-save-line]')
    this.voice = page.querySelector('[data-save-status] [role=status]')
  }

  show(words: string): void {
    if (this.line) this.line.textContent = words
  }

  /** Good news, read out when there has been none for a minute. */
  tell(words: string): void {
    this.show(words)
    if (Date.now() - this.lastSaid >= aMinute) this.say(words)
  }

  /** Something the person has to know now, with where to go when there is somewhere. */
  warn(words: string, link?: { readonly href: string; readonly words: string }): void {
    this.show(words)
    this.say(words)
    if (!link || !this.line) return
    const anchor = document.createElement('a')
    anchor.href = link.href
    anchor.textContent = link.words
    this.line.append(' ', anchor)
  }

  private say(words: string): void {
    this.lastSaid = Date.now()
    if (this.voice) this.voice.textContent = words
  }
}
