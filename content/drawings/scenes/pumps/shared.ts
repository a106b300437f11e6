/** The colours of the missing pumps: slate, wet brick, sulphur light. */

export const colors = {
  ink: '#0d1516',
  slate: '#27393d',
  grey: '#5a7070',
  pale: '#b9c4b4',
  sulphur: '#e8d25a',
  cream: '#fbf3c4',
  brick: '#6a3a30',
};
