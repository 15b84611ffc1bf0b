import type { QuestionWords } from '#questionnaires/engine/question-texts.ts'

export const senses = {
  SNS1: {
    text: {
      school: 'copes with everyday noise such as a busy room, bells or hand-dryers',
      home: 'copes with everyday noise such as hoovers, hand-dryers or busy shops',
      health: 'copes with ordinary clinic sounds and is described as coping with everyday noise',
      child: 'I am OK with everyday noises',
    },
  },
  SNS2: {
    text: {
      school:
        'is comfortable with everyday touch and textures, such as uniform, paint, glue or being near others in a line',
      home: 'is comfortable with everyday touch and textures, such as clothes, hair washing, nail cutting or cuddles {they} want',
      health: 'is comfortable with everyday touch, clothing and gentle examination',
      child: 'I am OK with how clothes and things feel',
    },
  },
  SNS3: {
    text: {
      school: 'copes in bright, busy or visually cluttered places such as corridors and displays',
      home: 'copes in bright, busy places such as supermarkets',
      health: 'copes with bright or busy waiting areas',
      child: 'I am OK in bright or busy places',
    },
  },
  SNS4: {
    text: {
      school: 'copes with smells and food around {them}, for example in the dining hall',
      home: 'copes with smells and with foods being nearby or on the plate',
      health: 'is described as coping with everyday smells and food textures',
      child: 'I am OK with smells and food around me',
    },
  },
  SNS5: {
    text: {
      school:
        'notices body signals such as hunger, thirst, needing the toilet, pain or being hot, and acts on them',
      home: 'notices body signals such as hunger, thirst, needing the toilet, pain or being hot, and acts on them',
      health: 'reports or responds to body signals such as pain, hunger, temperature or needing the toilet',
      child: 'I notice when I am hungry, hot, in pain or need the toilet',
    },
  },
  SNS6: {
    text: {
      school:
        'has safe ways to get or avoid the sensations {they} need, such as movement, fiddling, pressure or quiet',
      home: 'has safe ways to get or avoid the sensations {they} need, such as movement, chewing, pressure or quiet',
      health: 'is described as having safe ways to manage sensory needs',
      child: 'I have good ways to make my body feel right',
    },
  },
} as const satisfies Readonly<Record<string, QuestionWords>>
