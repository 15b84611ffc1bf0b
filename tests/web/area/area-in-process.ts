import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node'
import { pino } from 'pino'
import * as entry from '#app/entry.server.tsx'
import * as root from '#app/root.tsx'
import type { Actor } from '#schemas/actor.ts'
import type { AService } from '../../support/a-service.ts'

type RouteModule = ServerBuild['routes'][string]['module']

const modules = import.meta.glob<RouteModule>('/app/routes/area.*.{ts,tsx}', { eager: true })

// area.offers.$offerId.tsx is area/offers/:offerId
function pathOf(file: string): string {
  const [, name = ''] = /\/routes\/(.*)\.tsx?$/.exec(file) ?? []
  return name
    .split('.')
    .filter((part) => part !== '_index')
    .join('/')
    .replaceAll('$', ':')
}

const routes: ServerBuild['routes'] = {
  root: { id: 'root', path: '', module: root },
  ...Object.fromEntries(
    Object.entries(modules).map(([file, module]) => [
      file,
      { id: file, parentId: 'root', path: pathOf(file), module },
    ]),
  ),
}

const build: ServerBuild = {
  mode: 'production',
  entry: { module: entry },
  routes,
  assets: {
    entry: { imports: [], module: '' },
    routes: Object.fromEntries(
      Object.entries(routes).map(([id, route]) => [
        id,
        {
          id,
          ...(route.parentId !== undefined && { parentId: route.parentId }),
          path: route.path ?? '',
          module: '',
          hasLoader: true,
          hasAction: route.module.action !== undefined,
          hasErrorBoundary: id === 'root',
          hasClientLoader: false,
          hasClientAction: false,
        },
      ]),
    ),
    url: '',
    version: '1',
  },
  publicPath: '/',
  assetsBuildDirectory: '',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: true,
    v3_singleFetch: true,
  },
  isSpaMode: false,
}

/** The pages of an area as the service answers them to somebody, without a server or a browser. */
export function areaInProcess({ services }: AService, actor: Actor) {
  const handle = createRequestHandler(build, 'production')
  const context: AppLoadContext = {
    actor,
    services,
    cookie: null,
    formToken: 'token',
    locale: 'en-GB',
    expiredSubject: null,
    isFormToken: (given) => given === 'token',
    isStoreAway: () => false,
    nonce: 'nonce',
    now: services.now,
    origin: 'http://localhost:3000',
    isDemonstration: false,
    enhanceScript: '',
    held: null,
    cookies: { set: () => '', clear: () => '' },
    logger: pino({ level: 'silent' }),
  }
  return {
    async get(address: string) {
      const answer = await handle(new Request(new URL(address, context.origin)), context)
      return {
        status: answer.status,
        type: answer.headers.get('content-type') ?? '',
        text: await answer.text(),
      }
    },
    async post(address: string, form: FormData) {
      form.set('csrf', 'token')
      const request = new Request(new URL(address, context.origin), {
        method: 'POST',
        body: form,
        headers: { origin: context.origin, host: new URL(context.origin).host },
      })
      const answer = await handle(request, context)
      return {
        status: answer.status,
        type: answer.headers.get('content-type') ?? '',
        text: await answer.text(),
      }
    },
  }
}
