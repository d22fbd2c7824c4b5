import * as migration_20261124_233934_initial from './20261124_233934_initial';
import * as migration_20261125_042458_publishing from './20261125_042458_publishing';

export const migrations = [
  {
    up: migration_20261124_233934_initial.up,
    down: migration_20261124_233934_initial.down,
    name: '20261124_233934_initial',
  },
  {
    up: migration_20261125_042458_publishing.up,
    down: migration_20261125_042458_publishing.down,
    name: '20261125_042458_publishing'
  },
];
