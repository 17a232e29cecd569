/** What a system's error code means for something that was to be read or written. */
export function cause(reason: unknown, wanted: 'read' | 'written'): string {
  const { code, message } = reason as NodeJS.ErrnoException;
  const forbidden = `it may not be ${wanted}`;
  return (
    {
      ENOENT: 'it is not there',
      EACCES: forbidden,
      EPERM: forbidden,
      EROFS: 'the disk is read-only',
      ENOSPC: 'the disk is full',
      EDQUOT: 'your part of the disk is full',
      EFBIG: 'it is too large for the disk',
      EEXIST: 'it is there already',
      EBUSY: 'something else is using it',
      ELOOP: 'its links lead in circles',
      ENAMETOOLONG: 'its name is too long',
      ENOTDIR: wanted === 'read' ? 'it is not a folder' : 'a file stands where a folder should',
      EISDIR: 'it is a folder',
    }[code ?? ''] ??
    code ??
    message
  );
}
