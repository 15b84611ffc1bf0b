import { useWords } from '#app/i18n/use-words.ts'
import type { PersonHow, StrandHow } from '#server/services/profile-explanation.ts'
import { CountedAnswers } from './counted-answers.tsx'
import { useProfileWords } from './use-profile-words.ts'

type How = { readonly strand: StrandHow; readonly name: string }

/** How one area was worked out, as a parent reads it: their own answers, and of the others how much was answered. */
export function FamilyWorking({ strand, name }: How) {
  const words = useWords('family-profile')
  const { strand: nameOf, who, level } = useProfileWords(name)
  return (
    <>
      <h2>{nameOf(strand.strand)}</h2>
      {strand.settings.map(({ viewpoint, people, level: ofSetting, chosenBy }) => (
        <section className="card" key={viewpoint}>
          <h3>{who(viewpoint)}</h3>
          <p>
            {words('howPage.setting', {
              level: ofSetting === null ? words('howPage.notEnough') : level(ofSetting).toLowerCase(),
            })}
          </p>
          {chosenBy === 'highest-of-two' || chosenBy === 'upper-median' ? (
            <p>{words(`howPage.${chosenBy}`)}</p>
          ) : null}
          {people.map((person, at) => (
            <div key={at}>
              {person.isOwn ? <h4>{words('howPage.own')}</h4> : null}
              <p>{words('howPage.counted', { counted: person.counted, offered: person.offered })}</p>
              <OwnAnswers person={person} name={name} />
            </div>
          ))}
        </section>
      ))}
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
      <CountedAnswers answers={answers} />
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
