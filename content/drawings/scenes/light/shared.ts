/** The colours of the Outer Light: indigo and straw. */

export const colors = {
  ink: '#0a0d26',
  indigo: '#1a2260',
  blue: '#3a4a9a',
  straw: '#f6dc86',
  cream: '#fff6d8',
  stone: '#7a80b0',
};
