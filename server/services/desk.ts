import type { Gate } from './gate.ts'
import type { Parts } from './parts.ts'

/** What one use case works with: the parts and the one way to a child's records. */
export type Desk = Parts & { readonly gate: Gate }
