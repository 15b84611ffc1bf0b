export const queueStages = ['ready', 'asked', 'back'] as const
/** Where an undecided request is: to be read, waiting for an answer, or an answer came back. */
export type QueueStage = (typeof queueStages)[number]

export const clinicListNames = ['waiting', 'assessing'] as const
/** The list of those accepted and not yet seen, and of those being seen. */
export type ClinicListName = (typeof clinicListNames)[number]

export const attentions = ['risk', 'reply'] as const
/** Why somebody has to look at a request that waits: a worry was raised, or a family wrote. */
export type Attention = (typeof attentions)[number]

export const listDues = ['contact', 'review', ...attentions] as const
/** What is overdue or asks for a person, whatever list it is on. */
export type ListDue = (typeof listDues)[number]

export const claimings = ['take', 'release', 'hand-over'] as const
/** What somebody does with who reads a request. */
export type Claiming = (typeof claimings)[number]
