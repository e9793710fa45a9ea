import { Alert } from '@mui/material';
import { useEffect } from 'react';
import { type FieldErrors, useFormContext, useFormState } from 'react-hook-form';

/** What the server says about the input as a whole, or about a field that this form has not. */
export const WholeProblem = () => {
  const { errors } = useFormState();
  const { clearErrors, setError } = useFormContext();
  const message = errors.root?.serverError?.message;
  useEffect(() => {
    const { root: _, ...rest } = errors;
    const homeless = homelessIn(rest);
    if (homeless.length === 0) return;
    // Left at its path it would hold back every further saving: no field there ever takes it away.
    clearErrors(homeless.map(({ path }) => path));
    setError('root.serverError', { type: 'server', message: homeless.map(({ message }) => said(message)).join(' ') });
  }, [errors, clearErrors, setError]);
  return message ? (
    <Alert severity="error" sx={{ mb: 2 }}>
      {said(message)}
    </Alert>
  ) : null;
};

const said = (message: string) => message.replace(/^@@react-admin@@/, '').replace(/^"|"$/g, '');

/** Problems of the server at paths without a field: those know no input that shows them. */
function homelessIn(errors: FieldErrors, path = ''): { path: string; message: string }[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    const { type, message, ref } = (error ?? {}) as { type?: unknown; message?: unknown; ref?: unknown };
    if (typeof message !== 'string') return error ? homelessIn(error as FieldErrors, `${path}${name}.`) : [];
    return type === 'server' && ref === undefined ? [{ path: path + name, message }] : [];
  });
}
