import * as migration_20261124_233934_initial from './20261124_233934_initial';

export const migrations = [
  {
    up: migration_20261124_233934_initial.up,
    down: migration_20261124_233934_initial.down,
    name: '20261124_233934_initial'
  },
];
