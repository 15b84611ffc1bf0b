import type { Clock, Question, RedFlag, Routing } from '#questionnaires/engine/questionnaire.ts'

/** Within 0 working days is the same working day. */
const sameDay = { within: 0, unit: 'working-days' } as const satisfies Clock
const sameHour = { within: 1, unit: 'hours' } as const satisfies Clock
const schoolWeek = { within: 5, unit: 'school-days' } as const satisfies Clock
const twoSchoolDays = { within: 2, unit: 'school-days' } as const satisfies Clock

function workingDays(within: number): Clock {
  return { within, unit: 'working-days' }
}

const asked = {
  section: 'safety',
  kind: 'choice',
  forms: ['full', 'child5', 'child3', 'easy'],
} as const

/** A child is asked in easy read only where the question was written for it. */
const askedWithoutEasy = { ...asked, notAsked: ['self.easy'] } as const

const yesNo = ['no', 'yes', 'dont_know'] as const

/** The sixteen safety questions, asked only of those they have words for. */
export const safetyQuestions = [
  {
    ...asked,
    askedOf: ['home', 'school', 'health', 'self'],
    id: 'RF01',
    aloneFromMonths: 132,
    options: ['no', 'in_the_past', 'recently', 'now_or_planning', 'prefer_not_to_say', 'dont_know'],
  },
  {
    ...asked,
    askedOf: ['home', 'school', 'health', 'self'],
    id: 'RF02',
    options: ['no', 'yes', 'would_rather_talk', 'dont_know', 'prefer_not_to_say'],
  },
  {
    ...askedWithoutEasy,
    askedOf: ['home', 'school', 'self'],
    id: 'RF03',
    options: ['no', 'once', 'more_than_once', 'dont_know'],
  },
  {
    ...askedWithoutEasy,
    askedOf: ['home', 'school', 'self'],
    id: 'RF04',
    options: [
      'no',
      'at_risk',
      'suspended_once',
      'suspended_more',
      'permanent_exclusion_started',
      'sent_home_informally',
      'dont_know',
    ],
  },
  {
    ...askedWithoutEasy,
    askedOf: ['home', 'school', 'self'],
    id: 'RF05',
    options: ['no', 'sometimes', 'below_90', 'below_50', 'not_attending', 'dont_know'],
    optionsIn: { child: ['no', 'sometimes', 'not_attending', 'dont_know'] },
  },
  {
    ...asked,
    askedOf: ['home', 'school', 'health'],
    id: 'RF06',
    options: [
      'no',
      'yes_language_or_social_under_3',
      'yes_language_over_3',
      'yes_movement_any_age',
      'yes_thinking_or_memory',
      'after_a_hard_time_and_coming_back',
      'dont_know',
    ],
  },
  {
    ...asked,
    askedOf: ['home', 'school', 'health'],
    id: 'RF07',
    options: [
      'no',
      'blank_spells',
      'fits_or_blackouts',
      'sudden_jerks_or_drops',
      'already_under_a_clinic',
      'dont_know',
    ],
  },
  {
    ...askedWithoutEasy,
    askedOf: ['home', 'school', 'health', 'self'],
    id: 'RF08',
    options: [
      'no',
      'narrow_range',
      'not_eating_at_school',
      'losing_weight',
      'fainting_or_very_unwell',
      'non_food_items',
      'choking',
      'dont_know',
    ],
  },
  {
    ...asked,
    askedOf: ['home', 'school'],
    id: 'RF09',
    options: ['no', 'occasional', 'frequent', 'serious_incident', 'dont_know'],
  },
  {
    ...askedWithoutEasy,
    askedOf: ['home', 'school', 'self'],
    id: 'RF10',
    options: ['no', 'worried', 'yes', 'prefer_not_to_say', 'dont_know'],
  },
  {
    ...asked,
    askedOf: ['home', 'school', 'self'],
    id: 'RF11',
    options: ['no', 'sometimes', 'often', 'prefer_not_to_say', 'dont_know'],
  },
  {
    ...asked,
    askedOf: ['home'],
    id: 'RF12',
    options: [
      'managing',
      'finding_it_hard',
      'near_breaking_point',
      'worried_about_what_i_might_do',
      'prefer_not_to_say',
    ],
  },
  { ...askedWithoutEasy, askedOf: ['home', 'school', 'self'], id: 'RF13', options: yesNo },
  { ...asked, askedOf: ['home', 'health'], id: 'RF14', options: yesNo },
  {
    ...asked,
    askedOf: ['home', 'school', 'health'],
    id: 'RF15',
    options: ['no', 'sometimes', 'often', 'dont_know'],
  },
  { ...asked, askedOf: ['home', 'school'], id: 'RF16', options: yesNo },
] as const satisfies readonly Question[]

const quiet = { stopsFormOn: [], neverTellsParents: false, holdsBackRules: [], never: [] } as const

