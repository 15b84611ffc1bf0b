import type { Adjustment } from '#questionnaires/support/adjustment.ts'

/** The starter set of reasonable adjustments (Equality Act 2010: anticipatory, and never waiting for a diagnosis). */
export const adjustments = [
  { id: 'RA01', strands: ['SNS', 'EMO'], who: 'school' },
  { id: 'RA02', strands: ['SNS'], who: 'school' },
  { id: 'RA03', strands: ['ATT', 'ENE'], who: 'school' },
  { id: 'RA04', strands: ['MOT', 'LRN', 'ATT'], who: 'school' },
  { id: 'RA05', strands: ['SLC', 'LRN'], who: 'school' },
  { id: 'RA06', strands: ['FLX'], who: 'school' },
  { id: 'RA07', strands: ['EMO', 'SOC'], who: 'school' },
  { id: 'RA08', strands: ['DLV'], who: 'school' },
  { id: 'RA09', strands: ['ATT', 'EMO', 'FLX', 'SNS'], who: 'school' },
  { id: 'RA10', strands: ['SNS', 'SOC'], who: 'school' },
  { id: 'RA11', strands: ['LRN', 'SLC', 'MOT', 'ATT'], who: 'school' },
  { id: 'RA12', strands: ['EMO', 'FLX'], who: 'school' },
  { id: 'RA13', strands: ['EMO', 'DLV'], who: 'school' },
  { id: 'RA14', strands: 'all', who: 'health' },
  { id: 'RA15', strands: 'all', who: 'all' },
  { id: 'RA16', strands: ['DLV', 'LRN'], who: 'post16' },
] as const satisfies readonly Adjustment[]
