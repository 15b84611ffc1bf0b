// What a spreadsheet reads as the start of a formula, in usual and full width, also behind spaces; | and % start one in some.
const startsFormula = /^[\s\u00a0]*[=+\-@|%\t\r\uff0b\uff0d\uff1d\uff20]/u

/** Text that a spreadsheet shows and never runs: an apostrophe goes before what would start a formula (OWASP, CSV injection). */
export function harmlessText(text: string): string {
  return /^[\t\r]/.test(text) || startsFormula.test(text) ? `'${text}` : text
}
