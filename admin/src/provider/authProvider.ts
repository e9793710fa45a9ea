/** Sessions by better-auth (a cookie the page can't read); what one may do by the verbs of one's roles. */
import { type AuthProvider, HttpError } from 'react-admin';
import { queryClient } from '../shared/queryClient.ts';
import { verbFor } from './verbs.ts';
import { forgetViewer, viewer } from './viewer.ts';

async function post(path: string, body: object): Promise<Response> {
  return fetch(`/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'same-origin',
  });
}

export const authProvider: AuthProvider = {
  async login({ email, password }: { email: string; password: string }) {
    const response = await post('/sign-in/email', { email, password }).catch(() => undefined);
    if (!response) throw new Error('pilar.identity.unreachable');
    if (response.status === 429) throw new Error('pilar.identity.tooMany');
    if (!response.ok) throw new Error(response.status >= 500 ? 'pilar.identity.unreachable' : 'pilar.identity.wrong');
    forgetViewer();
    queryClient.clear();
  },

  async logout() {
    forgetViewer();
    queryClient.clear();
    await post('/sign-out', {}).catch(() => undefined);
  },

  async checkAuth() {
    await viewer();
  },

  /** A refused verb is an answer, not the end of the session. */
  async checkError(error) {
    if (!(error instanceof HttpError) || error.status !== 401) return;
    forgetViewer();
    throw error;
  },

  async getIdentity() {
    const { email, name } = await viewer();
    return { id: email ?? name, fullName: name };
  },

  async getPermissions() {
    return new Set((await viewer()).verbs);
  },

  async canAccess({ resource, action }) {
    const verb = verbFor(resource, action);
    return verb === undefined || (await viewer()).verbs.includes(verb);
  },
};
