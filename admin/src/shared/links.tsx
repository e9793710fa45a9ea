/** Links to records and to lists with their filters set: every figure opens what it counts. */
import { Button, Link } from '@mui/material';
import type { ReactNode } from 'react';
import { useCreatePath } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { ResourceName } from '../resources.ts';
import { useFormat } from './format.ts';
import { useT } from './i18n.ts';

export const listPath = (resource: ResourceName, filter: object) =>
  `/${resource}?${new URLSearchParams({ filter: JSON.stringify(filter), page: '1' })}`;

export const RecordLink = ({ resource, id, children }: { resource: ResourceName; id: string; children: ReactNode }) => {
  const path = useCreatePath();
  return (
    <Link component={RouterLink} to={path({ resource, type: 'show', id })} sx={{ fontWeight: 600 }}>
      {children}
    </Link>
  );
};

export const ListLink = ({ resource, filter, children }: { resource: ResourceName; filter: object; children: ReactNode }) => (
  <Link component={RouterLink} to={listPath(resource, filter)} sx={{ fontWeight: 600 }}>
    {children}
  </Link>
);

export const SeeAll = ({ resource, filter, count }: { resource: ResourceName; filter: object; count?: number }) => {
  const t = useT();
  const format = useFormat();
  return (
    <Button component={RouterLink} to={listPath(resource, filter)} size="small">
      {t('pilar.shared.seeAll')}
      {count !== undefined && ` (${format.integer(count)})`}
    </Button>
  );
};
