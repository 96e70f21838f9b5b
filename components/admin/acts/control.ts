// How inputs of the staff's forms look. Sixteen pixels of type, or phones zoom in when one is touched.
export const CONTROL =
  'min-h-10 w-full min-w-0 border bg-sunken px-3 py-1.5 text-base placeholder:text-muted/70 aria-invalid:border-danger';
