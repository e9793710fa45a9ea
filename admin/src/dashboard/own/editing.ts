/** Whether a dashboard is being put together stands in the address. */
const EDIT = 'edit';

export const isEditing = (search: string | URLSearchParams): boolean => new URLSearchParams(search).has(EDIT);

export function withEditing(params: URLSearchParams, is: boolean): URLSearchParams {
  const next = new URLSearchParams(params);
  if (is) next.set(EDIT, '1');
  else next.delete(EDIT);
  return next;
}
