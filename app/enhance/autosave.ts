import { AutosaveQueue } from './autosave-queue.ts'
import { SaveStatus } from './save-status.ts'
import { sendChanges } from './send-changes.ts'
import type { SaveReply } from './send-changes.ts'
import { submitWhenSettled } from './submit-when-settled.ts'

const pause = 800
const slow = 2000

/** Saves the changes of a form while it is being filled in. The plain form still posts everything. */
export function startAutosave(form: HTMLFormElement): void {
  const autosave = new Autosave(form)
  const changed = ({ target }: Event) => {
    if (isField(target)) autosave.changed(target.name)
  }
  form.addEventListener('input', changed)
  form.addEventListener('change', changed)
  form.addEventListener('submit', (event) => {
    autosave.stop()
    if (autosave.isUnderway) submitWhenSettled(form, event)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void autosave.flush()
  })
  window.addEventListener('online', () => void autosave.flush())
  window.addEventListener('pageshow', () => {
    autosave.resume()
  })
}

class Autosave {
  private readonly form: HTMLFormElement
  private readonly queue = new AutosaveQueue()
  private readonly status = new SaveStatus(document)
  private timer = 0
  private isStopped = false

  constructor(form: HTMLFormElement) {
    this.form = form
  }

  get isUnderway(): boolean {
    return this.queue.isUnderway
  }

  changed(name: string): void {
    this.queue.add(name)
    this.later(pause)
  }

  /** The whole form is on its way: single changes would only race it. */
  stop(): void {
    this.isStopped = true
    clearTimeout(this.timer)
  }

  /** The person came back to the page by the Back button. */
  resume(): void {
    this.isStopped = false
    if (this.queue.hasWaiting) this.later(pause)
  }

  async flush(): Promise<void> {
    clearTimeout(this.timer)
    const names = this.isStopped ? [] : this.queue.take()
    if (names.length === 0) return
    const { wordsSaving = '' } = this.form.dataset
    const saving = window.setTimeout(() => {
      this.status.show(wordsSaving)
    }, slow)
    const reply = await sendChanges(this.form, names)
    clearTimeout(saving)
    this.take(reply, names)
    this.form.dispatchEvent(new Event('autosave-settled'))
  }

  private take(reply: SaveReply, names: readonly string[]): void {
    const { wordsNotSaved = '', wordsRefused = '' } = this.form.dataset
    if (reply.kind === 'saved') {
      this.queue.arrived(names)
      this.tellSaved(reply)
      if (this.queue.hasWaiting) this.later(document.visibilityState === 'hidden' ? 0 : pause)
      return
    }
    const wait = this.queue.failed(names)
    // What was refused would be refused again: the button posts the whole form, and the server says why.
    if (reply.kind === 'refused') {
      this.status.warn(wordsRefused)
      return
    }
    this.status.warn(wordsNotSaved)
    this.later(wait)
  }

  private tellSaved({ savedAt, revs, conflicts }: Extract<SaveReply, { kind: 'saved' }>): void {
    keepRevisions(this.form, revs)
    const { wordsSaved = '', wordsConflict = '', wordsSeeBoth = '', conflictHref } = this.form.dataset
    if (conflicts === 0) {
      this.status.tell(wordsSaved.replace('{time}', savedAt))
      return
    }
    this.status.warn(wordsConflict, conflictHref ? { href: conflictHref, words: wordsSeeBoth } : undefined)
  }

  private later(milliseconds: number): void {
    if (this.isStopped) return
    clearTimeout(this.timer)
    this.timer = window.setTimeout(() => void this.flush(), milliseconds)
  }
}

function isField(target: EventTarget | null): target is HTMLInputElement {
  return (
    target instanceof Element &&
    'name' in target &&
    target.name !== '' &&
    target.getAttribute('type') !== 'hidden'
  )
}

function keepRevisions(form: HTMLFormElement, revs: Readonly<Record<string, number>>): void {
  form.querySelectorAll<HTMLInputElement>('input[name^="rev:"]').forEach((input) => {
    const rev = revs[input.name.slice(4)]
    if (rev !== undefined) input.value = String(rev)
  })
}
