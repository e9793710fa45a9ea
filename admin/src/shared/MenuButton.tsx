import { Button, Menu, MenuItem } from '@mui/material';
import { type ReactNode, useState } from 'react';

interface Props<Kind extends string> {
  label: string;
  icon: ReactNode;
  kinds: readonly Kind[];
  textOf: (kind: Kind) => string;
  choose: (kind: Kind) => void;
  disabled?: boolean;
}

/** What can be had in several kinds: the button opens them, the choice closes them. */
export const MenuButton = <Kind extends string>({ label, icon, kinds, textOf, choose, disabled }: Props<Kind>) => {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const take = (kind: Kind) => {
    setAnchor(null);
    choose(kind);
  };
  return (
    <>
      <Button
        size="small"
        startIcon={icon}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        disabled={disabled}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {label}
      </Button>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        {kinds.map((kind) => (
          <MenuItem key={kind} onClick={() => take(kind)}>
            {textOf(kind)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
