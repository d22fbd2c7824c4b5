// Enough settings for modules that read them; no unit test opens a database or writes a file.
Object.assign(process.env, {
  DATABASE_URI: 'file:/nonexistent/portal.db',
  DATA_DIR: '/nonexistent/data',
  MEDIA_DIR: '/nonexistent/media',
  PAYLOAD_SECRET: 'a secret that only the tests know, 32+',
  PUBLIC_URL: 'http://127.0.0.1:3000',
  LOG_LEVEL: 'error',
})
