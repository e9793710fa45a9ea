/** Inputs of our own: a reference holds its record (code and name), so the form can show it and the input can send its code. */
import { Autocomplete, type AutocompleteRenderInputParams, MenuItem, TextField } from '@mui/material';
import type { TypedDocumentString } from '@pilar/schema/generated/graphql.ts';
import { useMemo, useState } from 'react';
import { FieldTitle, InputHelperText, type InputProps, required as isRequired, useInput } from 'react-admin';
import { isPartial } from '../../provider/resource.ts';
import { useT } from '../i18n.ts';
import { nameWithin } from '../nameWithin.ts';
import { useAfterPause } from '../useAfterPause.ts';
import { useAnswer } from '../useAnswer.ts';

export const required = isRequired();

/** A record that a form refers to. */
export interface Reference {
  id: string;
  code?: string;
  name: string;
}

interface CommonProps extends Pick<InputProps, 'source' | 'defaultValue' | 'validate'> {
  label: string;
  helperText?: string;
  className?: string;
}

const useOurInput = ({ source, defaultValue, validate }: CommonProps) => {
  const { field, fieldState, isRequired: isNeeded, id } = useInput({ source, defaultValue, validate });
  return { field, id, isNeeded, problem: fieldState.error?.message, isWrong: fieldState.invalid };
};

const Help = ({ problem, text }: { problem?: string; text?: string }) => <InputHelperText error={problem} helperText={text ?? false} />;

/** Required, said to a screen reader; not to the browser, which would complain before us and in its own language. */
const needed = (params: AutocompleteRenderInputParams, isNeeded: boolean) => ({
  ...params.slotProps,
  htmlInput: { ...params.slotProps.htmlInput, 'aria-required': isNeeded },
});

interface EnumProps<V extends string> extends CommonProps {
  choices: readonly { id: V; name: string }[];
}

export const EnumInput = <V extends string>({ choices, ...props }: EnumProps<V>) => {
  const { field, id, isNeeded, problem, isWrong } = useOurInput(props);
  return (
    <TextField
      {...field}
      id={id}
      select
      fullWidth
      className={props.className}
      label={<FieldTitle label={props.label} isRequired={isNeeded} />}
      slotProps={{ select: { SelectDisplayProps: { 'aria-required': isNeeded } } }}
      value={field.value ?? ''}
      error={isWrong}
      helperText={<Help problem={problem} text={props.helperText} />}
    >
      {choices.map((choice) => (
        <MenuItem key={choice.id} value={choice.id}>
          {choice.name}
        </MenuItem>
      ))}
    </TextField>
  );
};

interface ChoiceProps<R extends Reference> extends CommonProps {
  choices: readonly R[];
  nameOf?: (row: R) => string;
}

/** One of a short list that is all there. */
export const ChoiceInput = <R extends Reference>({ choices, nameOf = (row) => row.name, ...props }: ChoiceProps<R>) => {
  const t = useT();
  const { field, id, isNeeded, problem, isWrong } = useOurInput(props);
  return (
    <Autocomplete
      id={id}
      size="small"
      className={props.className}
      options={choices}
      value={(field.value as R | '' | null) || null}
      getOptionLabel={nameOf}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      onChange={(_, row) => field.onChange(row)}
      onBlur={field.onBlur}
      noOptionsText={t('pilar.shared.noMatch')}
      renderInput={(params) => (
        <TextField
          {...params}
          label={<FieldTitle label={props.label} isRequired={isNeeded} />}
          slotProps={needed(params, isNeeded)}
          error={isWrong}
          helperText={<Help problem={problem} text={props.helperText} />}
        />
      )}
    />
  );
};

interface SearchProps<R extends Reference> extends CommonProps {
  document: TypedDocumentString<Record<string, unknown>, { text: string }>;
  nameOf?: (row: R) => string;
}

