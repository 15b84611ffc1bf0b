import { createAccountService } from './services/account-service.ts'
import { createGate } from './services/gate.ts'
import { createKeptPostService } from './services/kept-post-service.ts'
import { createOutboxService } from './services/outbox-service.ts'
import type { Parts } from './services/parts.ts'
import { createSessionService } from './services/session-service.ts'

/** The front door: every use case of the service, built from its parts. Each call takes the actor first. */
export function createServices(parts: Parts) {
  const gate = createGate(parts)
  const sessions = createSessionService(parts)
  return {
    now: parts.now,
    gate,
    sessions,
    outbox: createOutboxService(parts),
    keptPosts: createKeptPostService(parts),
    accounts: createAccountService(parts, sessions),
  }
}
export type Services = ReturnType<typeof createServices>
