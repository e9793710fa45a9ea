import { Link } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { useT } from '../shared/i18n.ts';
import { listPath } from '../shared/links.tsx';
import { placeOf, type Variable } from './indices.ts';

interface Props {
  village: { id: string; code: string };
  variable: Variable;
}

/** The way to where the data of a variable is written down. */
export const PlaceLink = ({ village, variable }: Props) => {
  const t = useT();
  const place = placeOf(variable);
  const page = `/villages/${encodeURIComponent(village.id)}/show`;
  const to = {
    pokja: page,
    kampung: page,
    interventions: listPath('interventions', { village: village.code }),
    entry: `/entry?village=${village.code}`,
  }[place];
  return (
    <Link component={RouterLink} to={to} underline="always" sx={{ whiteSpace: 'nowrap' }}>
      {t(`pilar.classification.reportAt.${place}`)}
    </Link>
  );
};
