/** nginx that sends files and does nothing else; it does not even write a log. */
export function plainNginx(port: number, root: string): string {
  return `
    worker_processes auto;
    events { worker_connections 1024; }
    http {
      ${temporaryPaths('.')}
      types { text/html html; }
      charset utf-8;
      sendfile on;
      tcp_nopush on;
      access_log off;
      server {
        listen 127.0.0.1:${port};
        root ${root};
        gzip_static on;
      }
    }`
}

/** Where `deploy/nginx.conf` is to run in the bench. */
interface Place {
  port: number
  portalUrl: string
  dataDir: string
  /** Folder of this nginx. */
  home: string
}

/**
 * `deploy/nginx.conf` with another port, portal and folder; everything else stays.
 * @throws when the file does not name what is to be replaced.
 */
export function deployedNginx(config: string, { port, portalUrl, dataDir, home }: Place): string {
  const replaced: [string, string][] = [
    ['listen 80 default_server;', `listen 127.0.0.1:${port} default_server;`],
    ['listen [::]:80 default_server;', ''],
    ['server 127.0.0.1:3000;', `server ${new URL(portalUrl).host};`],
    ['/var/log/nginx/', `${home}/logs/`],
    ['/srv/portal/data', dataDir],
    ['http {', `http { ${temporaryPaths(home)}`],
  ]
  let text = config.replace(/^\s*#.*$/gm, '')
  for (const [from, to] of replaced) {
    if (!text.includes(from)) throw new Error(`deploy/nginx.conf does not say ${from}`)
    text = text.replaceAll(from, to)
  }
  return text
}

function temporaryPaths(folder: string): string {
  return ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ')
}
