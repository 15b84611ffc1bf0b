import type { ReactElement } from 'react'
import { useWords } from '#app/i18n/use-words.ts'
import type { Viewpoint } from './profile-shape.ts'

type Outline = { readonly colour: string; readonly letterY: number; readonly shape: ReactElement }

/** Shape, letter and colour say the same thing; white letters on these colours hold 4.5:1. */
export const markOutlines: Readonly<Record<Viewpoint, Outline>> = {
  school: { colour: '#00549f', letterY: 4.7, shape: <rect x="-11" y="-11" width="22" height="22" rx="2" /> },
  home: { colour: '#9a3b00', letterY: 4.7, shape: <circle r="11.5" /> },
  health: { colour: '#5b2e91', letterY: 4.7, shape: <path d="M-12.5 0-6.5-11h13L12.5 0l-6 11h-13z" /> },
  self: { colour: '#00664b', letterY: 4.7, shape: <path d="M0-13.5 13.5 0 0 13.5-13.5 0z" /> },
  community: { colour: '#4a4a4a', letterY: 7.5, shape: <path d="M0-13.5 13.5 11h-27z" /> },
}

export const markLooks = ['answered', 'no-answer', 'not-enough-seen', 'previous'] as const
export type MarkLook = (typeof markLooks)[number]

const inkOf = {
  answered: { fill: 'solid', dash: undefined },
  'no-answer': { fill: 'hollow', dash: '4 3' },
  'not-enough-seen': { fill: 'hollow', dash: undefined },
  previous: { fill: 'hollow', dash: undefined },
} as const satisfies Record<MarkLook, { fill: 'solid' | 'hollow'; dash: string | undefined }>

/** One mark round 0,0: solid when answered, hollow and dashed for no answer yet, hollow when not enough was seen. */
export function MarkShape({ viewpoint, look }: { readonly viewpoint: Viewpoint; readonly look: MarkLook }) {
  const words = useWords('chart')
  const { colour, letterY, shape } = markOutlines[viewpoint]
  const { fill, dash } = inkOf[look]
  const isSolid = fill === 'solid'
  return (
    <>
      <g
        fill={isSolid ? colour : '#fff'}
        stroke={isSolid ? '#fff' : colour}
        strokeWidth="2"
        strokeDasharray={dash}
      >
        {shape}
      </g>
      {look === 'previous' ? null : (
        <text y={letterY} textAnchor="middle" fontSize="13" fontWeight="700" fill={isSolid ? '#fff' : colour}>
          {words(`viewpoint.${viewpoint}.letter`)}
        </text>
      )}
    </>
  )
}

/** A mark beside the words it stands for, from the stamp of this address. */
export function StampedMark({ href }: { readonly href: string }) {
  return (
    <svg className="mark" viewBox="-15 -15 30 30" width="26" height="26" aria-hidden="true">
      <use href={href} />
    </svg>
  )
}

/** A mark drawn on its own, beside whom it stands for. */
export function ViewpointMark({ viewpoint }: { readonly viewpoint: Viewpoint }) {
  return (
    <svg className="mark" viewBox="-15 -15 30 30" width="26" height="26" aria-hidden="true">
      <MarkShape viewpoint={viewpoint} look="answered" />
    </svg>
  )
}
