import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { guardNames } from '#server/referrals/guard-names.ts'
import { states } from '#server/referrals/states.ts'
import { transitions, type Transition } from '#server/referrals/transitions.ts'
import { referralEventTypes } from '#schemas/referral-event.ts'

const page = new URL('../../../../docs/states.md', import.meta.url)

const introduction = `# States of a referral

Drawn from \`server/referrals/transitions.ts\`; the test \`states-doc.test.ts\` holds the two equal
(\`UPDATE_DOCS=1 npx vitest run states-doc\` draws it again). One row a move; a row of the pathway rules may be several.
\`same\` leaves the state as it is, \`previous\` is the state before closing. Nothing pauses a clock.

C1 receipt to triage decision · C2 receipt to first assessment contact · C3 receipt to outcome shared ·
C4 first contact to assessment complete · C5 outcome shared to support started.
`

const heading = `| # | From | To | Event | Who | Must say | Must hold | Clocks |
|---|---|---|---|---|---|---|---|`

function drawn(): string {
  const rows = transitions.map(drawnRow).join('\n')
  return `${introduction}\n${heading}\n${rows}\n\nStates: ${states.join(' · ')}\n`
}

function drawnRow({ row, from, to, reason, event, who, required, guards, clock }: Transition): string {
  const target = reason ? `${to} (${reason})` : to
  const lists = [who, required, guards].map((list) => list.join(', ') || '–')
  return `| ${String(row)} | ${drawnFrom(from)} | ${target} | \`${event}\` | ${lists.join(' | ')} | ${clock} |`
}

function drawnFrom(from: Transition['from']): string {
  const named = states.filter((state) => state !== 'none')
  if (from.length === named.length) return 'any'
  return from.length === named.length - 1 ? 'any open' : from.join(', ')
}

test('the page of states says exactly what the table says', () => {
  if (process.env.UPDATE_DOCS) writeFileSync(page, drawn())
  expect(readFileSync(page, 'utf8')).toBe(drawn())
})

test('the table has all 33 rows, and every event stands in it exactly once', () => {
  expect([...new Set(transitions.map(({ row }) => row))]).toEqual(
    Array.from({ length: 33 }, (_, index) => index + 1),
  )
  expect(transitions.map(({ event }) => event).toSorted()).toEqual([...referralEventTypes].toSorted())
})

test('every condition that is defined is used by some move', () => {
  const used = new Set(transitions.flatMap(({ guards }) => guards))
  expect(guardNames.filter((name) => !used.has(name))).toEqual([])
})

test('no move lets the system close anything or a commissioner write, and no family changes a priority', () => {
  const closing = transitions.filter(({ to }) => to === 'closed')
  expect(closing.filter(({ who }) => who.includes('system'))).toEqual([])
  expect(transitions.filter(({ who }) => who.includes('commissioner'))).toEqual([])
  const priority = transitions.find(({ event }) => event === 'priority_changed')
  expect(priority?.who).toEqual(['triage'])
})
