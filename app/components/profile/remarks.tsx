import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import type { RemarkView } from '#server/services/profile-remarks.ts'
import { useProfileWords } from './use-profile-words.ts'

type Remarks = { readonly remarks: readonly RemarkView[]; readonly name: string }

/** What the family and the child say is not true for them, line by line, for the people who lead the round. */
export function Remarks({ remarks, name }: Remarks) {
  const words = useWords('profile')
  const { locale } = useLocale()
  const { strand } = useProfileWords(name)
  if (remarks.length === 0) return null
  return (
    <section>
      <h3>{words('remarks.title')}</h3>
      <p>{words('remarks.note')}</p>
      <ul>
        {remarks.map(({ line, who, words: said, on }) => (
          <li key={`${line} ${who}`}>
            <strong>
              {line === 'strengths' || line === 'helps' ? words(`remarks.line.${line}`) : strand(line)}
            </strong>
            {': '}
            {words('remarks.says', { who, date: formatDate(locale, on) })} {said}
          </li>
        ))}
      </ul>
    </section>
  )
}
