import type { AppLoadContext } from '@remix-run/node'
import { cookieNamed } from './cookie-named.ts'

/** What each display setting may be; the first is the usual look. */
export const displayOptions = {
  text: ['100', '125', '150', '200'],
  spacing: ['usual', 'wide'],
  colours: ['paper', 'blue', 'white', 'contrast'],
  pictures: ['on', 'off'],
} as const
export type DisplaySetting = keyof typeof displayOptions
export type Display = Readonly<Record<DisplaySetting, string>>

const settings: readonly DisplaySetting[] = ['text', 'spacing', 'colours', 'pictures']

/** The display somebody chose, from a form or a cookie; anything unknown is the usual look. */
export function displayFrom(chosen: URLSearchParams): Display {
  const pick = (setting: DisplaySetting): string => {
    const options: readonly string[] = displayOptions[setting]
    const wanted = chosen.get(setting) ?? ''
    return options.includes(wanted) ? wanted : (options[0] ?? '')
  }
  return {
    text: pick('text'),
    spacing: pick('spacing'),
    colours: pick('colours'),
    pictures: pick('pictures'),
  }
}

/** The display this browser remembers. */
export function displayOf(request: Request, context: AppLoadContext): Display {
  return displayFrom(new URLSearchParams(cookieNamed(request, cookieName(context)) ?? ''))
}

/** The Set-Cookie value that remembers a display for a year. */
export function rememberDisplay(context: AppLoadContext, display: Display): string {
  const value = new URLSearchParams(settings.map((setting) => [setting, display[setting]])).toString()
  const secure = context.origin.startsWith('https:') ? '; Secure' : ''
  return `${cookieName(context)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000${secure}`
}

function cookieName({ origin }: AppLoadContext): string {
  return origin.startsWith('https:') ? '__Host-display' : 'display'
}
