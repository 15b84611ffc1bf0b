import type { MessageWords } from './message-words.ts'

export const enGBEasy: MessageWords = {
  greetings: {
    named: 'Dear {{receiverName}}',
    family: 'Dear parent or carer',
    colleague: 'Dear colleague',
    anyone: 'Dear parent, carer or colleague',
  },
  byDate: 'Please do it by {{byDate}}.',
  call: 'You can call us. Our number is {{phone}}.',
  otherLanguage: 'We can tell you this in your language. Call {{phone}}.',
  notExpected: 'Is this message not for you? Then you can stop here.',
  signOff: 'Needs First',
  kinds: {
    invitation: {
      subject: 'Please tell us what you see',
      news: 'You know a child. We want to hear what you see.',
      act: 'Start here:',
      sms: 'Needs First: please tell us what you see. Start here: {{link}}',
    },
    'follow-invitation': {
      subject: 'See where things are',
      news: 'You can see where things are for your child.',
      act: 'Start here:',
      sms: 'Needs First: see where things are. Start here: {{link}}',
    },
    reminder: {
      subject: 'Please tell us what you see',
      news: 'You have not told us yet. We still want to hear from you.',
      act: 'Start here:',
      sms: 'Needs First: we still want to hear from you. Start here: {{link}}',
    },
    'someone-answered': {
      subject: 'There is something new',
      news: 'There is something new on your list.',
      act: 'Look here:',
      sms: 'Needs First: there is something new on your list. Look here: {{link}}',
    },
    'profile-ready': {
      subject: 'There is something new to read',
      news: 'There is something new for you to read.',
      act: 'Read it here:',
      sms: 'Needs First: there is something new to read. Read it here: {{link}}',
    },
    'plan-review-due': {
      subject: 'It is time to talk again',
      news: 'It is time to talk again. We can look at what helped.',
      act: 'Look here:',
      sms: 'Needs First: it is time to talk again. Look here: {{link}}',
    },
    'information-asked': {
      subject: 'We have a question',
      news: 'We have a question for you.',
      act: 'Answer here:',
      sms: 'Needs First: we have a question for you. Answer here: {{link}}',
    },
    'decision-made': {
      subject: 'There is news for you',
      news: 'There is news for you.',
      act: 'Read it here:',
      sms: 'Needs First: there is news for you. Read it here: {{link}}',
    },
    'appointment-booked': {
      subject: 'There is a date for you',
      news: 'We have a date for you.',
      act: 'See the date here:',
      sms: 'Needs First: we have a date for you. See it here: {{link}}',
    },
    'appointment-changed': {
      subject: 'A date has changed',
      news: 'Your date has changed. We are sorry. You keep your place.',
      act: 'See what is next here:',
      sms: 'Needs First: your date has changed. You keep your place. Look here: {{link}}',
    },
    'referral-received': {
      subject: 'Something has come',
      news: 'Something has come. You can look at it now.',
      act: 'Look here:',
      sms: 'Needs First: something has come. Look here: {{link}}',
    },
    'list-task': {
      subject: 'Please look at your list',
      news: 'Something on your list needs a person. Please look.',
      act: 'Look here:',
      sms: 'Needs First: something on your list needs a person. Look here: {{link}}',
    },
    'safety-task': {
      subject: 'Please look today',
      news: 'There is a task for you. Please look today.',
      act: 'Look here:',
      sms: 'Needs First: there is a task for you. Please look today: {{link}}',
    },
    'safety-late': {
      subject: 'Please look now',
      news: 'A task is late. Nobody has it. Please look now.',
      act: 'Look here:',
      sms: 'Needs First: a task is late. Please look now: {{link}}',
    },
    'link-locked': {
      subject: 'We stopped a link',
      news: 'We stopped a link you sent. What was typed was not right. Call the person first.',
      act: 'Look here:',
      sms: 'Needs First: we stopped a link you sent. Look here: {{link}}',
    },
  },
}
