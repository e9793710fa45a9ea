/** A record that is not there, or cannot be read just now: the page stays, says so, and tries again. */
import { Box } from '@mui/material';
import { ListButton, Title, useGetResourceLabel, useResourceContext } from 'react-admin';
import { Failure } from './Failure.tsx';

export const NotRead = ({ error, retry }: { error: Error | null | undefined; retry: () => void }) => {
  const resource = useResourceContext()!;
  const label = useGetResourceLabel();
  return (
    <>
      <Title title={label(resource, 1)} />
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', mb: 1.5 }}>
        <ListButton />
      </Box>
      <Failure error={error ?? new Error('ra.notification.item_doesnt_exist')} retry={retry} />
    </>
  );
};
