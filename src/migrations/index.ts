import * as migration_20261124_233934_initial from './20261124_233934_initial';
import * as migration_20261125_042458_publishing from './20261125_042458_publishing';
import * as migration_20261127_110635_site_pages_and_corrections from './20261127_110635_site_pages_and_corrections';
import * as migration_20261127_185711_accounts_and_audit from './20261127_185711_accounts_and_audit';
import * as migration_20261127_215901_switched_on_and_places from './20261127_215901_switched_on_and_places';
import * as migration_20261127_230757_webhooks from './20261127_230757_webhooks';

export const migrations = [
  {
    up: migration_20261124_233934_initial.up,
    down: migration_20261124_233934_initial.down,
    name: '20261124_233934_initial',
  },
  {
    up: migration_20261125_042458_publishing.up,
    down: migration_20261125_042458_publishing.down,
    name: '20261125_042458_publishing',
  },
  {
    up: migration_20261127_110635_site_pages_and_corrections.up,
    down: migration_20261127_110635_site_pages_and_corrections.down,
    name: '20261127_110635_site_pages_and_corrections',
  },
  {
    up: migration_20261127_185711_accounts_and_audit.up,
    down: migration_20261127_185711_accounts_and_audit.down,
    name: '20261127_185711_accounts_and_audit',
  },
  {
    up: migration_20261127_215901_switched_on_and_places.up,
    down: migration_20261127_215901_switched_on_and_places.down,
    name: '20261127_215901_switched_on_and_places',
  },
  {
    up: migration_20261127_230757_webhooks.up,
    down: migration_20261127_230757_webhooks.down,
    name: '20261127_230757_webhooks'
  },
];
