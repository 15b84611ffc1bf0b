import type { ReactNode } from 'react'
import { isEasyRead, usualWordsOf } from '#app/i18n/locale.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { Button } from './button.tsx'
import { HiddenFields } from './hidden-fields.tsx'

type Account = { readonly name: string; readonly homeHref: string; readonly csrf: string }

type Layout = {
  readonly children: ReactNode
  readonly account?: Account | undefined
  /** Tables and charts may use the whole width; words keep their measure. */
  readonly width?: 'text' | 'wide'
  readonly backLink?: ReactNode
}

/** Everything round the content: skip link, header with its tools, main, footer. */
export function PageLayout({ children, account, width = 'text', backLink }: Layout) {
  const words = useWords()
  return (
    <>
      <a className="skip-link" href="#main">
        {words('layout.skip')}
      </a>
      <Header account={account} />
      <main className={`main main--${width} page-width`} id="main" tabIndex={-1}>
        {backLink}
        {children}
      </main>
      <Footer />
    </>
  )
}

function Header({ account }: { readonly account: Account | undefined }) {
  const words = useWords()
  return (
    <header className="header">
      <div className="page-width header__row">
        <a className="header__name" href={account?.homeHref ?? '/'}>
          {words('service.name')}
        </a>
        <Tools />
      </div>
      {account ? <AccountLine account={account} /> : null}
      <PhaseLine />
    </header>
  )
}

function Tools() {
  const words = useWords()
  const { locale } = useLocale()
  const easyRead = isEasyRead(locale)
    ? { locale: usualWordsOf(locale), label: words('layout.usualWords') }
    : { locale: `${locale}-x-easy`, label: words('layout.easyRead') }
  return (
    <nav aria-label={words('layout.tools')}>
      <ul className="header__tools">
        <li>
          <a href="/language">{words('layout.language')}</a>
        </li>
        <li>
          <a href={`?lng=${easyRead.locale}`}>{easyRead.label}</a>
        </li>
        <li>
          <a href="/display">{words('layout.display')}</a>
        </li>
        <li>
          <a href="/help">{words('layout.help')}</a>
        </li>
      </ul>
    </nav>
  )
}

function AccountLine({ account }: { readonly account: Account }) {
  const words = useWords()
  return (
    <div className="header__account">
      <div className="page-width header__row">
        <a className="button button--quiet" href={account.homeHref}>
          {words('layout.home')}
        </a>
        <bdi>{account.name}</bdi>
        <form method="post" action="/sign-out">
          <HiddenFields csrf={account.csrf} />
          <Button kind="quiet">{words('layout.signOut')}</Button>
        </form>
      </div>
    </div>
  )
}

function PhaseLine() {
  const words = useWords()
  return (
    <div className="phase">
      <p className="page-width">
        <span>{words('service.phase')}</span>
        <a href="/feedback">{words('service.feedback')}</a>
      </p>
    </div>
  )
}

const footerLinks = [
  { href: '/help', key: 'layout.contact' },
  { href: '/privacy', key: 'layout.privacy' },
  { href: '/cookies', key: 'layout.cookies' },
  { href: '/accessibility', key: 'layout.accessibility' },
  { href: '/terms', key: 'layout.terms' },
] as const

function Footer() {
  const words = useWords()
  return (
    <footer className="footer">
      <nav className="page-width" aria-label={words('layout.footer')}>
        <ul>
          {footerLinks.map(({ href, key }) => (
            <li key={key}>
              <a href={href}>{words(key)}</a>
            </li>
          ))}
        </ul>
        <p>{words('layout.notADiagnosis')}</p>
      </nav>
    </footer>
  )
}
