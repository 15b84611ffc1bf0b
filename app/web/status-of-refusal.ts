/** HTTP numbers live here and nowhere else. A refusal that is not listed is something the person can mend: 400. */
const statusOf: Readonly<Record<string, number>> = {
  'not-found': 404,
  'link-dead': 404,
  'link-locked': 404,
  'already-sent': 409,
  'has-own-answers': 409,
  'changed-meanwhile': 409,
  'pathways-changed-meanwhile': 409,
  'too-many-versions': 409,
  'round-closed': 409,
  'already-published': 409,
  'already-decided': 409,
  'changed-since-read': 409,
  'pathway-already-open': 409,
  'wrong-sign-in': 401,
  'signed-out': 401,
  'sign-in-shut': 429,
  'form-token': 403,
  'too-large': 413,
  'table-too-large': 413,
  busy: 503,
  away: 503,
}

/** The HTTP status a refusal is answered with. */
export function statusOfRefusal(refusal: string): number {
  return statusOf[refusal] ?? 400
}
