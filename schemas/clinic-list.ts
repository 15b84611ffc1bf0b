export const queueStages = ['ready', 'asked', 'back'] as const
/** Where an undecided request is: to be read, waiting for an answer, or an answer came back. */
export type QueueStage = (typeof queueStages)[number]

export const clinicListNames = ['waiting', 'assessing'] as const
/** The list of those accepted and not yet seen, and of those being seen. */
export type ClinicListName = (typeof clinicListNames)[number]

const attentions = ['risk', 'reply'] as const
/** Why somebody looks at a request: a worry was raised, a family wrote, something was put right, or there may be two for one child. */
export type Attention = (typeof attentions)[number] | 'put-right' | 'same-child'

export const listDues = ['contact', 'review', ...attentions] as const
/** What is overdue or asks for a person, whatever list it is on. */
export type ListDue = (typeof listDues)[number]

export const claimings = ['take', 'release', 'hand-over'] as const
/** What somebody does with who reads a request. */
export type Claiming = (typeof claimings)[number]
