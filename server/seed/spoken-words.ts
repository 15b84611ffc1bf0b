import type { StrandId, Viewpoint } from '#questionnaires/engine/questionnaire.ts'

/** What people say about a strand where they see a need: as school and other adults, as the family, as the child. */
export const strandComments: Readonly<Record<StrandId, readonly [string, string, string]>> = {
  SLC: [
    'Long instructions get lost. One step at a time, with a picture, works.',
    'We say things in short bits and wait. Then the answer comes.',
    'When people talk fast I do not know what to do.',
  ],
  SOC: [
    'Plays alongside others and enjoys it when an adult joins in first.',
    'Wants friends but does not always know how to start.',
    'I like one friend at a time.',
  ],
  ATT: [
    'Focused for ten minutes with a checklist; without one drifts after two.',
    'Getting ready takes three reminders, every morning.',
    'I forget what I was meant to do.',
  ],
  ENE: [
    'Needs to move. A job to do between tasks helps the whole morning.',
    'Comes out of school like a spring and runs for an hour.',
    'My legs want to go.',
  ],
  EMO: [
    'Quiet and fine all day in class as far as we can see.',
    'Holds it in all day, then it all comes out at the front door.',
    'I keep my feelings in until home.',
  ],
  SNS: [
    'The dinner hall is hard. Eating early in the library went well.',
    'Labels, seams and loud hand dryers stop us going out.',
    'It is too loud and it hurts.',
  ],
  MOT: [
    'Writing tires the hand quickly. Typing shows what is really known.',
    'Buttons and cutlery take a long time; swimming is a joy.',
    'My hand hurts when I write a lot.',
  ],
  FLX: [
    'A change of teacher needs a warning the day before.',
    'If the plan changes the whole evening goes.',
    'I want to know what happens next.',
  ],
  LRN: [
    'Understands when shown with real things; needs going over more than once.',
    'Knows it on Monday and has lost it by Wednesday.',
    'I need more time than the others.',
  ],
  DLV: [
    'Needs somebody close for changing and lunch.',
    'Washing and dressing go well with pictures on the wall.',
    'I need help to get my things ready.',
  ],
}

/** Longer words by question; the same voices. */
export const promptWords: Readonly<Record<string, readonly string[]>> = {
  STR1: ['Building, drawing and looking after animals.', 'Music, numbers and anything with wheels.'],
  STR2: [
    'In the morning, with one person, doing something real.',
    'Outdoors, when there is a clear job to do.',
  ],
  STR3: ['Makes other people laugh and notices when somebody is sad.', 'Never gives up on what matters.'],
  STR4: [
    'Knowing what comes next, and a quiet place to go to.',
    'Time to answer, and somebody who stays calm.',
  ],
  FT1: [
    'Starting the day is the hardest part; after that it goes better.',
    'Busy places and changes of plan.',
  ],
  FT2: [
    'We would like to know what helps, so that everybody does the same.',
    'Small steps, the same at home and school.',
  ],
  FT3: [
    'We have had a hard year and would like somebody to talk to.',
    'Things at home are calm at the moment.',
  ],
  FT4: ['Tired, but we are managing with help from family.', 'We manage. Weekends are good.'],
  FT5: [
    'Seat near the door, visual timetable, and a check-in after lunch.',
    'A reading group three times a week.',
  ],
  FT6: [
    'Works best in the morning; the afternoons need more breaks.',
    'Progress is steady with support in place.',
  ],
  FT7: ['Seen in clinic; family are warm and well informed.', 'Health records looked at with the family.'],
  CV1: ['I am good at drawing.', 'I am good at football and being kind.'],
  CV2: ['I like my dog and my den.', 'I like trains and my tablet.'],
  CV3: ['A good day is when it is quiet.', 'A good day is PE and pizza.'],
  CV4: ['Lunch time is hard.', 'Writing is hard.'],
  CV5: ['It helps when people tell me first.', 'It helps when I can have a break.'],
  CV6: ['I want people to ask me.', 'I want people to wait.'],
  CV7: ['My nan knows what I need.', 'Mum knows. And Miss Ward.'],
  CV8: ['I would like a friend to play with.', 'I would like to learn the drums.'],
  CV10: ['I want to say thank you for asking.', 'That is all.'],
  CV11: ['I would like to work with animals.', 'College, and then something with computers.'],
  OV1: ['Chose the picture of the sandpit and smiled.', 'Went straight to the trains.'],
  OV2: ['Pushed the picture of the hall away.', 'Put hands over ears when music started.'],
  OV3: ['Took an adult by the hand to the door.', 'Pointed at the swing and said “again”.'],
  OV4: ['Calm with water play.', 'Settled with a soft toy and a story.'],
  OV5: ['Looks for one child in the group.', 'Happy beside others.'],
  OV6: ['“More.”', '“Mine. Home.”'],
  setting_detail: ['In class and at lunch', 'At home and at weekends', 'In clinic'],
  support_in_place: ['Visual timetable\nMovement breaks', 'Small group for reading'],
  b1_languages: ['English', 'English and Polish', 'English and Urdu'],
  b1_setting_history: ['Little Oaks Nursery\nStarted school at four'],
  h_conditions: ['Asthma', 'Eczema'],
  h_medicines: ['Inhaler when needed'],
  h_genetic: ['None known'],
  pae_recorded_by: ['Claire Dunn, health visitor'],
  'sharing.trusted_adult': ['My form tutor'],
  'sharing.people': ['Mum and Miss Ward'],
}

const voiceIndex: Readonly<Record<Viewpoint, 0 | 1 | 2>> = {
  school: 0,
  home: 1,
  health: 0,
  self: 2,
  community: 0,
}

/** What somebody of this viewpoint says about a strand in which they see a need. */
export function commentOn(strand: StrandId, viewpoint: Viewpoint): string {
  return strandComments[strand][voiceIndex[viewpoint]]
}
