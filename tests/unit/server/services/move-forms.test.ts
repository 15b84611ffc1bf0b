import { describe, expect, test } from 'vitest'
import words from '#app/i18n/locales/en-GB/moves.json'
import { transitionOf, transitions } from '#server/referrals/transitions.ts'
import { fieldsOf, moveForms } from '#server/services/move-fields.ts'

// Filled in by the service itself, not by whoever records.
const known: Readonly<Record<string, readonly string[]>> = {
  split: ['into'],
  info_received: ['evidenceIds'],
  info_waived: ['reasonCode'],
  outcome_shared: ['conversationDate'],
  added_pathway: ['newEpisodeId'],
}

describe('the forms of moves', () => {
  test.each(Object.entries(moveForms))(
    '%s asks for everything its row of the table requires',
    (name, form) => {
      const { event, required } = transitions.find((row) => row.event === name) ?? transitionOf('contact')
      const asked = fieldsOf(event, 'autism').map((field) =>
        field.name === 'reason' ? 'reasonCode' : field.name,
      )
      const given = [...asked, ...(known[name] ?? [])]
      expect(required.filter((field) => !given.includes(field))).toEqual([])
      expect(form.fields.length).toBeLessThan(9)
    },
  )

  test.each(Object.keys(moveForms))('%s and its fields have words', (name) => {
    const { event } = transitions.find((row) => row.event === name) ?? transitionOf('contact')
    const { move, field: fields, tick, option: options } = words
    expect(move).toHaveProperty(name)
    for (const field of fieldsOf(event, 'fasd')) {
      expect(fields).toHaveProperty(field.name)
      if (field.kind === 'tick') expect(tick).toHaveProperty(field.name)
      const offered = 'options' in field ? field.options : []
      for (const option of offered) expect(options).toHaveProperty([field.name, option])
    }
  })
})
