/** What one look found. */
import type { Client } from 'pg';
import type { Env } from '../core/env.ts';

export interface Finding {
  /** For scripts: does not change. */
  check: string;
  /** `absent`: there is nothing to look at yet, which is not the same as fine. */
  state: 'ok' | 'warning' | 'fault' | 'absent';
  text: string;
  /** What to do about it. */
  advice?: string;
}

export interface Subject {
  env: Env;
  /** The owner's connection. */
  client: Client;
  /** Its address. */
  url: string;
  /** Where the console should answer. */
  address: string;
}

export interface Check {
  name: string;
  title: string;
  look(subject: Subject): Promise<Outcome[]>;
}

export type Outcome = Omit<Finding, 'check'>;

export const ok = (text: string): Outcome => ({ state: 'ok', text });
export const warning = (text: string, advice?: string): Outcome => ({ state: 'warning', text, advice });
export const fault = (text: string, advice?: string): Outcome => ({ state: 'fault', text, advice });
export const absent = (text: string): Outcome => ({ state: 'absent', text });

/** What is wrong, or the one sentence that all is well. */
export const orOk = (outcomes: Outcome[], text: string): Outcome[] => (outcomes.length > 0 ? outcomes : [ok(text)]);
