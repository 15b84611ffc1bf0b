import type { QuestionWords } from '#questionnaires/engine/question-texts.ts'

const yesNo = { any: { yes: { label: 'Yes' }, no: { label: 'No' } } } as const
const yesNoUnsure = {
  any: { yes: { label: 'Yes' }, no: { label: 'No' }, unsure: { label: 'Unsure' } },
} as const
const whenComparedWithMost = {
  any: {
    earlier: { label: 'Earlier than most' },
    same: { label: 'About the same' },
    later: { label: 'Later than most' },
    unknown: { label: "Don't know" },
  },
} as const

export const background = {
  pae_status: {
    text: {
      home: 'Was any alcohol drunk during the pregnancy, including before anyone knew?',
      health: 'Prenatal alcohol exposure status',
    },
    options: {
      home: {
        not_asked: { label: 'Nobody has asked about this yet' },
        none_reported: { label: 'No, none that anyone has told of' },
        suspected: { label: 'Probably: there is good reason to think so' },
        confirmed: { label: 'Yes: the birth mother has said so, or it is in a record' },
        unknown: { label: 'Nobody knows' },
      },
      health: {
        not_asked: { label: 'Not asked' },
        none_reported: { label: 'None reported' },
        suspected: { label: 'Suspected' },
        confirmed: { label: 'Confirmed' },
        unknown: { label: 'Unknown' },
      },
    },
  },
  b1_languages: { text: { any: 'Languages used at home and language {name} is strongest in' } },
  b1_interpreter: { text: { any: 'Would an interpreter or translated form help?' }, options: yesNo },
  b1_setting_history: {
    text: { any: 'Nurseries, schools or colleges attended, and moves' },
    hint: { any: 'One on each line' },
  },
  b1_existing_plan: {
    text: { any: 'Is there a plan already?' },
    options: {
      any: {
        none: { label: 'No plan' },
        sen_support: { label: 'SEN support' },
        ehcp: { label: 'Education, health and care plan' },
        ehc_assessment_requested: {
          label: 'An education, health and care needs assessment has been asked for',
        },
        early_years_plan: { label: 'Early years plan' },
        unknown: { label: "Don't know" },
      },
    },
  },
  b1_existing_diagnoses: {
    text: { any: 'Any diagnoses already made (by whom, when)' },
    hint: { any: 'One on each line' },
  },
  b1_open_referrals: {
    text: { any: 'Referrals already made and waiting (service, date, reference if known)' },
    hint: { any: 'One on each line' },
  },
  b1_adoption_care: {
    text: {
      any: 'Some children live or have lived away from birth parents. If that is so for {name}, which describes it best?',
    },
    options: {
      any: {
        no: { label: 'No' },
        in_care_now: { label: 'In care now' },
        previously_in_care: { label: 'In care before' },
        adopted: { label: 'Adopted' },
        special_guardianship: { label: 'Special guardianship' },
        kinship_care: { label: 'Living with family or friends (kinship care)' },
        unaccompanied: { label: 'Came to this country without parents' },
        prefer_not_to_say: { label: 'I would rather not say' },
      },
    },
  },
  b2_knowledge: {
    text: { any: 'How much is known about the pregnancy and birth?' },
    options: {
      any: {
        birth_parent_answering: { label: 'I am the birth parent' },
        know_some_of_it: { label: 'I know some of it' },
        not_available: { label: 'Not known' },
      },
    },
  },
  b2_gestation_weeks: { text: { any: 'Weeks of pregnancy at birth' } },
  b2_birth_weight_g: { text: { any: 'Birth weight' }, hint: { any: 'In grams, for example 3200' } },
  b2_neonatal: {
    text: { any: 'After birth, did {name} need any of these?' },
    options: {
      any: {
        special_care: { label: 'Special care' },
        breathing_help: { label: 'Help with breathing' },
        jaundice_treatment: { label: 'Treatment for jaundice' },
        infection: { label: 'Treatment for an infection' },
        feeding_difficulty: { label: 'Help with feeding' },
        floppy_or_stiff: { label: 'Seemed floppy or stiff' },
        fits: { label: 'Had fits' },
        none: { label: 'None of these' },
        unknown: { label: "Don't know" },
      },
    },
  },
  b2_pregnancy_health: {
    text: { any: 'In pregnancy, were any of these present?' },
    options: {
      any: {
        illness_or_infection: { label: 'Illness or infection' },
        medicines: { label: 'Medicines' },
        epilepsy_medicines_incl_valproate: { label: 'Epilepsy medicines, including valproate' },
        diabetes: { label: 'Diabetes' },
        high_blood_pressure: { label: 'High blood pressure' },
        high_stress_or_harm: { label: 'A lot of stress, or being harmed' },
        smoking: { label: 'Smoking' },
        other_substances: { label: 'Other substances' },
        none: { label: 'None of these' },
        unknown: { label: "Don't know" },
        prefer_not_to_say: { label: 'I would rather not say' },
      },
    },
  },
  pae_status_guide: {
    text: {
      health:
        "confirmed: stated by birth mother, or in maternity/medical/legal record; suspected: good reason to think so from a reliable source (recorded below), matching 'probable' in NICE QS204; none reported: asked and no alcohol reported; unknown: asked, nobody knows (common in adoption and care); not asked: nobody has asked yet",
      home: 'If you are not sure, choose the answer that is closest. Nobody knows is a good answer, and common in adoption and care.',
    },
  },
  pae_source: {
    text: { any: 'Where does this information come from?' },
    options: {
      any: {
        birth_mother: { label: 'Birth mother' },
        maternity_record: { label: 'Maternity record' },
        gp_record: { label: 'GP record' },
        health_visitor_record: { label: 'Health visitor record' },
        social_care_record: { label: 'Social care record' },
        adoption_medical: { label: 'Adoption medical' },
        other_family: { label: 'Someone else in the family' },
        court_or_legal: { label: 'Court or legal papers' },
        other: { label: 'Somewhere else' },
      },
    },
  },
  pae_timing: {
    text: { any: 'When (if known)?' },
    options: {
      any: {
        before_knowing: { label: 'Before anyone knew about the pregnancy' },
        first_3_months: { label: 'In the first 3 months' },
        later: { label: 'Later on' },
        throughout: { label: 'All the way through' },
        unknown: { label: "Don't know" },
      },
    },
  },
  pae_amount_note: { text: { any: 'Pattern, only if clinically needed' } },
  pae_facial_growth: {
    text: { any: 'Facial or growth features (only if assessed by someone trained)' },
    options: {
      any: {
        not_assessed: { label: 'Not assessed' },
        none_seen: { label: 'None seen' },
        some_features: { label: 'Some features' },
        all_three_features: { label: 'All three features' },
        refer_for_expert_view: { label: 'Ask for an expert view' },
      },
    },
  },
  pae_recorded_by: { text: { any: 'Recorded by (name, role, date)' } },
  pae_consent: {
    text: { any: 'May this be used in referrals?' },
    options: {
      any: {
        share_with_health_only: { label: 'Yes, with health services only' },
        share_with_health_and_lead: { label: 'Yes, with health services and our lead professional' },
        do_not_share: { label: 'No, do not share it' },
      },
    },
  },
  hv_newborn_hearing: {
    text: { any: 'Newborn hearing screen' },
    options: {
      any: {
        passed: { label: 'Clear' },
        referred: { label: 'Sent for another check' },
        not_done: { label: 'Not done' },
        unknown: { label: "Don't know" },
      },
    },
  },
  hv_hearing_last: { text: { any: 'Last hearing check' }, hint: { any: 'The month is enough' } },
  hv_hearing_result: {
    text: { any: 'Result of the last hearing check' },
    options: {
      any: {
        clear: { label: 'Clear' },
        concern_followed_up: { label: 'A concern, followed up' },
        concern_not_followed_up: { label: 'A concern, not followed up yet' },
        glue_ear: { label: 'Glue ear' },
        hearing_aid: { label: 'Hearing aid' },
        unknown: { label: "Don't know" },
      },
    },
  },
  hv_hearing_worry: {
    text: { any: "Any worry now about hearing (TV loud, 'what?', ear infections)?" },
    options: yesNoUnsure,
  },
  hv_vision_last: {
    text: { any: 'Last eye test or school-entry vision screen' },
    hint: { any: 'The month is enough' },
  },
  hv_vision_result: {
    text: { any: 'Result of the last eye test or screen' },
    options: {
      any: {
        clear: { label: 'Clear' },
        glasses_prescribed_and_worn: { label: 'Glasses, and they are worn' },
        glasses_prescribed_not_worn: { label: 'Glasses, but they are not worn' },
        patch_or_squint: { label: 'Patch or squint' },
        concern_not_followed_up: { label: 'A concern, not followed up yet' },
        unknown: { label: "Don't know" },
      },
    },
  },
  hv_vision_worry: {
    text: { any: 'Any worry now about sight (close to screen, losing place, headaches)?' },
    options: yesNoUnsure,
  },
  m_smile: { text: { any: 'Smiling back' }, options: whenComparedWithMost },
  m_sit: { text: { any: 'Sitting without help' }, options: whenComparedWithMost },
  m_walk: { text: { any: 'Walking alone' }, options: whenComparedWithMost },
  m_point: { text: { any: 'Pointing to show you things' }, options: whenComparedWithMost },
  m_words: { text: { any: 'First words' }, options: whenComparedWithMost },
  m_joinwords: { text: { any: 'Putting two words together' }, options: whenComparedWithMost },
  m_toilet_day: { text: { any: 'Dry and clean by day' }, options: whenComparedWithMost },
  m_feeding: { text: { any: 'Moving on to family foods' }, options: whenComparedWithMost },
  m_play: { text: { any: 'Pretend play' }, options: whenComparedWithMost },
  m_onset_age: {
    text: { any: 'How old was {name} when you first noticed the things you are describing now?' },
    options: {
      any: {
        'under 2': { label: 'Under 2' },
        '2-4': { label: '2 to 4' },
        '5-7': { label: '5 to 7' },
        '8-11': { label: '8 to 11' },
        '12 or later': { label: '12 or later' },
        unsure: { label: 'Unsure' },
      },
    },
  },
  m_duration: {
    text: { any: 'How long has it been like this?' },
    options: {
      any: {
        'less than 8 weeks': { label: 'Less than 8 weeks' },
        '2-6 months': { label: '2 to 6 months' },
        'more than 6 months': { label: 'More than 6 months' },
        'always been there': { label: 'It has always been there' },
        unsure: { label: 'Unsure' },
      },
    },
  },
  h_conditions: {
    text: { any: 'Long-term health conditions, operations, head injuries' },
    hint: { any: 'One on each line' },
  },
  h_medicines: {
    text: { any: 'Medicines now, including for sleep, allergies or epilepsy' },
    hint: { any: 'One on each line' },
  },
  h_sleep_snore: {
    text: { any: 'Regular snoring, gasping or pauses in breathing asleep' },
    options: yesNoUnsure,
  },
  h_growth_worry: { text: { any: 'Any worry about growth or weight' }, options: yesNoUnsure },
  h_tics: { text: { any: 'Movements or sounds {name} makes without meaning to' }, options: yesNoUnsure },
  h_genetic: { text: { any: 'Genetic tests done or known conditions in the family' } },
  fh_neuro: {
    text: { any: "Has anyone in {name}'s birth family had any of these, diagnosed or suspected?" },
    options: {
      any: {
        autism: { label: 'Autism' },
        adhd: { label: 'ADHD' },
        dyslexia_or_dyscalculia: { label: 'Dyslexia or dyscalculia' },
        dcd_dyspraxia: { label: 'DCD or dyspraxia' },
        language_difficulty: { label: 'Difficulty with language' },
        learning_disability: { label: 'Learning disability' },
        tics: { label: 'Tics' },
        epilepsy: { label: 'Epilepsy' },
        mental_health: { label: 'Mental health needs' },
        late_talker: { label: 'Talked late' },
        none: { label: 'None of these' },
        unknown: { label: "Don't know" },
        prefer_not_to_say: { label: 'I would rather not say' },
      },
    },
  },
  le_events: {
    text: { any: "Have any of these touched {name}'s life?" },
    options: {
      any: {
        loss_or_bereavement: { label: 'Losing someone, or someone dying' },
        family_separation: { label: 'Family separation' },
        new_baby_or_family_change: { label: 'A new baby or a change in the family' },
        house_or_school_move: { label: 'Moving house or school' },
        illness_in_family: { label: 'Illness in the family' },
        financial_hardship: { label: 'Money being very tight' },
        bullying: { label: 'Bullying' },
        frightening_event: { label: 'A frightening event' },
        harm_or_neglect: { label: 'Being harmed or not looked after' },
        domestic_abuse_seen_or_heard: { label: 'Seeing or hearing abuse at home' },
        parent_in_prison: { label: 'A parent in prison' },
        war_or_displacement: { label: 'War, or having to leave home' },
        discrimination: { label: 'Discrimination' },
        none: { label: 'None of these' },
        prefer_not_to_say: { label: 'I would rather not say' },
        would_rather_talk: { label: 'I would rather talk about this' },
      },
    },
  },
  le_when: {
    text: { any: 'When, roughly?' },
    options: {
      any: {
        last_6_months: { label: 'In the last 6 months' },
        earlier: { label: 'Earlier' },
        ongoing: { label: 'Still going on' },
        prefer_not_to_say: { label: 'I would rather not say' },
      },
    },
  },
  le_change_after: {
    text: { any: 'Did the things you describe start, or change a lot, after it?' },
    options: yesNoUnsure,
  },
  s_attendance_pct: {
    text: { any: 'Attendance % in the last 12 school weeks' },
    hint: { any: 'A number from 0 to 100' },
  },
  s_suspensions: { text: { any: 'Days suspended in the last 12 months' } },
  s_part_time: {
    text: { any: 'Currently on a part-time timetable or taught outside class for part of the day' },
    options: yesNo,
  },
  s_attainment: {
    text: { any: 'Attainment compared with age expectations' },
    options: {
      any: {
        above: { label: 'Above' },
        expected: { label: 'As expected' },
        just_below: { label: 'Just below' },
        well_below: { label: 'Well below' },
        small_steps_below_curriculum: { label: 'Small steps below the curriculum' },
      },
    },
  },
  s_apdr_cycles: { text: { any: 'Number of reviewed Assess-Plan-Do-Review cycles in the last 12 months' } },
  s_apdr_outcome: {
    text: { any: 'Latest review: progress compared with what was hoped' },
    options: {
      any: {
        better_than_expected: { label: 'Better than expected' },
        as_expected: { label: 'As expected' },
        less_than_expected: { label: 'Less than expected' },
        not_yet_reviewed: { label: 'Not yet reviewed' },
      },
    },
  },
} as const satisfies Readonly<Record<string, QuestionWords>>
