import type { BlockId, Question } from '#questionnaires/engine/questionnaire.ts'

const pregnancyKnown = ['none_reported', 'suspected', 'confirmed'] as const
const exposed = ['suspected', 'confirmed'] as const
const lifeEvents = [
  'loss_or_bereavement',
  'family_separation',
  'new_baby_or_family_change',
  'house_or_school_move',
  'illness_in_family',
  'financial_hardship',
  'bullying',
  'frightening_event',
  'harm_or_neglect',
  'domestic_abuse_seen_or_heard',
  'parent_in_prison',
  'war_or_displacement',
  'discrimination',
] as const

/** Family and health are asked, once, in the full form. */
function ofBlock<Id extends BlockId>(block: Id) {
  return { block, section: `background.${block}`, askedOf: ['home', 'health'], forms: ['full'] } as const
}

const b1 = ofBlock('B1')
const b2 = ofBlock('B2')
const b3 = ofBlock('B3')
const b4 = ofBlock('B4')
const b5 = ofBlock('B5')
const b6 = ofBlock('B6')
const b7 = ofBlock('B7')
const b8 = ofBlock('B8')
const b9 = { ...ofBlock('B9'), askedOf: ['school'] } as const

const milestone = { ...b5, kind: 'choice', options: ['earlier', 'same', 'later', 'unknown'] } as const
const unsure = { kind: 'yes-no-unsure', options: ['yes', 'no', 'unsure'] } as const
const yesNo = { kind: 'yes-no', options: ['yes', 'no'] } as const

