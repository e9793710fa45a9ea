import { useEffect, useState } from 'react';

/** Milliseconds for which whoever types has rested. */
const IN_TYPING = 250;

/** The value as it was when it last rested: what is asked for while it changes would be answered for nothing. */
export function useAfterPause<Value>(value: Value, pause = IN_TYPING): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(() => value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return rested;
}
