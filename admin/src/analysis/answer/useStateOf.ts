import { useState } from 'react';

/** A state that is of something, and begins anew with something else. */
export function useStateOf<T>(of: string, first: T): [T, (next: T) => void] {
  const [held, hold] = useState({ of, value: first });
  return [held.of === of ? held.value : first, (value) => hold({ of, value })];
}
