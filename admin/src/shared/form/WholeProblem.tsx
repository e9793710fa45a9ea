import { Alert } from '@mui/material';
import { useFormState } from 'react-hook-form';

/** What the server says about the input as a whole, where no field is to blame. */
export const WholeProblem = () => {
  const { errors } = useFormState();
  const message = errors.root?.serverError?.message;
  return message ? (
    <Alert severity="error" sx={{ mb: 2 }}>
      {message.replace(/^@@react-admin@@/, '').replace(/^"|"$/g, '')}
    </Alert>
  ) : null;
};
