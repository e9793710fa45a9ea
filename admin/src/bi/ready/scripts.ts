/** Programs that read one set. The key comes from the environment; the guides in docs/bi show the same texts, and the tests run them. */
import { type Connection, fileOf, serviceOf } from '../addresses.ts';

export const pythonScript = (given: Connection): string => `import json
import os
from base64 import b64encode
from urllib.request import Request, urlopen

SERVICE = "${serviceOf(given)}"
KEY = f"{os.environ['PILAR_KEY_ID']}:{os.environ['PILAR_KEY_SECRET']}"
HEADERS = {"Authorization": "Basic " + b64encode(KEY.encode()).decode()}


def rows(address):
    while address:
        with urlopen(Request(address, headers=HEADERS)) as answer:
            page = json.load(answer)
        yield from page["value"]
        address = page.get("@odata.nextLink")


found = list(rows(f"{SERVICE}/${given.set}"))
print(len(found))
`;

export const rScript = (given: Connection): string => `key <- paste0("pk_", Sys.getenv("PILAR_KEY_ID"), "_", Sys.getenv("PILAR_KEY_SECRET"))
door <- url("${fileOf(given, 'csv')}", encoding = "UTF-8", headers = c(Authorization = paste("Bearer", key)))
rows <- read.csv(door, na.strings = "")
print(nrow(rows))
`;

export const duckdbScript = (given: Connection): string => `curl --fail --silent --show-error --user "$PILAR_KEY_ID:$PILAR_KEY_SECRET" \\
  --output ${given.set}.parquet "${fileOf(given, 'parquet')}"
duckdb -c "SELECT count(*) FROM '${given.set}.parquet'"
`;

export const curlScript = (given: Connection): string => `curl --fail --silent --show-error --user "$PILAR_KEY_ID:$PILAR_KEY_SECRET" \\
  --output ${given.set}.csv "${fileOf(given, 'csv')}"
`;
