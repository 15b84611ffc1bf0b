/** What was asked for either happened, with its value, or was refused, with a kebab-case code that is also the i18n key `refusal.<code>`. */
export type Outcome<Value, Refusal extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal; readonly details?: Readonly<Record<string, string>> }

/** An outcome that happened. */
export function done<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

/** An outcome that was refused; details name fields or facts the page may show. */
export function refused<Refusal extends string>(
  refusal: Refusal,
  details?: Readonly<Record<string, string>>,
): { readonly ok: false; readonly refusal: Refusal; readonly details?: Readonly<Record<string, string>> } {
  return details ? { ok: false, refusal, details } : { ok: false, refusal }
}
