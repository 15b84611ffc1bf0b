import { describe, expect, test } from 'vitest'
import { localeCookieName, pickLocale } from '#app/i18n/pick-locale.ts'

const offered = ['en-GB', 'en-GB-x-easy', 'pl', 'pl-x-easy', 'ur']

describe('the language of a page', () => {
  test('is English when nobody asked for anything', () => {
    expect(pickLocale({}, offered)).toBe('en-GB')
  })

  test('follows the most explicit wish', () => {
    const wishes = {
      query: 'ur',
      account: 'pl',
      cookie: 'en-GB-x-easy',
      contribution: 'pl-x-easy',
      acceptLanguage: 'en',
    }
    expect(pickLocale(wishes, offered)).toBe('ur')
    expect(pickLocale({ ...wishes, query: null }, offered)).toBe('en-GB-x-easy')
    expect(pickLocale({ ...wishes, query: null, cookie: null }, offered)).toBe('pl')
    expect(pickLocale({ contribution: 'pl-x-easy', acceptLanguage: 'ur' }, offered)).toBe('pl-x-easy')
    expect(pickLocale({ acceptLanguage: 'ur;q=0.8, pl;q=0.9, de' }, offered)).toBe('pl')
  })

  test('passes over what is not on offer', () => {
    expect(pickLocale({ query: '../../etc', cookie: 'xx', acceptLanguage: 'de, pl-PL;q=0.5' }, offered)).toBe(
      'pl',
    )
  })

  test('takes any case, and any region of a language', () => {
    expect(pickLocale({ query: 'EN-gb-X-EASY' }, offered)).toBe('en-GB-x-easy')
    expect(pickLocale({ acceptLanguage: 'en-US' }, offered)).toBe('en-GB')
  })

  test('never follows a language that is refused with q=0', () => {
    expect(pickLocale({ acceptLanguage: 'pl;q=0, *;q=nonsense' }, offered)).toBe('en-GB')
  })

  test('is remembered under a name the browser accepts', () => {
    expect([localeCookieName(true), localeCookieName(false)]).toEqual(['__Host-lng', 'lng'])
  })
})
