/** Why a period of care ends, in the board's groups. */
export type ExitKind = 'adopted' | 'guardianship' | 'turned18' | 'home' | 'other';

export type ExitCounts = Record<ExitKind, number>;
