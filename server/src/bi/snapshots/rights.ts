/**
 * What the files of a night depend on of the rights of its key: whoever has the same may have them. Names of roles do not matter, nor verbs
 * that no view asks for, so that a role which learns to do something else loses none of its nights.
 */
import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '../../core/access/actor.ts';
import { verbsOf } from '../rights.ts';
import { sets } from '../sets.ts';

/** Beside the files, and small: all nights are asked for it when they are listed. */
export const RIGHTS_FILE = 'RIGHTS';

const VERBS = verbsOf(sets);

export function rightsToRead({ grants }: Actor): string {
  const asked = grants
    .map(({ verbs, low, high, above, sectorId, partnerId }) => {
      const held = VERBS.filter((verb) => verbs.has(verb));
      return { verbs: held, low, high, above: above.toSorted((a, b) => a - b), sectorId, partnerId };
    })
    .filter(({ verbs, partnerId }) => verbs.length > 0 || partnerId !== undefined)
    .map((grant) => JSON.stringify(grant));
  return hash('sha256', JSON.stringify(asked.sort()));
}

/** Absent and not open look the same. */
export async function isOpenTo(actor: Actor, night: string): Promise<boolean> {
  const rights = await readFile(join(night, RIGHTS_FILE), 'utf8').catch(() => undefined);
  return rights === rightsToRead(actor);
}
