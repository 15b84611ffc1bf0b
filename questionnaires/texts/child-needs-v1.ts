import { easyRead } from './en-GB-x-easy/child-needs-v1/easy-read.ts'
import { english } from './en-GB/child-needs-v1/english.ts'

/** The words of the shared questionnaire, easy read first: a voice takes its words from the first locale that has them. */
export const childNeedsV1Texts = [easyRead, english] as const
