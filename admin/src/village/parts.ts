/** What a Kampung KB may have, as the profile asks for it. */
export const PARTS = ['hasWorkPlan', 'hasRumahDataku', 'hasSecretariat', 'hasBkb', 'hasBkr', 'hasBkl', 'hasUppka', 'hasPikr'] as const;
