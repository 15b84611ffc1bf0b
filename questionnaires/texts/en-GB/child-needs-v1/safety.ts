import type { QuestionWords } from '#questionnaires/engine/question-texts.ts'

export const safety = {
  RF01: {
    text: {
      home: 'Has {name} hurt themselves on purpose, or talked about wanting to die or not be here?',
      school:
        'Are you aware of {name} hurting themselves on purpose, or talking about wanting to die or not be here?',
      health: 'Self-harm or suicidal thoughts, current or past?',
      child:
        'Some people hurt themselves or have thoughts about not wanting to be alive when things feel too much. Is that true for you?',
    },
    options: {
      any: {
        no: { label: 'No' },
        in_the_past: { label: 'In the past' },
        recently: { label: 'Recently' },
        now_or_planning: { label: 'Now, or planning to' },
        prefer_not_to_say: { label: 'I would rather not say' },
        dont_know: { label: "Don't know" },
      },
    },
  },
  RF02: {
    text: {
      home: 'Is anyone hurting {name}, frightening them, or leaving them without what they need? (You can say you would rather talk.)',
      school: 'Any concern that {name} is being harmed or not properly cared for?',
      health: 'Safeguarding concern observed or disclosed?',
      child: 'Is there anywhere you do not feel safe, or anyone who hurts or frightens you?',
    },
    options: {
      any: {
        no: { label: 'No' },
        yes: { label: 'Yes' },
        would_rather_talk: { label: 'I would rather talk about this' },
        dont_know: { label: "Don't know" },
        prefer_not_to_say: { label: 'I would rather not say' },
      },
    },
  },
  RF03: {
    text: {
      home: 'Has {name} left home, school or your sight without you knowing where they were, in the last 6 months?',
      school: 'Has {name} left site or class and been unaccounted for in the last 6 months?',
      child: 'Have you gone off without people knowing where you were?',
    },
    options: {
      any: {
        no: { label: 'No' },
        once: { label: 'Once' },
        more_than_once: { label: 'More than once' },
        dont_know: { label: "Don't know" },
      },
    },
  },
  RF04: {
    text: {
      school: 'Suspended or at risk of permanent exclusion?',
      home: 'Has {name} been sent home, suspended or moved off-site because of behaviour?',
      child: 'Have you been sent home or not allowed in lessons?',
    },
    options: {
      adult: {
        no: { label: 'No' },
        at_risk: { label: 'At risk of this' },
        suspended_once: { label: 'Suspended once' },
        suspended_more: { label: 'Suspended more than once' },
        permanent_exclusion_started: { label: 'Permanent exclusion has started' },
        sent_home_informally: { label: 'Sent home without it being recorded' },
        dont_know: { label: "Don't know" },
      },
      child: {
        no: { label: 'No' },
        at_risk: { label: 'They say it might happen' },
        suspended_once: { label: 'Yes, once' },
        suspended_more: { label: 'Yes, more than once' },
        permanent_exclusion_started: { label: 'I am being told to leave for good' },
        sent_home_informally: { label: 'I am sent home early' },
        dont_know: { label: 'Not sure' },
      },
    },
  },
  RF05: {
    text: {
      school: 'Attendance below 90%, or below 50%, or anxious about coming in?',
      home: 'Is getting to nursery, school or college very distressing, or not happening?',
      child: 'Is it hard for you to go to school or college?',
    },
    options: {
      adult: {
        no: { label: 'No' },
        sometimes: { label: 'Sometimes' },
        below_90: { label: 'Attendance below 90%' },
        below_50: { label: 'Attendance below 50%' },
        not_attending: { label: 'Not attending' },
        dont_know: { label: "Don't know" },
      },
      child: {
        no: { label: 'No' },
        sometimes: { label: 'Sometimes' },
        not_attending: { label: 'I cannot go at the moment' },
        dont_know: { label: 'Not sure' },
      },
    },
  },
  RF06: {
    text: {
      home: 'Has {name} lost skills they used to have (words, walking, toilet, using hands, thinking)?',
      school: 'Have you seen {name} clearly lose skills they had before?',
      health: 'Regression reported or observed?',
    },
    options: {
      any: {
        no: { label: 'No' },
        yes_language_or_social_under_3: { label: 'Yes: words or social skills, under the age of 3' },
        yes_language_over_3: { label: 'Yes: words, from the age of 3' },
        yes_movement_any_age: { label: 'Yes: movement, at any age' },
        yes_thinking_or_memory: { label: 'Yes: thinking or memory' },
        after_a_hard_time_and_coming_back: { label: 'After a hard time, and coming back' },
        dont_know: { label: "Don't know" },
      },
    },
  },
  RF07: {
    text: {
      home: 'Are there fits, blackouts, sudden drops, or short blank spells in the middle of something?',
      school: 'Do you see sudden blank spells mid-activity that {name} cannot be brought out of?',
      health: 'Seizure-like episodes?',
    },
    options: {
      any: {
        no: { label: 'No' },
        blank_spells: { label: 'Blank spells' },
        fits_or_blackouts: { label: 'Fits or blackouts' },
        sudden_jerks_or_drops: { label: 'Sudden jerks or drops' },
        already_under_a_clinic: { label: 'Yes, and already seen by a clinic for it' },
        dont_know: { label: "Don't know" },
      },
    },
  },
  RF08: {
    text: {
      home: 'Losing weight, eating a very small range, eating things that are not food, or choking?',
      school: 'Not eating at school, or signs of weight loss?',
      child: 'Do you eat very few foods, feel sick when eating, or worry about your weight?',
      health: 'Growth faltering, restricted eating, pica, choking?',
    },
    options: {
      adult: {
        no: { label: 'No' },
        narrow_range: { label: 'A very small range of foods' },
        not_eating_at_school: { label: 'Not eating at school' },
        losing_weight: { label: 'Losing weight' },
        fainting_or_very_unwell: { label: 'Fainting or very unwell' },
        non_food_items: { label: 'Eating things that are not food' },
        choking: { label: 'Choking' },
        dont_know: { label: "Don't know" },
      },
      child: {
        no: { label: 'No' },
        narrow_range: { label: 'I eat very few foods' },
        not_eating_at_school: { label: 'I do not eat at school' },
        losing_weight: { label: 'I am losing weight, or worry about my weight' },
        fainting_or_very_unwell: { label: 'I faint or feel very unwell' },
        non_food_items: { label: 'I eat things that are not food' },
        choking: { label: 'I choke when I eat' },
        dont_know: { label: 'Not sure' },
      },
    },
  },
  RF09: {
    text: {
      home: 'Hurting other people, animals, fire-setting or using objects as weapons?',
      school: 'Harm to others, fire, weapons?',
    },
    options: {
      any: {
        no: { label: 'No' },
        occasional: { label: 'Occasionally' },
        frequent: { label: 'Often' },
        serious_incident: { label: 'There was a serious incident' },
        dont_know: { label: "Don't know" },
      },
    },
  },
  RF10: {
    text: {
      home: 'Unexplained money, gifts, older contacts, secrecy online or in person?',
      school: 'Signs of exploitation, gang or online harm?',
      child: 'Has anyone online or in person asked you to do things that feel wrong or secret?',
    },
    options: {
      any: {
        no: { label: 'No' },
        worried: { label: 'Not sure, but worried' },
        yes: { label: 'Yes' },
        prefer_not_to_say: { label: 'I would rather not say' },
        dont_know: { label: "Don't know" },
      },
    },
  },
  RF11: {
    text: {
      home: 'Being bullied, in person or online?',
      school: 'Bullying, victim or perpetrator?',
      child: 'Is anyone being unkind to you again and again?',
    },
    options: {
      any: {
        no: { label: 'No' },
        sometimes: { label: 'Sometimes' },
        often: { label: 'Often' },
        prefer_not_to_say: { label: 'I would rather not say' },
        dont_know: { label: "Don't know" },
      },
    },
  },
  RF12: {
    text: { home: 'Thinking about yourself: are you managing, or near the end of what you can do?' },
    options: {
      any: {
        managing: { label: 'I am managing' },
        finding_it_hard: { label: 'I am finding it hard' },
        near_breaking_point: { label: 'I am near the end of what I can do' },
        worried_about_what_i_might_do: { label: 'I am worried about what I might do' },
        prefer_not_to_say: { label: 'I would rather not say' },
      },
    },
  },
  RF13: {
    text: {
      school: 'Use of restraint, seclusion, or a reduced timetable in the last term?',
      home: 'Has {name} been restrained, isolated for long periods, or sent home early regularly?',
      child: 'Have you been held, kept alone, or sent home a lot?',
    },
    options: { any: { no: { label: 'No' }, yes: { label: 'Yes' }, dont_know: { label: "Don't know" } } },
  },
  RF14: {
    text: {
      home: 'New headaches with vomiting, weakness, unsteadiness, new squint, or a big change after a knock to the head?',
      health: 'Neurological concern?',
    },
    options: { any: { no: { label: 'No' }, yes: { label: 'Yes' }, dont_know: { label: "Don't know" } } },
  },
  RF15: {
    text: {
      home: 'Coughing, choking, or breathing trouble when eating or drinking?',
      school: 'Coughing or choking at meals?',
      health: 'Feeding or swallowing safety concern?',
    },
    options: {
      any: {
        no: { label: 'No' },
        sometimes: { label: 'Sometimes' },
        often: { label: 'Often' },
        dont_know: { label: "Don't know" },
      },
    },
  },
  RF16: {
    text: {
      home: 'Any sudden change in hearing or sight?',
      school: 'Any sudden change in hearing or sight?',
    },
    options: { any: { no: { label: 'No' }, yes: { label: 'Yes' }, dont_know: { label: "Don't know" } } },
  },
} as const satisfies Readonly<Record<string, QuestionWords>>
