/** A list on the screen is asked again when what it shows changes elsewhere: the server says which types did, and nothing of them. */
import { type Query, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AnyResource } from '../../provider/resource.ts';
import { resources } from '../../resources.ts';

/** In milliseconds: the page asked its first questions while the stream was on its way, and what is told is on its way too. */
const LATE_MS = 5000;
/** However much changes: lists are not asked more often, and not all pages at once. */
const REST_MS = 3000;
/** What a server reckons long for is asked more rarely: a dashboard has two dozen of them. */
const LONG_REST_MS = 45_000;

/** The stream is held while the page is looked at: a browser has few connections for all its tabs. */
export function useNews(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const askAgain = gathering((types) => {
      for (const [name, { entity, follows = [] }] of Object.entries(resources as Record<string, AnyResource>)) {
        const isConcerned = follows === 'ALL' || isAmong(types, [entity, ...follows]);
        if (isConcerned) void queryClient.invalidateQueries({ queryKey: [name, 'getList'] });
      }
      void queryClient.invalidateQueries({ predicate: (query) => follows(query, types) && !query.meta?.isCostly });
      // Nothing is reckoned for what is only told.
      void queryClient.invalidateQueries({ predicate: (query) => follows(query, types) && isLeftAsItIs(query), refetchType: 'none' });
    }, REST_MS);
    const askCostly = gathering((types) => {
      const concerns = (query: Query) => follows(query, types) && Boolean(query.meta?.isCostly);
      void queryClient.invalidateQueries({ predicate: (query) => concerns(query) && !isLeftAsItIs(query) });
    }, LONG_REST_MS);
    const tell: AskAgain = (types) => {
      askAgain.tell(types);
      askCostly.tell(types);
    };
    const leave = whileLookedAt((heardUntil) => listenTo(tell, heardUntil));
    return () => {
      leave();
      askAgain.stop();
      askCostly.stop();
    };
  }, [queryClient]);
}

const follows = ({ meta }: Query, types: ReadonlySet<string> | undefined): boolean =>
  Array.isArray(meta?.follows) && isAmong(types, meta.follows);

/** An answer that is still on its way may be from before the change: it is asked for anew. */
const isLeftAsItIs = ({ meta, state }: Query): boolean => Boolean(meta?.isOnlyTold) && state.fetchStatus !== 'fetching';

const isAmong = (types: ReadonlySet<string> | undefined, entities: readonly string[]): boolean =>
  !types || entities.some((entity) => types.has(entity));

/** `types` left out: all of them. */
type AskAgain = (types?: string[]) => void;

const SOONEST_MS = 2000;
const LATEST_MS = 120_000;

/** A moment, until which nothing was missed; undefined: something may have been. */
type HeardUntil = number | undefined;

/**
 * What was told since then is asked for, everything where nobody knows. Leaving says until when it was surely heard: a line may be dead without
 * saying so, and what it was asked to tell first may still be on its way.
 */
function listenTo(askAgain: AskAgain, heardUntil: HeardUntil): () => HeardUntil {
  let until = heardUntil;
  let wait = SOONEST_MS;
  let timer: number | undefined;
  let source: EventSource;
  const hear = (types?: string[]) => {
    until = Date.now();
    askAgain(types);
  };
  const open = () => {
    const asked = Date.now();
    source = new EventSource(`/api/news?ago=${asked - (until ?? asked) + LATE_MS}`);
    source.addEventListener('changed', ({ data }) => hear(JSON.parse(data).types));
    source.addEventListener('missed', () => hear());
    source.addEventListener('open', () => {
      // Nor is it known where a clock was set back, or where the question took longer than it may.
      const isKnown = until !== undefined && until <= asked && Date.now() - asked <= LATE_MS;
      if (!isKnown) hear();
      wait = SOONEST_MS;
    });
    source.addEventListener('error', () => {
      // For how long the line was dead already, nobody knows.
      until = undefined;
      // The browser comes again by itself after a broken line, not after a refusal; and not all at once.
      if (source.readyState === EventSource.CLOSED) timer = window.setTimeout(open, wait * (1 + Math.random()));
      wait = Math.min(wait * 2, LATEST_MS);
    });
  };
  open();
  return () => {
    window.clearTimeout(timer);
    source.close();
    return until;
  };
}

/** Begins anew when the page is looked at again, from where it ended. */
function whileLookedAt(begin: (heardUntil: HeardUntil) => () => HeardUntil): () => void {
  let end: (() => HeardUntil) | undefined;
  let heardUntil: HeardUntil = Date.now();
  const look = () => {
    if (document.visibilityState === 'visible') end ??= begin(heardUntil);
    else if (end) {
      heardUntil = end();
      end = undefined;
    }
  };
  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    end?.();
  };
}

/** The first at once, what comes soon after it together; nothing more once it is stopped. */
function gathering(ask: (types?: ReadonlySet<string>) => void, rest: number): { tell: AskAgain; stop: () => void } {
  let waiting: Set<string> | 'all' | undefined;
  let resting: number | undefined;
  const go = () => {
    if (!waiting || resting !== undefined) return;
    ask(waiting === 'all' ? undefined : waiting);
    waiting = undefined;
    resting = window.setTimeout(
      () => {
        resting = undefined;
        go();
      },
      rest * (1 + Math.random() / 3),
    );
  };
  const tell: AskAgain = (types) => {
    if (!types) waiting = 'all';
    else if (waiting !== 'all') waiting = new Set([...(waiting ?? []), ...types]);
    go();
  };
  return { tell, stop: () => window.clearTimeout(resting) };
}
