/**
 * Imported before all else: libraries look at NODE_ENV when they are loaded, and graphql-js then checks less of what it already knows. What
 * better-auth would do otherwise in production is said outright in `identity/auth.ts`.
 */
process.env.NODE_ENV ??= 'production';
