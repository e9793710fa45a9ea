/** How high a tile stands: as what is in it needs, or so many rows at least. */
import HeightIcon from '@mui/icons-material/HeightOutlined';
import { IconButton, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useT } from '../../shared/i18n.ts';
import { HEIGHTS, type Height } from '../dashboard.ts';

/** Of a button over a tile: all of them stand in one line of the narrowest. */
export const ACT = { p: '4px', '& svg': { fontSize: 20 } } as const;

interface Props {
  name: string;
  height?: Height;
  choose: (height?: Height) => void;
}

export const HeightPick = ({ name, height, choose }: Props) => {
  const t = useT();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const label = t('pilar.dashboard.height', { name });
  const take = (one?: Height) => {
    setAnchor(undefined);
    if (one !== height) choose(one);
  };
  return (
    <>
      <IconButton
        size="small"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        sx={ACT}
      >
        <HeightIcon />
      </IconButton>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(undefined)}>
        {[undefined, ...HEIGHTS].map((one) => (
          <MenuItem
            key={one ?? 'none'}
            role="menuitemradio"
            aria-checked={one === height}
            selected={one === height}
            onClick={() => take(one)}
          >
            {one ? t('pilar.dashboard.rows', { smart_count: one }) : t('pilar.dashboard.asNeeded')}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
