import { useAreaNumbers } from '#app/components/area/area-numbers.ts'
import { Button } from '#app/components/button.tsx'
import { Details } from '#app/components/details.tsx'
import { Notice } from '#app/components/notice.tsx'
import { NumberField } from '#app/components/number-field.tsx'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import type { clinicEffect } from '#server/services/clinic-effect.ts'

type ClinicEffect = Awaited<ReturnType<typeof clinicEffect>>
type Told = Extract<ClinicEffect, { readonly is: 'told' }>

/** What more or fewer sessions would do to the wait: two boxes that stand in the address, and the answer beside them. */
export function EffectForm({ effect, week }: { readonly effect: ClinicEffect; readonly week: string }) {
  const words = useWords('appointments')
  const area = useWords('area')
  const wrong: Readonly<Record<string, string>> = effect.is === 'wrong' ? effect.wrong : {}
  return (
    <>
      <h2>{words('effect.heading')}</h2>
      {effect.is === 'told' ? <ToldEffect told={effect} /> : null}
      {effect.is === 'not-told' ? (
        <Notice title={words('effect.notTold')}>
          <p>{words(`effect.why.${effect.why}`)}</p>
        </Notice>
      ) : null}
      <form method="get" noValidate>
        <input type="hidden" name="week" value={week} />
        {(['sessions', 'perSession'] as const).map((box) => {
          const why = wrong[box]
          return (
            <NumberField
              key={box}
              name={box}
              label={area(`whatIf.${box}`)}
              hint={area(`whatIf.hint.${box}`)}
              value={effect.typed[box]}
              error={why ? area(`wrong.box.${why}`) : undefined}
            />
          )
        })}
        <Button kind="secondary">{area('whatIf.workOut')}</Button>
      </form>
    </>
  )
}

function ToldEffect({ told }: { readonly told: Told }) {
  const words = useWords('appointments')
  const { locale } = useLocale()
  const { sayEffect } = useAreaNumbers()
  const { effect, sessions, month, from } = told
  const aWeek = (value: number) => formatNumber(locale, Math.round(value * 10) / 10)
  const said = {
    ...from,
    demand: aWeek(from.demand),
    capacity: aWeek(from.capacity),
    seed: String(from.seed),
  }
  return (
    <Notice kind="important" title={sayEffect(effect, sessions, month)}>
      <Details summary={words('effect.how')}>
        <p>{words('effect.from', said)}</p>
        <p>{words('effect.holds')}</p>
        <p>{words('effect.seed', said)}</p>
      </Details>
    </Notice>
  )
}
