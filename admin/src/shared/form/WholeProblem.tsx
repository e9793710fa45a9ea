import { Alert } from '@mui/material';
import { useEffect } from 'react';
import { useFormContext, useFormState } from 'react-hook-form';
import { isShown, plain, problemsIn } from './problems.ts';

/** Forgotten whenever the form is sent. */
const ROOT = 'root.serverError';

/** What the server says about the input as a whole, or about a field that this form has not. */
export const WholeProblem = () => {
  const { errors } = useFormState();
  const { control, clearErrors, setError } = useFormContext();
  useEffect(() => {
    const problems = problemsIn(errors);
    const isAbove = ({ path }: { path: string }) => path === ROOT || !isShown(control, path);
    const above = problems.filter(isAbove);
    if (above.every(({ path }) => path === ROOT)) return;
    // Left at its path it would hold back every further saving: no field there ever takes it away.
    clearErrors();
    for (const { path, message } of problems.filter((problem) => !isAbove(problem))) setError(path, { type: 'server', message });
    setError(ROOT, { type: 'server', message: above.map(({ message }) => plain(message)).join(' ') });
  }, [errors, control, clearErrors, setError]);
  const message = errors.root?.serverError?.message;
  return message ? (
    <Alert severity="error" sx={{ mb: 2 }}>
      {plain(message)}
    </Alert>
  ) : null;
};