/** Early history and background: each block skippable, each with its own readers. */
export const background = [
  { ...b1, id: 'b1_languages', kind: 'text', length: 500 },
  { ...b1, id: 'b1_interpreter', ...yesNo },
  { ...b1, id: 'b1_setting_history', kind: 'text', length: 4000, isList: true },
  {
    ...b1,
    id: 'b1_existing_plan',
    kind: 'choice',
    options: ['none', 'sen_support', 'ehcp', 'ehc_assessment_requested', 'early_years_plan', 'unknown'],
  },
  { ...b1, id: 'b1_existing_diagnoses', kind: 'text', length: 4000, isList: true },
  { ...b1, id: 'b1_open_referrals', kind: 'text', length: 4000, isList: true },
  {
    ...b1,
    id: 'b1_adoption_care',
    kind: 'choice',
    options: [
      'no',
      'in_care_now',
      'previously_in_care',
      'adopted',
      'special_guardianship',
      'kinship_care',
      'unaccompanied',
      'prefer_not_to_say',
    ],
    visibleTo: ['family', 'lead', 'dsl', 'health', 'virtual-school'],
  },
  {
    ...b2,
    id: 'b2_knowledge',
    kind: 'choice',
    options: ['birth_parent_answering', 'know_some_of_it', 'not_available'],
  },
  { ...b2, id: 'b2_gestation_weeks', kind: 'number', min: 22, max: 44 },
  { ...b2, id: 'b2_birth_weight_g', kind: 'number', min: 200, max: 8000 },
  {
    ...b2,
    id: 'b2_neonatal',
    kind: 'multi',
    options: [
      'special_care',
      'breathing_help',
      'jaundice_treatment',
      'infection',
      'feeding_difficulty',
      'floppy_or_stiff',
      'fits',
      'none',
      'unknown',
    ],
  },
  {
    ...b2,
    id: 'b2_pregnancy_health',
    kind: 'multi',
    options: [
      'illness_or_infection',
      'medicines',
      'epilepsy_medicines_incl_valproate',
      'diabetes',
      'high_blood_pressure',
      'high_stress_or_harm',
      'smoking',
      'other_substances',
      'none',
      'unknown',
      'prefer_not_to_say',
    ],
  },
  { ...b3, id: 'pae_status_guide', kind: 'info' },
  {
    ...b3,
    id: 'pae_status',
    kind: 'choice',
    options: ['not_asked', 'none_reported', 'suspected', 'confirmed', 'unknown'],
  },
  {
    ...b3,
    id: 'pae_source',
    kind: 'multi',
    options: [
      'birth_mother',
      'maternity_record',
      'gp_record',
      'health_visitor_record',
      'social_care_record',
      'adoption_medical',
      'other_family',
      'court_or_legal',
      'other',
    ],
    shownWhen: { question: 'pae_status', answers: pregnancyKnown },
  },
  {
    ...b3,
    id: 'pae_timing',
    kind: 'multi',
    options: ['before_knowing', 'first_3_months', 'later', 'throughout', 'unknown'],
    shownWhen: { question: 'pae_status', answers: exposed },
  },
  {
    ...b3,
    id: 'pae_amount_note',
    kind: 'text',
    length: 500,
    askedOf: ['health'],
    shownWhen: { question: 'pae_status', answers: exposed },
  },
  {
    ...b3,
    id: 'pae_facial_growth',
    kind: 'choice',
    options: ['not_assessed', 'none_seen', 'some_features', 'all_three_features', 'refer_for_expert_view'],
    askedOf: ['health'],
    roles: ['health-trained'],
  },
  {
    ...b3,
    id: 'pae_recorded_by',
    kind: 'person-note',
    length: 200,
    askedOf: ['health'],
    isNeeded: true,
    shownWhen: { question: 'pae_status', answers: [...pregnancyKnown, 'unknown'] },
  },
  {
    ...b3,
    id: 'pae_consent',
    kind: 'choice',
    options: ['share_with_health_only', 'share_with_health_and_lead', 'do_not_share'],
  },
  { ...b4, id: 'hv_newborn_hearing', kind: 'choice', options: ['passed', 'referred', 'not_done', 'unknown'] },
  { ...b4, id: 'hv_hearing_last', kind: 'date', mayBeUnknown: true },
  {
    ...b4,
    id: 'hv_hearing_result',
    kind: 'choice',
    options: [
      'clear',
      'concern_followed_up',
      'concern_not_followed_up',
      'glue_ear',
      'hearing_aid',
      'unknown',
    ],
  },
  { ...b4, id: 'hv_hearing_worry', ...unsure },
  { ...b4, id: 'hv_vision_last', kind: 'date', mayBeUnknown: true },
  {
    ...b4,
    id: 'hv_vision_result',
    kind: 'choice',
    options: [
      'clear',
      'glasses_prescribed_and_worn',
      'glasses_prescribed_not_worn',
      'patch_or_squint',
      'concern_not_followed_up',
      'unknown',
    ],
  },
  { ...b4, id: 'hv_vision_worry', ...unsure },
  { ...milestone, id: 'm_smile' },
  { ...milestone, id: 'm_sit' },
  { ...milestone, id: 'm_walk' },
  { ...milestone, id: 'm_point' },
  { ...milestone, id: 'm_words' },
  { ...milestone, id: 'm_joinwords' },
  { ...milestone, id: 'm_toilet_day' },
  { ...milestone, id: 'm_feeding' },
  { ...milestone, id: 'm_play' },
  {
    ...b5,
    id: 'm_onset_age',
    kind: 'choice',
    options: ['under 2', '2-4', '5-7', '8-11', '12 or later', 'unsure'],
  },
  {
    ...b5,
    id: 'm_duration',
    kind: 'choice',
    options: ['less than 8 weeks', '2-6 months', 'more than 6 months', 'always been there', 'unsure'],
  },
  { ...b6, id: 'h_conditions', kind: 'text', length: 4000, isList: true },
  { ...b6, id: 'h_medicines', kind: 'text', length: 4000, isList: true },
  { ...b6, id: 'h_sleep_snore', ...unsure },
  { ...b6, id: 'h_growth_worry', ...unsure },
  { ...b6, id: 'h_tics', ...unsure },
  { ...b6, id: 'h_genetic', kind: 'text', length: 500 },
  {
    ...b7,
    id: 'fh_neuro',
    kind: 'multi',
    options: [
      'autism',
      'adhd',
      'dyslexia_or_dyscalculia',
      'dcd_dyspraxia',
      'language_difficulty',
      'learning_disability',
      'tics',
      'epilepsy',
      'mental_health',
      'late_talker',
      'none',
      'unknown',
      'prefer_not_to_say',
    ],
  },
  {
    ...b8,
    id: 'le_events',
    kind: 'multi',
    options: [...lifeEvents, 'none', 'prefer_not_to_say', 'would_rather_talk'],
  },
  {
    ...b8,
    id: 'le_when',
    kind: 'choice',
    options: ['last_6_months', 'earlier', 'ongoing', 'prefer_not_to_say'],
    shownWhen: { question: 'le_events', answers: lifeEvents },
  },
  { ...b8, id: 'le_change_after', ...unsure, shownWhen: { question: 'le_events', answers: lifeEvents } },
  { ...b9, id: 's_attendance_pct', kind: 'number', min: 0, max: 100 },
  { ...b9, id: 's_suspensions', kind: 'number', min: 0, max: 365 },
  { ...b9, id: 's_part_time', ...yesNo },
  {
    ...b9,
    id: 's_attainment',
    kind: 'choice',
    options: ['above', 'expected', 'just_below', 'well_below', 'small_steps_below_curriculum'],
  },
  { ...b9, id: 's_apdr_cycles', kind: 'number', min: 0, max: 20 },
  {
    ...b9,
    id: 's_apdr_outcome',
    kind: 'choice',
    options: ['better_than_expected', 'as_expected', 'less_than_expected', 'not_yet_reviewed'],
  },
] as const satisfies readonly Question[]
