import { DataTable } from '#app/components/data-table.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import type { PersonHow, StrandHow } from '#server/services/profile-explanation.ts'
import { useProfileWords } from './use-profile-words.ts'

type How = { readonly strand: StrandHow; readonly name: string }

/** How one area was worked out, as a parent reads it: their own answers, and of the others how much was answered. */
export function FamilyWorking({ strand, name }: How) {
  const words = useWords('family-profile')
  const { strand: nameOf, who, level } = useProfileWords(name)
  return (
    <>
      <h2>{nameOf(strand.strand)}</h2>
      {strand.settings.map(({ viewpoint, people }) =>
        people.map((person, at) => (
          <section className="card" key={`${viewpoint}${at}`}>
            <h3>
              {person.isOwn ? words('howPage.own') : words('howPage.others', { viewpoint: who(viewpoint) })}
            </h3>
            <p>
              {words('howPage.othersText', {
                counted: person.counted,
                offered: person.offered,
                level: person.level === null ? words('howPage.notEnough') : level(person.level).toLowerCase(),
              })}
            </p>
            <OwnAnswers person={person} name={name} />
          </section>
        )),
      )}
    </>
  )
}

function OwnAnswers({ person: { sums }, name }: { readonly person: PersonHow; readonly name: string }) {
  const words = useWords('profile')
  const { text } = useProfileWords(name)
  if (!sums) return null
  const { answers, sum, mean, score, reasons } = sums
  return (
    <>
      <DataTable
        caption={words('how.counted')}
        columns={[
          { key: 'question', label: words('how.question') },
          { key: 'answer', label: words('how.answer') },
          { key: 'points', label: words('how.points'), isNumber: true },
        ]}
        rows={answers.map(({ question, answer, points, why }) => ({
          id: question,
          cells: { question, answer: why === null ? answer : words(`how.why.${why}`), points: points ?? '–' },
        }))}
      />
      {score === null || mean === null ? null : (
        <ul>
          <li>{`${words('how.sum')}: ${sum}`}</li>
          <li>{`${words('how.mean', { count: answers.filter(({ points }) => points !== null).length })}: ${mean}`}</li>
          <li>{`${words('how.rounded')}: ${score}`}</li>
          {reasons.map((reason) => (
            <li key={reason}>{text(`reason.${reason}`)}</li>
          ))}
        </ul>
      )}
    </>
  )
}