/** What each answer sets going: whom it reaches and how soon. A person always decides. */
export const redFlags = [
  {
    ...quiet,
    id: 'RF01',
    name: 'self_harm_or_suicidal_thoughts',
    raisedBy: { recently: sameDay, now_or_planning: sameHour, in_the_past: workingDays(5) },
    routesTo: [{ role: 'safeguarding-lead' }, { role: 'health-safeguarding', whenFrom: 'health' }],
    stopsFormOn: ['now_or_planning'],
    neverTellsParents: true,
    never: ['show-a-risk-number', 'email-the-content', 'tell-parents-by-itself'],
  },
  {
    ...quiet,
    id: 'RF02',
    name: 'harm_or_unsafe_at_home_or_elsewhere',
    raisedBy: { yes: sameDay, would_rather_talk: sameDay },
    routesTo: [{ role: 'safeguarding-lead' }],
    neverTellsParents: true,
    never: ['tell-parents-by-itself'],
  },
  {
    ...quiet,
    id: 'RF03',
    name: 'goes_missing_or_wanders',
    raisedBy: { more_than_once: sameDay, once: workingDays(5) },
    routesTo: [{ role: 'safeguarding-lead' }, { role: 'lead-professional' }],
  },
  {
    ...quiet,
    id: 'RF04',
    name: 'suspension_or_exclusion_risk',
    raisedBy: {
      at_risk: workingDays(3),
      suspended_once: workingDays(3),
      suspended_more: workingDays(3),
      permanent_exclusion_started: sameDay,
      sent_home_informally: workingDays(3),
    },
    routesTo: [
      { role: 'senco' },
      { role: 'sendiass-signpost' },
      { role: 'inclusion-team', whenAnswer: 'permanent_exclusion_started' },
    ],
  },
  {
    ...quiet,
    id: 'RF05',
    name: 'attendance_and_non_attendance',
    raisedBy: {
      sometimes: schoolWeek,
      below_90: schoolWeek,
      below_50: schoolWeek,
      not_attending: twoSchoolDays,
    },
    routesTo: [{ role: 'lead-professional' }, { role: 'attendance-lead' }],
  },
  {
    ...quiet,
    id: 'RF06',
    name: 'loss_of_skills_regression',
    raisedBy: {
      yes_language_or_social_under_3: sameDay,
      yes_language_over_3: sameDay,
      yes_movement_any_age: sameDay,
      yes_thinking_or_memory: sameDay,
    },
    routesTo: [{ role: 'health-lead' }, { role: 'lead-professional' }],
  },
  {
    ...quiet,
    id: 'RF07',
    name: 'seizures_or_blank_spells',
    raisedBy: { blank_spells: sameDay, fits_or_blackouts: sameDay, sudden_jerks_or_drops: sameDay },
    routesTo: [{ role: 'health-lead' }, { role: 'lead-professional' }],
    // Absence seizures can look like inattention.
    holdsBackRules: ['R1_ADHD'],
  },
  {
    ...quiet,
    id: 'RF08',
    name: 'weight_loss_or_very_restricted_eating',
    raisedBy: {
      losing_weight: sameDay,
      fainting_or_very_unwell: sameDay,
      choking: workingDays(5),
      non_food_items: workingDays(5),
      narrow_range: workingDays(5),
    },
    routesTo: [{ role: 'health-lead' }, { role: 'school-nurse' }, { role: 'lead-professional' }],
  },
  {
    ...quiet,
    id: 'RF09',
    name: 'harm_to_others',
    raisedBy: { frequent: sameDay, serious_incident: sameDay },
    routesTo: [{ role: 'safeguarding-lead' }, { role: 'senco' }],
    never: ['justify-exclusion-alone'],
  },
  {
    ...quiet,
    id: 'RF10',
    name: 'exploitation_or_online_harm',
    raisedBy: { worried: sameDay, yes: sameDay },
    routesTo: [{ role: 'safeguarding-lead' }],
    neverTellsParents: true,
    never: ['tell-parents-by-itself'],
  },
  {
    ...quiet,
    id: 'RF11',
    name: 'bullying',
    raisedBy: { often: schoolWeek, sometimes: schoolWeek },
    routesTo: [{ role: 'pastoral-lead' }, { role: 'lead-professional' }],
  },
  {
    ...quiet,
    id: 'RF12',
    name: 'carer_at_breaking_point',
    raisedBy: { near_breaking_point: workingDays(2), worried_about_what_i_might_do: sameDay },
    routesTo: [{ role: 'lead-professional' }, { role: 'health-lead' }],
  },
  {
    ...quiet,
    id: 'RF13',
    name: 'restraint_isolation_or_reduced_timetable',
    raisedBy: { yes: schoolWeek },
    routesTo: [{ role: 'senco' }, { role: 'safeguarding-lead' }],
    // A trained person decides who is told, as with every flag about how adults treat the child.
    neverTellsParents: true,
  },
  {
    ...quiet,
    id: 'RF14',
    name: 'new_medical_symptoms',
    raisedBy: { yes: sameDay },
    routesTo: [{ role: 'health-lead' }],
  },
  {
    ...quiet,
    id: 'RF15',
    name: 'swallowing_or_breathing_when_eating',
    raisedBy: { often: workingDays(2), sometimes: workingDays(2) },
    routesTo: [{ role: 'health-lead' }, { role: 'slt-triage' }],
  },
  {
    ...quiet,
    id: 'RF16',
    name: 'hearing_or_sight_change',
    raisedBy: { yes: workingDays(2) },
    routesTo: [{ role: 'health-lead' }],
  },
] as const satisfies readonly RedFlag[]

/** Background answers that open a flag or a task of their own. */
export const routings = [
  { question: 'le_events', answer: 'harm_or_neglect', to: 'RF02' },
  { question: 'le_events', answer: 'domestic_abuse_seen_or_heard', to: 'RF02' },
  { question: 'le_events', answer: 'frightening_event', to: 'note-only' },
  { question: 'le_events', answer: 'would_rather_talk', to: 'offer-conversation-within-5-school-days' },
] as const satisfies readonly Routing[]
