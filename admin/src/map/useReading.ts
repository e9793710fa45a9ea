import { useMutation } from '@tanstack/react-query';

/** A file that was chosen; of two that are chosen quickly the last one counts, whichever is read first. No network is needed for it. */
export const useReading = <T>(read: (file: File) => Promise<T>) => useMutation({ mutationFn: read, networkMode: 'always' });
