/** What the server says about a form, and where the form shows it. */
import { type Control, type Field, type FieldError, get, useFormContext, useFormState } from 'react-hook-form';

interface Problem {
  path: string;
  message: string;
}

/** All that is said in a tree of problems; a problem of a value may stand beside problems within it. */
export function problemsIn(errors: object, path = ''): Problem[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    // The reference of a problem is an element of the page.
    if (name === 'ref' || typeof error !== 'object' || error === null) return [];
    const own = typeof error.message === 'string' ? [{ path: path + name, message: error.message }] : [];
    return [...own, ...problemsIn(error, `${path}${name}.`)];
  });
}

/** A field shows what is said about its value and within it. */
export function isShown(control: Control, path: string): boolean {
  const steps = path.split('.');
  return steps.some((_, index) => (get(control._fields, steps.slice(0, index + 1).join('.')) as Partial<Field> | undefined)?._f?.mount);
}

/** What is said about a value that several inputs make up. Registered like a field, it is judged anew whenever the form is sent. */
export function useProblem(path: string): string | undefined {
  const { register } = useFormContext();
  register(path);
  return plain((get(useFormState().errors, path) as FieldError | undefined)?.message);
}

/** Without the marks of a message that react-admin would translate. */
export const plain = (message?: string) => message?.replace(/^@@react-admin@@/, '').replace(/^"|"$/g, '');
