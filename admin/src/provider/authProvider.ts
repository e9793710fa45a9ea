/** Sessions by better-auth (a cookie the page can't read); what one may do by the verbs of one's roles. */
import { type AuthProvider, HttpError } from 'react-admin';
import { type ResourceName, resources } from '../resources.ts';
import { queryClient } from '../shared/queryClient.ts';
import type { Row } from './resource.ts';
import { may } from './scope.ts';
import { sessionEnds } from './session.ts';
import { changes, verbFor } from './verbs.ts';
import { forgetViewer, viewer } from './viewer.ts';

async function post(path: string, body: object): Promise<Response> {
  return fetch(`/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'same-origin',
  });
}

/** What the account's own door refuses is told in the words of the screen. */
async function ask(path: string, body: object, refused: string): Promise<Response> {
  const response = await post(path, body).catch(() => undefined);
  if (!response || response.status >= 500) throw new Error('pilar.identity.unreachable');
  if (response.status === 429) throw new Error('pilar.identity.tooMany');
  if (!response.ok) throw new Error(refused);
  return response;
}

/** The password was handed over by somebody else: it opens nothing until its owner has one of their own. */
export const MUST_CHANGE = 'pilar.identity.mustChange';

export interface SignIn {
  email: string;
  password: string;
  ownPassword?: string | null;
}

const isSignedOut = (error: unknown): boolean => error instanceof HttpError && error.status === 401;

/** Of the same person: what the page holds stays. */
export async function signInAgain({ email, password, ownPassword }: SignIn): Promise<void> {
  const { user } = await (await ask('/sign-in/email', { email, password }, 'pilar.identity.wrong')).json();
  if (user.mustChangePassword) {
    if (!ownPassword) throw new Error(MUST_CHANGE);
    const change = { currentPassword: password, newPassword: ownPassword };
    await ask('/change-password', change, 'pilar.identity.refusedPassword');
  }
  forgetViewer();
  sessionEnds(false);
}

export const authProvider: AuthProvider = {
  async login(values: SignIn) {
    await signInAgain(values);
    queryClient.clear();
  },

  /** Who asked to leave must not believe to have left when the server did not hear it: others may use the same computer. */
  async logout({ isAsked } = {}) {
    const answer = await post('/sign-out', {}).catch(() => undefined);
    if (isAsked && (!answer || answer.status >= 500)) throw new Error('pilar.identity.notSignedOut');
    forgetViewer();
    queryClient.clear();
  },

  /** Only a refusal ends the session: a server that cannot be reached leaves everyone where they are. */
  async checkAuth() {
    await viewer().catch((error: unknown) => {
      if (isSignedOut(error)) throw error;
    });
  },

  /** Nothing that an open page is told leads away from it: where its session ended it asks for the password. */
  async checkError() {},

  async getIdentity() {
    const { email, name } = await viewer();
    return { id: email ?? name, fullName: name };
  },

  /** With a record: may it be done to this one? */
  async canAccess({ resource, action, record }) {
    const verb = verbFor(resource, action);
    if (verb === undefined) return true;
    const { verbs, roles } = await viewer();
    if (!verbs.includes(verb)) return false;
    const belonging = resources[resource as ResourceName]?.belonging;
    return !record || !changes(action) || !belonging || may(roles, verb, belonging(record as unknown as Row));
  },
};
