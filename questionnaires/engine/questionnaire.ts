import type { QuestionTexts } from './question-texts.ts'
import type {
  AgeBand,
  BlockId,
  Form,
  Mode,
  Offer,
  ScaleId,
  Section,
  StrandId,
  Viewpoint,
  Voice,
} from './vocabulary.ts'

export * from './vocabulary.ts'

/** People who may read a background block; `family-respondent` is only the family member who answered. */
export type Reader =
  | 'family'
  | 'family-respondent'
  | 'school'
  | 'health'
  | 'lead'
  | 'lead-if-consented'
  | 'dsl'
  | 'virtual-school'

/** A capacity some questions need, beyond the viewpoint. */
export type AskedRole = 'health-trained'

/** An answer as it is given: a point on a scale, a key, words, or several keys. */
export type AnswerValue = number | string | readonly string[]

/** A question waits for one of these answers (or one of these ticks) to another question. */
export type ShownWhen = { readonly question: string; readonly answers: readonly string[] }

type Asking = {
  readonly id: string
  readonly section: Section
  readonly askedOf: readonly Viewpoint[]
  readonly forms: readonly Form[]
  /** Pairs of viewpoint and form it is left out of, such as `self.easy`. */
  readonly notAsked?: readonly Offer[]
  /** The youngest age in months it is offered at, and where an age band has its own. */
  readonly fromMonths?: number
  readonly fromMonthsIn?: Readonly<Partial<Record<AgeBand, number>>>
  /** Under this age the child is asked only with an adult beside them. */
  readonly aloneFromMonths?: number
  readonly roles?: readonly AskedRole[]
  readonly block?: BlockId
  /** A narrower list of readers than the block's own. */
  readonly visibleTo?: readonly Reader[]
  readonly shownWhen?: ShownWhen
  /** Viewpoints for whom leaving it blank still counts as a finished part. */
  readonly optionalFor?: readonly Viewpoint[]
  /** Must be filled when shown before the part counts as done. */
  readonly isNeeded?: true
  /** Where its words are kept, when many questions share them. */
  readonly wordsId?: string
  /** A name other rooms know it by, such as `masking_self_report`. */
  readonly code?: string
}

type Keyed = {
  readonly options: readonly string[]
  /** The options a voice is offered, where fewer than all make sense. */
  readonly optionsIn?: Readonly<Partial<Record<Voice, readonly string[]>>>
}

export type ItemQuestion = Asking & {
  readonly kind: 'scale'
  readonly measure: 'item'
  readonly strand: StrandId
  readonly isCore: boolean
  readonly facet: string
  readonly scaleIn: Readonly<Partial<Record<Form, ScaleId>>>
}

export type StrandQuestion = Asking & {
  readonly kind: 'scale'
  readonly measure: 'impact' | 'effort'
  readonly strand: StrandId
  readonly scaleIn: Readonly<Partial<Record<Form, ScaleId>>>
}

export type ScaleQuestion = ItemQuestion | StrandQuestion
export type ChoiceQuestion = Asking & Keyed & { readonly kind: 'choice' }
export type MultiQuestion = Asking & Keyed & { readonly kind: 'multi' }
export type TagsQuestion = Asking & Keyed & { readonly kind: 'tags' }
export type PrioritiesQuestion = Asking & Keyed & { readonly kind: 'priorities'; readonly most: number }
export type YesNoQuestion = Asking & Keyed & { readonly kind: 'yes-no' | 'yes-no-unsure' }
export type TextQuestion = Asking & {
  readonly kind: 'text'
  readonly length: number
  /** One entry a line, such as schools attended. */
  readonly isList?: true
  /** What the words also open the way to, such as a safety question. */
  readonly routesTo?: string
  /** Ways to answer besides typing. */
  readonly ways?: readonly string[]
}
export type NumberQuestion = Asking & { readonly kind: 'number'; readonly min: number; readonly max: number }
/** An ISO day or month, or `unknown` where that is an answer. */
export type DateQuestion = Asking & { readonly kind: 'date'; readonly mayBeUnknown: boolean }
/** Who recorded something: name, role and date in the recorder's words. */
export type PersonNoteQuestion = Asking & { readonly kind: 'person-note'; readonly length: number }
/** Words to read; never answered. */
export type InfoQuestion = Asking & { readonly kind: 'info' }

