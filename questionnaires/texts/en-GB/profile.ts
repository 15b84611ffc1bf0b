import type { ProfileTexts } from '#questionnaires/profile/profile-texts.ts'

/** The words of a needs profile, for adults. */
export const profileTexts = {
  'level.strength': 'A strength',
  'level.none': 'No extra help needed here',
  'level.some': 'Some help needed',
  'level.significant': 'A lot of help needed',
  'level.high': 'High level of help needed',
  'level-short.strength': 'A strength',
  'level-short.none': 'No extra help',
  'level-short.some': 'Some help',
  'level-short.significant': 'A lot of help',
  'level-short.high': 'High level of help',
  'pattern.HOME_HIGHER': 'More help needed at home than is seen at school',
  'pattern.SCHOOL_HIGHER': 'More help needed at school than at home',
  'pattern.CHILD_HIGHER': '{name} is finding this harder than adults can see',
  'pattern.CHILD_LOWER': '{name} feels more OK with this than adults do',
  'pattern.HIDDEN_EFFORT': '{name} may be working very hard to manage this at school',
  'pattern.ACROSS_SETTINGS': 'A lot of help needed in at least 2 places',
  'pattern.CORROBORATED': 'At least 2 viewpoints say a lot of help is needed',
  'pattern-ask.HOME_HIGHER':
    'This happens for ordinary reasons: holding it together and letting go at home, tiredness, hunger, different demands, a noisy day, or not having been asked at school. Ask {name}. A difference between settings is recorded, not resolved.',
  'pattern-ask.SCHOOL_HIGHER':
    'Look at noise, group size, the match of the work, friends, time of day and bullying. Ask what home does that could be copied.',
  'pattern-ask.CHILD_HIGHER':
    'The adult {name} trusts talks with {name} within 5 school days. {name} chooses what is shared.',
  'pattern-ask.CHILD_LOWER':
    'Respect it. Do not talk {name} out of feeling all right. Check the question was understood.',
  'pattern-ask.HIDDEN_EFFORT':
    'Ask {name} how the day feels. Look once at break or lunch. School starts the hidden effort ideas now.',
  'agreement.no-viewpoints': 'No viewpoints yet',
  'agreement.one-viewpoint': 'One viewpoint so far',
  'agreement.same-picture': 'Same picture',
  'agreement.some-difference': 'Some difference',
  'agreement.different-pictures': 'Different pictures',
  'confidence.none': 'Nothing is known yet',
  'confidence.low': 'We know a little about this so far',
  'confidence.medium': 'We know a fair amount about this',
  'confidence.high': 'We know a lot about this',
  'trend.not-enough-seen': 'Not enough seen to compare',
  'trend.different-questions': 'Different questions, so not compared',
  'trend.different-person': 'A different person answered, so read with care',
  'trend.no-clear-change': 'No clear change',
  'trend.possible-less-help': 'Possible change: less help needed',
  'trend.possible-more-help': 'Possible change: more help needed',
  'trend.clear-less-help': 'Clear change: less help needed',
  'trend.clear-more-help': 'Clear change: more help needed',
  'reason.spiky_item_blocks_strength': 'Mostly a strength, and one thing here needs help',
  'reason.spiky_item': 'One thing here needs help, although the rest does not',
  'reason.impact_lift': 'One step more, because it gets in the way a lot',
  'reason.impact_without_items':
    'It gets in the way a lot, although no single thing stands out. Talk with the person who answered.',
  'reason.little_impact_now':
    'Little effect at the moment. Support may be working, or this is a difference rather than a difficulty.',
  'row.level': '{viewpoint}: {level}',
  'row.not-enough-seen': '{viewpoint}: not enough seen to say',
  'row.no-answer': '{viewpoint}: no answer yet',
  'row.seen-differently': 'Seen differently',
  'setting.split':
    'People in this setting see this differently. Look at where it is calmer and where it is harder.',
  highest: 'Most help reported by anyone: {level}',
  corroborated: 'At least 2 viewpoints report: {level}',
  'age.early-picture':
    'This is an early picture from a conversation, without levels. Talk with the health visitor.',
  'age.development-varies': 'Development varies a lot at this age.',
  'age.band-chosen': 'Questions for {band} were used. Reason: {reason}',
  'age.both': '{age} months old, {corrected} months counted from the due date',
  'quality.very-quick': 'This form was finished in under 2 minutes. A call could help.',
  'quality.all-alike': 'Nearly all answers on this form are the same. A call could help.',
  'supports-in-place': 'Answered with these supports in place: {supports}',
  'who-else': 'Who else should we ask?',
  'takeaway.early-picture': 'This is an early picture of {name}, from a conversation.',
  'takeaway.nothing-yet': 'Nobody has seen enough to say yet.',
  'takeaway.shines-and-help': '{name} shines in {first}, and help matters most with {second}.',
  'takeaway.shines': '{name} shines in {strands}.',
  'takeaway.help': 'Help matters most with {strands}.',
  'takeaway.level': 'No extra help is needed now in what people have seen.',
  'takeaway.seen-differently': 'People see {strands} differently.',
  'notice.adult':
    'This profile describes strengths and support needs as seen by the people who filled it in. It is not a diagnosis, it does not rule any condition in or out, and no service may require a particular result before offering support. Decisions about support and referral are made by people, using this alongside everything else they know.',
  'notice.child':
    'This is about what you are good at, what is hard and what helps. It is not a test. You cannot get it wrong.',
} as const satisfies ProfileTexts
