import { CreateButton, useCanAccess, useResourceContext } from 'react-admin';

/** The way to a first record, for those who may make one. */
export const NewButton = () => {
  const resource = useResourceContext()!;
  const { canAccess } = useCanAccess({ resource, action: 'create' });
  return canAccess ? <CreateButton variant="contained" /> : null;
};
