/** Astro tells its makers how it is used, unless this is set before it has read its configuration. */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
