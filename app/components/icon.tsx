import type { ReactElement } from 'react'

const drawings = {
  smile: (
    <>
      <circle cx="24" cy="24" r="20" />
      <path d="M15 29c2 5 6 7 9 7s7-2 9-7" />
      <path d="M17 18v3M31 18v3" />
    </>
  ),
  flat: (
    <>
      <circle cx="24" cy="24" r="20" />
      <path d="M16 32h16M17 18v3M31 18v3" />
    </>
  ),
  worried: (
    <>
      <circle cx="24" cy="24" r="20" />
      <path d="M16 35c2-4 5-5 8-5s6 1 8 5" />
      <path d="M17 20v3M31 20v3M13 17l6-3M35 17l-6-3" />
    </>
  ),
  question: (
    <>
      <circle cx="24" cy="24" r="20" />
      <path d="M18 19c0-4 3-6 6-6s6 2 6 6c0 5-6 5-6 10M24 34v1" />
    </>
  ),
  speech: <path d="M6 10h36v22H22l-9 8v-8H6zM14 18h20M14 25h13" />,
  people: (
    <>
      <circle cx="16" cy="15" r="7" />
      <circle cx="34" cy="18" r="5.5" />
      <path d="M4 41c0-10 5-15 12-15s12 5 12 15zM29 30c8-3 15 1 15 11H32" />
    </>
  ),
  target: (
    <>
      <circle cx="24" cy="24" r="19" />
      <circle cx="24" cy="24" r="11" />
      <circle cx="24" cy="24" r="3" />
    </>
  ),
  battery: <path d="M5 15h34v18H5zM39 21h4v6h-4M11 20v8M18 20v8M25 20v8" />,
  heart: (
    <path d="M24 41C8 30 5 23 5 17c0-6 4-10 9-10 4 0 8 2 10 7 2-5 6-7 10-7 5 0 9 4 9 10 0 6-3 13-19 24z" />
  ),
  senses: (
    <>
      <path d="M4 24c6-9 13-13 20-13s14 4 20 13c-6 9-13 13-20 13S10 33 4 24z" />
      <circle cx="24" cy="24" r="6" />
    </>
  ),
  hand: (
    <path d="M14 26V12c0-4 5-4 5 0v-3c0-4 5-4 5 0v3c0-4 5-4 5 0v4c0-4 5-4 5 0v13c0 9-5 14-11 14-7 0-9-3-16-14-2-4 3-6 5-3z" />
  ),
  arrows: <path d="M8 17h28l-7-8M40 31H12l7 8" />,
  book: <path d="M24 12C18 8 11 8 5 9v28c6-1 13-1 19 3 6-4 13-4 19-3V9c-6-1-13-1-19 3zM24 12v28" />,
  home: <path d="M5 24L24 8l19 16M10 21v20h28V21M20 41V29h8v12" />,
  letter: <path d="M5 11h38v26H5zM5 12l19 15 19-15" />,
  phone: <path d="M14 4h20v40H14zM22 38h4" />,
  person: (
    <>
      <circle cx="24" cy="14" r="8" />
      <path d="M8 44c0-12 6-18 16-18s16 6 16 18z" />
    </>
  ),
} as const satisfies Record<string, ReactElement>

export type IconName = keyof typeof drawings

/** A line drawing that stands beside the words it illustrates, so it says nothing itself. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className="picture"
      viewBox="0 0 48 48"
      width="48"
      height="48"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {drawings[name]}
    </svg>
  )
}
