/** For tests that must tell linear from quadratic time: what is quadratic fails each time, a busy machine not four times. */
export const busyMachine = { retry: 3 };
