import AddIcon from '@mui/icons-material/Add';
import { Button, ListItemText, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useT } from '../../shared/i18n.ts';
import { emptyGroup, type Join, type Node } from './ask.ts';
import { newCondition, relatedFields, villageFields } from './fields.ts';

type ConditionKind = 'field' | 'indicator' | 'interventions' | 'kampungs' | 'pokja' | 'pokjas' | 'observations';

const KINDS: readonly ConditionKind[] = ['indicator', 'interventions', 'pokja', 'kampungs', 'field', 'pokjas', 'observations'];

function newNode(kind: ConditionKind): Node {
  switch (kind) {
    case 'field':
      return newCondition(villageFields);
    case 'indicator':
      return { type: 'indicator', period: 'LATEST', is: 'gt' };
    case 'pokja':
      return { type: 'pokja', none: false, on: 'TODAY' };
    // None at all is rarely meant: it begins with a detail to fill in.
    case 'interventions':
    case 'observations':
      return { type: 'related', of: kind, has: 'none', items: [newCondition(relatedFields[kind])] };
    default:
      return { type: 'related', of: kind, has: 'some', items: [] };
  }
}

interface Props {
  add: (node: Node) => void;
  /** Set inside a group: the other way of joining is offered as a group of its own. */
  join?: Join;
}

export const AddMenu = ({ add, join }: Props) => {
  const t = useT();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (node: Node) => {
    setAnchor(null);
    add(node);
  };
  return (
    <>
      <Button
        variant={join ? 'text' : 'contained'}
        size="small"
        startIcon={<AddIcon />}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('pilar.ask.add')}
      </Button>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        {KINDS.map((kind) => (
          <MenuItem key={kind} onClick={() => choose(newNode(kind))}>
            <ListItemText primary={t(`pilar.ask.kindOf.${kind}`)} secondary={t(`pilar.ask.kindHelp.${kind}`)} />
          </MenuItem>
        ))}
        {join && (
          <MenuItem divider={false} onClick={() => choose(emptyGroup(join === 'and' ? 'or' : 'and'))}>
            <ListItemText primary={t('pilar.ask.addGroup')} secondary={t(join === 'and' ? 'pilar.ask.any' : 'pilar.ask.all')} />
          </MenuItem>
        )}
      </Menu>
    </>
  );
};
