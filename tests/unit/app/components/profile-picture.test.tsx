import { describe, expect, test } from 'vitest'
import { exampleProfile } from '#app/components/charts/example-profile.ts'
import { ProfileDotPlot } from '#app/components/charts/profile-dot-plot.tsx'
import { ProfilePicture } from '#app/components/charts/profile-picture.tsx'
import { ProfileRows } from '#app/components/charts/profile-rows.tsx'
import type { Mark, ProfileShape } from '#app/components/charts/profile-shape.ts'
import { ProfileTable } from '#app/components/charts/profile-table.tsx'
import { viewpoints } from '#app/components/charts/profile-shape.ts'
import { i18nFor } from '#app/i18n/create-i18n.ts'
import { markupOf } from './render-page.tsx'

const words = (key: string) => i18nFor('en-GB').t(`chart:${key}`)

function profileOf(...marks: readonly Mark[]): ProfileShape {
  const strand = { id: 'SLC', name: 'Talking', agreement: 90, sentence: 'Talking: a sentence.', marks }
  return { sentence: 'One sentence.', strands: [strand] }
}

const textOf = (markup: string) => markup.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|')

const stampIn = (markup: string, stamp: string) => markup.split(`<g id="${stamp}">`)[1]?.split('</text>')[0]

describe('the picture of a profile', () => {
  test('no answer yet, not enough seen and not asked are three different drawings', () => {
    const drawings = [
      profileOf({ viewpoint: 'self', level: null, state: 'no-answer' }),
      profileOf({ viewpoint: 'self', level: null, state: 'not-enough-seen' }),
      profileOf(),
    ].map((profile) => markupOf(<ProfileRows profile={profile} />))
    const marksIn = drawings.map((markup) =>
      [...markup.matchAll(/<svg class="mark".*?href="#([^"]+)".*?<\/svg>/g)].map(([, stamp = '']) =>
        stampIn(markup, stamp),
      ),
    )
    expect(marksIn.map(({ length }) => length)).toEqual([1, 1, 0])
    expect(marksIn[0]?.[0]).toContain('stroke-dasharray')
    expect(marksIn[1]?.[0]).not.toContain('stroke-dasharray')
    expect(marksIn[1]?.[0]).toContain('fill="#fff"')
  })

  test('every mark of a picture has its stamp, drawn once', () => {
    const before = exampleProfile.strands.map((strand) => ({
      ...strand,
      marks: strand.marks.map((mark) => ({ ...mark, previousLevel: mark.level })),
    }))
    for (const profile of [exampleProfile, { ...exampleProfile, strands: before }]) {
      const markup = markupOf(<ProfilePicture profile={profile} look="plot" name="Ellie’s profile" />)
      const stamped = new Set([...markup.matchAll(/<use href="#([^"]+)"/g)].map(([, stamp = '']) => stamp))
      const drawn = [...markup.matchAll(/<g id="([^"]+)"/g)].map(([, stamp = '']) => stamp)
      expect(stamped.size).toBeGreaterThan(8)
      expect([...stamped].toSorted()).toEqual(drawn.toSorted())
    }
  })

  test('the plot tells them apart too', () => {
    const plots = (['no-answer', 'not-enough-seen'] as const).map((state) =>
      markupOf(
        <ProfileDotPlot
          id="p"
          name="Profile"
          profile={profileOf({ viewpoint: 'self', level: null, state })}
        />,
      ),
    )
    expect(plots[0]).toContain(words('state.no-answer'))
    expect(plots[0]).toContain('stroke-dasharray')
    expect(plots[1]).toContain(words('state.not-enough-seen'))
    expect(plots[1]).not.toContain('stroke-dasharray')
  })

  test('the table says what the picture says', () => {
    const rows = textOf(markupOf(<ProfileRows profile={exampleProfile} />))
    const table = markupOf(<ProfileTable profile={exampleProfile} />)
    for (const { name, marks } of exampleProfile.strands) {
      const [, row = ''] = table.split(`<th scope="row">${name}</th>`)
      const cells = [...(row.split('</tr>')[0] ?? '').matchAll(/data-label="([^"]+)"[^>]*><div>([^<]*)/g)]
      const said = new Map(cells.map(([, who = '', what = '']) => [who, what]))
      for (const viewpoint of viewpoints) {
        const who = viewpoint === 'self' ? 'Ellie' : words(`viewpoint.${viewpoint}.name`)
        const mark = marks.find((one) => one.viewpoint === viewpoint)
        if (!mark) expect(said.get(who)).toBe(words('state.not-asked'))
        if (mark) expect(rows.slice(rows.indexOf(`|${name}|`))).toContain(`|${who}|${said.get(who) ?? ''}|`)
      }
    }
  })

  test('the letters of the viewpoints differ', () => {
    const letters = viewpoints.map((viewpoint) => words(`viewpoint.${viewpoint}.letter`))
    expect(new Set(letters).size).toBe(viewpoints.length)
  })

  test('the plot says its name and a sentence for every row', () => {
    const plot = markupOf(<ProfileDotPlot id="p" name="Ellie’s profile" profile={exampleProfile} />)
    expect(plot).toContain('role="img" aria-labelledby="p-name p-rows"')
    for (const { sentence } of exampleProfile.strands) expect(plot).toContain(sentence)
  })

  test('ten strands weigh at most 8 kB, in both directions', () => {
    for (const locale of ['en-GB', 'ur']) {
      const plot = markupOf(<ProfileDotPlot id="p" name="Ellie’s profile" profile={exampleProfile} />, locale)
      expect(Buffer.byteLength(plot)).toBeLessThanOrEqual(8 * 1024)
    }
  })

  test('views that differ are said to be seen differently, and no others', () => {
    const rows = markupOf(<ProfileRows profile={exampleProfile} />)
    expect(rows.split(words('seenDifferently')).length - 1).toBe(2)
  })
})
