import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { accessOf, type Access } from '#app/web/guarded.ts'
import { accessTable } from '#server/access/access-table.ts'

type RouteModule = { readonly loader?: object; readonly action?: object }

const modules = import.meta.glob<RouteModule>(['/app/routes/*.{ts,tsx}', '/app/root.tsx'], { eager: true })
const routes = Object.entries(modules)
  .map(([path, module]) => ({ name: path.replace(/^\/app\/(routes\/)?|\.tsx?$/g, ''), module }))
  .sort((one, other) => (one.name < other.name ? -1 : 1))

// What anybody at all may do. A new line here is a decision, not a convenience.
const open = new Set([
  'root loader',
  '_index loader',
  '$ loader',
  '$ action',
  'sign-in loader',
  'sign-in action',
  'sign-out loader',
  'sign-out action',
  'help loader',
  'rights loader',
  'privacy loader',
  'cookies loader',
  'accessibility loader',
  'terms loader',
  'feedback loader',
  'language loader',
  'language action',
  'display loader',
  'display action',
  'dev.bare loader',
  // A link-holder whose session has ended asks for a new link; the cookie says for which part, and nothing is shown of it.
  'i.again loader',
  'i.again action',
  // Handing the device back ends the session, whoever holds it.
  'contribute.hand-back loader',
  'contribute.hand-back action',
  'dev.outbox loader',
  'i.$token loader',
  'i.$token action',
  // The holder of a link to follow a request: nothing is shown before the child check.
  'i.follow.$referralId.$token loader',
  'i.follow.$referralId.$token action',
  'i.confirm loader',
  'i.confirm action',
  'i.not-me loader',
])

const endpoints = routes.flatMap(({ name, module }) =>
  (['loader', 'action'] as const).flatMap((kind) => {
    const guard = module[kind]
    return guard ? [{ name: `${name} ${kind}`, access: accessOf(guard) }] : []
  }),
)

describe('every loader and every action', () => {
  test('there are some to look at', () => {
    expect(endpoints.length).toBeGreaterThan(20)
  })

  test.each(endpoints)('$name is made by the guard', ({ access }) => {
    expect(access).toBeDefined()
  })

  test('only the ones listed here are open to anyone', () => {
    const anyone = endpoints.filter(({ access }) => access === 'anyone').map(({ name }) => name)
    expect(anyone.filter((name) => !open.has(name))).toEqual([])
  })

  test.each(endpoints)('$name asks for something the access table knows', ({ access }) => {
    if (access === undefined || access === 'anyone') return
    expect(accessTable.some((row) => row.section === access.section && row.may.includes(access.action))).toBe(
      true,
    )
  })

  test('docs/routes.md names each of them with what it asks', () => {
    const table = endpoints.map(({ name, access }) => `| \`${name}\` | ${inWords(access)} |`).join('\n')
    const page = `# Routes and what each asks\n\nWritten by the test that checks it (tests/security/every-route-is-guarded.test.ts, run with WRITE_DOCS=1).\n\n| endpoint | decision asked |\n|---|---|\n${table}\n`
    if (process.env['WRITE_DOCS'] === '1') writeFileSync('docs/routes.md', page)
    expect(readFileSync('docs/routes.md', 'utf8')).toBe(page)
  })
})

function inWords(access: Access | undefined): string {
  if (access === undefined) return '**none**'
  return access === 'anyone' ? 'open to anyone' : `${access.action} ${access.section}`
}