export type KeyedQuestion = ChoiceQuestion | MultiQuestion | TagsQuestion | PrioritiesQuestion | YesNoQuestion

export type Question =
  | ItemQuestion
  | StrandQuestion
  | KeyedQuestion
  | TextQuestion
  | NumberQuestion
  | DateQuestion
  | PersonNoteQuestion
  | InfoQuestion

/** Who is asked, in which form, about a child of what age. */
export type Asked = {
  readonly viewpoint: Viewpoint
  readonly form: Form
  readonly ageBand: AgeBand
  /** Whole months since birth on the day the round opened. */
  readonly ageMonths: number
  /** Whole months counted from the due date, for a child born early and under two. */
  readonly correctedAgeMonths?: number
  readonly mode: Mode
  readonly isBackgroundAsked: boolean
  readonly roles?: readonly AskedRole[]
}

/** Numbers are support values, higher = more help needed; letters are never counted. */
export type Scale = { readonly id: ScaleId; readonly values: readonly (number | string)[] }

export type Strand = {
  readonly id: StrandId
  readonly order: number
  readonly icon: string
  readonly areas: { readonly primary: readonly Area[]; readonly secondary: readonly Area[] }
  readonly thisIsMe: readonly string[]
  readonly preparingForAdulthood: readonly string[]
}

/** The four broad areas of the SEND Code of Practice 2015. */
export type Area = 'communication_interaction' | 'cognition_learning' | 'semh' | 'sensory_physical'

export type Block = {
  readonly id: BlockId
  readonly name: string
  readonly askedOf: readonly Viewpoint[]
  readonly visibleTo: readonly Reader[]
  /** Seen only by the readers listed, never on one-page profiles or classroom copies. */
  readonly isRestricted: boolean
}

export type Clock = {
  readonly within: number
  readonly unit: 'hours' | 'working-days' | 'school-days'
}

/** Whom a safety answer can reach. */
export const flagRoles = [
  'safeguarding-lead',
  'health-safeguarding',
  'lead-professional',
  'health-lead',
  'senco',
  'attendance-lead',
  'inclusion-team',
  'sendiass-signpost',
  'school-nurse',
  'pastoral-lead',
  'slt-triage',
] as const
export type FlagRole = (typeof flagRoles)[number]

export type FlagNever =
  'show-a-risk-number' | 'email-the-content' | 'tell-parents-by-itself' | 'justify-exclusion-alone'

export type RedFlag = {
  readonly id: string
  readonly name: string
  /** Each answer that raises it, with the time a named person has. */
  readonly raisedBy: Readonly<Record<string, Clock>>
  /** Whom it reaches; `whenFrom` limits a role to forms of that viewpoint, `whenAnswer` to an answer. */
  readonly routesTo: readonly {
    readonly role: FlagRole
    readonly whenFrom?: Viewpoint
    readonly whenAnswer?: string
  }[]
  /** Answers that stop the form and show help on the whole screen. */
  readonly stopsFormOn: readonly string[]
  readonly neverTellsParents: boolean
  /** Referral rules held back until health has considered it. */
  readonly holdsBackRules: readonly string[]
  /** What the service must not do with it. */
  readonly never: readonly FlagNever[]
}

/** A background answer that opens a flag or a task. */
export type Routing = { readonly question: string; readonly answer: string; readonly to: string }

export type Questionnaire = {
  readonly id: string
  readonly version: number
  readonly questions: readonly Question[]
  /** The sections it has, in the order they are asked. */
  readonly sections: readonly Section[]
  readonly scales: Readonly<Record<ScaleId, Scale>>
  readonly strands: readonly Strand[]
  readonly blocks: readonly Block[]
  readonly flags: readonly RedFlag[]
  readonly routings: readonly Routing[]
  readonly texts: readonly QuestionTexts[]
  readonly byId: ReadonlyMap<string, Question>
  readonly blockById: ReadonlyMap<BlockId, Block>
  readonly flagById: ReadonlyMap<string, RedFlag>
  /** Every question a viewpoint could meet in a form, in order, keyed `viewpoint.form`. */
  readonly offered: ReadonlyMap<Offer, readonly Question[]>
}
