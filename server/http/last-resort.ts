import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'
import { isStoreAway } from '#server/store/store-away.ts'
import { answerStoreAway } from './store-away-page.ts'

/** What nothing before could answer: logged, and told without a word of what went wrong inside. */
export function lastResort(logger: Logger): ErrorRequestHandler {
  return (error, request, response, next) => {
    logger.error(
      { error: error instanceof Error ? error.stack : String(error), path: request.path },
      'request broke',
    )
    if (response.headersSent) {
      next(error)
      return
    }
    if (isStoreAway(error)) {
      answerStoreAway(request, response).catch(next)
      return
    }
    response
      .status(statusOf(error))
      .type('text/plain')
      .send('Something went wrong. Your saved answers are safe.')
  }
}

// express.static marks what it cannot find; anything else is our fault.
function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 500
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500
}
