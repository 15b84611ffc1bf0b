import type { MessageWords } from './message-words.ts'

export const enGB: MessageWords = {
  greetings: {
    named: 'Dear {{receiverName}}',
    family: 'Dear parent or carer',
    colleague: 'Dear colleague',
    anyone: 'Dear parent, carer or colleague',
  },
  byDate: 'Please do this by {{byDate}}.',
  call: 'Or call {{phone}}.',
  otherLanguage: 'Call {{phone}} for this in your language.',
  notExpected: 'If you were not expecting this message, you do not need to do anything.',
  signOff: 'Needs First',
  kinds: {
    invitation: {
      subject: 'You are invited to share what you see',
      news: 'You are invited to share what you see about a child you know.',
      act: 'To start, go to:',
      sms: 'Needs First: you are invited to share what you see about a child you know. {{link}}',
    },
    'follow-invitation': {
      subject: 'You can see where things are',
      news: 'You can see where things are for the child you care for, and be asked what you know.',
      act: 'To start, go to:',
      sms: 'Needs First: you can see where things are for the child you care for. {{link}}',
    },
    reminder: {
      subject: 'A reminder: we would like to hear from you',
      news: 'We have not heard from you yet. What you see about a child you know matters.',
      act: 'To start or carry on, go to:',
      sms: 'Needs First: a reminder, we would like to hear from you. {{link}}',
    },
    'someone-answered': {
      subject: 'There is something new on your list',
      news: 'Someone you invited has sent something in.',
      act: 'To see your list, sign in at:',
      sms: 'Needs First: there is something new on your list. Sign in at {{link}}',
    },
    'profile-ready': {
      subject: 'There is something new for you to read',
      news: 'There is something new to read about the child you care for.',
      act: 'To read it, sign in at:',
      sms: 'Needs First: there is something new for you to read. Sign in at {{link}}',
    },
    'plan-review-due': {
      subject: 'It is time to look back together',
      news: 'It is time to look back together at what has been tried.',
      act: 'To see what is next, sign in at:',
      sms: 'Needs First: it is time to look back together. Sign in at {{link}}',
    },
    'information-asked': {
      subject: 'We have a question for you',
      news: 'There is a question that only you can answer.',
      act: 'To read and answer it, sign in at:',
      sms: 'Needs First: we have a question for you. Sign in at {{link}}',
    },
    'decision-made': {
      subject: 'There is an update for you',
      news: 'There is an update about the child you care for.',
      act: 'To read it, sign in at:',
      sms: 'Needs First: there is an update about the child you care for. Sign in at {{link}}',
    },
    'appointment-booked': {
      subject: 'There is a date for you',
      news: 'There is a date for the child you care for.',
      act: 'To see it, and to say if it does not suit you, sign in at:',
      sms: 'Needs First: there is a date for the child you care for. Sign in at {{link}}',
    },
    'appointment-changed': {
      subject: 'A date has changed',
      news: 'A date you were given has changed. We are sorry. Your place is kept.',
      act: 'To see what happens next, sign in at:',
      sms: 'Needs First: a date you were given has changed. Your place is kept. Sign in at {{link}}',
    },
    'referral-received': {
      subject: 'Something has arrived',
      news: 'Something you may have been waiting for has arrived.',
      act: 'To see it, sign in at:',
      sms: 'Needs First: something has arrived. Sign in at {{link}}',
    },
    'list-task': {
      subject: 'Something on your list needs a person',
      news: 'The day has come for somebody to look at something on your list.',
      act: 'To see it, sign in at:',
      sms: 'Needs First: something on your list needs a person. Sign in at {{link}}',
    },
    'safety-task': {
      subject: 'Please sign in today: a task needs you',
      news: 'A task that needs a person today is on your list.',
      act: 'To see it, sign in at:',
      sms: 'Needs First: a task needs you today. Sign in at {{link}}',
    },
    'safety-late': {
      subject: 'Please sign in now: a task is late',
      news: 'Nobody has taken on a task that was due. Please take it on, or make sure that somebody does.',
      act: 'To see it, sign in at:',
      sms: 'Needs First: a task is late and nobody has it. Sign in at {{link}}',
    },
    'link-locked': {
      subject: 'A link has been stopped',
      news: 'A link you sent was stopped, because what was typed did not match. Call the person you asked before you send a new one.',
      act: 'To see which one, sign in at:',
      sms: 'Needs First: a link you sent was stopped. Sign in at {{link}}',
    },
  },
}