/** Options that the server finds for what is typed. */
export function useSearch<R extends Reference, V extends { text: string } = { text: string }>(
  document: TypedDocumentString<Record<string, unknown>, V>,
  given: Omit<V, 'text'>,
) {
  const [typed, setTyped] = useState('');
  const text = useAfterPause(typed.trim());
  const [isOpen, setOpen] = useState(false);
  const { data, isFetching } = useAnswer(document, { ...given, text } as V, { enabled: isOpen, keep: true });
  const lists = useMemo(() => Object.values(data ?? {}) as { nodes: R[]; totalCount?: number }[], [data]);
  const options = useMemo(() => lists.flatMap(({ nodes }) => nodes), [lists]);
  const more = lists.reduce((sum, { nodes, totalCount = nodes.length }) => sum + totalCount - nodes.length, 0);
  return { options, more, isFetching, setTyped, setOpen };
}

/** One of many: typed text is looked up by the server. */
export const SearchInput = <R extends Reference>({ document, nameOf = nameWithin, ...props }: SearchProps<R>) => {
  const t = useT();
  const { field, id, isNeeded, problem, isWrong } = useOurInput(props);
  const { options, isFetching, setTyped, setOpen } = useSearch<R>(document, {});
  return (
    <Autocomplete
      id={id}
      size="small"
      className={props.className}
      options={options}
      filterOptions={(all) => all}
      loading={isFetching}
      loadingText={t('pilar.shared.loading')}
      noOptionsText={t('pilar.shared.noMatch')}
      value={(field.value as R | '' | null) || null}
      getOptionLabel={nameOf}
      getOptionKey={({ id: key }) => key}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      onOpen={() => setOpen(true)}
      onInputChange={(_, value, reason) => reason === 'input' && setTyped(value)}
      onChange={(_, row) => field.onChange(row)}
      onBlur={field.onBlur}
      renderInput={(params) => (
        <TextField
          {...params}
          label={<FieldTitle label={props.label} isRequired={isNeeded} />}
          slotProps={needed(params, isNeeded)}
          error={isWrong}
          helperText={<Help problem={problem} text={props.helperText} />}
        />
      )}
    />
  );
};

/** Several of many; held as the connection that the API gives. */
export const SearchManyInput = <R extends Reference>({ document, nameOf = nameWithin, ...props }: SearchProps<R>) => {
  const t = useT();
  const { field, id, isNeeded, problem, isWrong } = useOurInput(props);
  const { options, isFetching, setTyped, setOpen } = useSearch<R>(document, {});
  const list = (field.value as { nodes: R[]; totalCount?: number } | '' | null) || { nodes: [] };
  const rows = list.nodes;
  const isFixed = isPartial(list);
  return (
    <Autocomplete
      id={id}
      size="small"
      multiple
      disabled={isFixed}
      className={props.className}
      options={options}
      filterOptions={(all) => all}
      filterSelectedOptions
      loading={isFetching}
      loadingText={t('pilar.shared.loading')}
      noOptionsText={t('pilar.shared.noMatch')}
      value={rows}
      getOptionLabel={nameOf}
      getOptionKey={({ id: key }) => key}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      onOpen={() => setOpen(true)}
      onInputChange={(_, value, reason) => reason === 'input' && setTyped(value)}
      onChange={(_, nodes) => field.onChange({ nodes })}
      onBlur={field.onBlur}
      renderInput={(params) => (
        <TextField
          {...params}
          label={<FieldTitle label={props.label} isRequired={isNeeded} />}
          slotProps={needed(params, isNeeded)}
          error={isWrong}
          helperText={
            <Help problem={problem} text={isFixed ? t('pilar.shared.tooManyToChange', { count: rows.length }) : props.helperText} />
          }
        />
      )}
    />
  );
};

/** Several of a short list; held as the connection that the API gives. */
export const ChoicesInput = <R extends Reference>({ choices, nameOf = (row) => row.name, ...props }: ChoiceProps<R>) => {
  const t = useT();
  const { field, id, problem, isWrong } = useOurInput(props);
  return (
    <Autocomplete
      id={id}
      size="small"
      multiple
      disableCloseOnSelect
      className={props.className}
      options={choices}
      value={((field.value as { nodes: R[] } | '' | null) || undefined)?.nodes ?? []}
      getOptionLabel={nameOf}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      onChange={(_, nodes) => field.onChange({ nodes })}
      onBlur={field.onBlur}
      noOptionsText={t('pilar.shared.noMatch')}
      renderInput={(params) => (
        <TextField {...params} label={props.label} error={isWrong} helperText={<Help problem={problem} text={props.helperText} />} />
      )}
    />
  );
};
