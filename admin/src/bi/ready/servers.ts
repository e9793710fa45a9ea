/** Files for tools that run on a server: what is secret, and where the database is, comes from the environment or is typed in the tool. */
import type { Connection } from '../addresses.ts';

/** A configuration file, which Metabase reads at its start in its paid editions. */
export const metabaseConfig = (): string => `version: 1
config:
  databases:
    - name: Pilar
      engine: postgres
      details:
        host: "{{ env PILAR_DB_HOST }}"
        port: 5432
        dbname: "{{ env PILAR_DB_NAME }}"
        user: "{{ env PILAR_DB_LOGIN }}"
        password: "{{ env PILAR_DB_PASSWORD }}"
        ssl: true
        schema-filters-type: inclusion
        schema-filters-patterns: bi
`;

/** Has no way to read the environment: three words are replaced by hand, and the password is typed in Superset. */
export const supersetSources = ({ set }: Connection): string => `databases:
  - database_name: Pilar
    sqlalchemy_uri: postgresql+psycopg2://LOGIN@HOST:5432/DATABASE?sslmode=require
    expose_in_sqllab: true
    allow_run_async: false
    tables:
      - table_name: ${set}
        schema: bi
`;

export const grafanaSources = ({ origin }: Connection): string => `apiVersion: 1
datasources:
  - name: Pilar
    type: yesoreyeram-infinity-datasource
    basicAuth: true
    basicAuthUser: $PILAR_KEY_ID
    jsonData:
      auth_method: basicAuth
      allowedHosts:
        - ${origin}
    secureJsonData:
      basicAuthPassword: $PILAR_KEY_SECRET
  - name: Pilar SQL
    type: grafana-postgresql-datasource
    url: $PILAR_DB_HOST:5432
    user: $PILAR_DB_LOGIN
    jsonData:
      database: $PILAR_DB_NAME
      sslmode: require
      maxOpenConns: 4
    secureJsonData:
      password: $PILAR_DB_PASSWORD
`;
