import { startAutosave } from './autosave.ts'
import { startCharacterCount } from './character-count.ts'
import { focusErrors } from './error-focus.ts'
import { startReadAloud } from './read-aloud.ts'

focusErrors(document)
document.querySelectorAll<HTMLFormElement>('form[data-autosave]').forEach(startAutosave)
document.querySelectorAll<HTMLTextAreaElement>('textarea[data-max]').forEach(startCharacterCount)
document.querySelectorAll<HTMLElement>('[data-read-aloud]').forEach(startReadAloud)
