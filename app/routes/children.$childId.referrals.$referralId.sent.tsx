import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { referralPlaceOf } from '#app/web/referral-place.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'referral:sent.title' }

export const loader = guardedLoader(
  { section: 'referral', action: 'read' },
  async ({ actor, services, params }) => {
    const place = referralPlaceOf(params)
    return { place, ...valueOrRespond(await services.referrals.receipt(actor, place)) }
  },
)

export default function Sent() {
  const words = useWords('referral')
  const { locale } = useLocale()
  const { place, clinic, reference, hearBy, isFamilyTold } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageTitle>{words('sent.heading', { clinic })}</PageTitle>
      <Notice title={words('sent.reference')}>
        <p>
          <strong>{reference}</strong>
        </p>
      </Notice>
      <h2>{words('sent.next')}</h2>
      {hearBy ? <p>{words('sent.nextText', { date: formatDate(locale, hearBy) })}</p> : null}
      <p>{words(isFamilyTold ? 'sent.family' : 'sent.familyNot')}</p>
      <p>{words('sent.support')}</p>
      <ButtonLink href={paths.referral(place.childId, place.referralId)}>{words('sent.back')}</ButtonLink>
    </Page>
  )
}
