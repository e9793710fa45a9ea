import { type Connection, serviceOf } from '../addresses.ts';
import { xml } from './xml.ts';

/** A data source of Tableau with one set; it asks for the key when it is opened. */
export const tableauSource = (given: Connection): string => `<?xml version='1.0' encoding='utf-8' ?>
<datasource formatted-name='pilar' inline='true' version='18.1' xmlns:user='http://www.tableausoftware.com/xml/user'>
  <connection class='federated'>
    <named-connections>
      <named-connection caption='Pilar' name='odata.pilar'>
        <connection authentication='user-pass' class='odata' server='${xml(serviceOf(given))}' username='' />
      </named-connection>
    </named-connections>
    <relation connection='odata.pilar' name='${given.set}' table='[${given.set}]' type='table' />
  </connection>
</datasource>
`;
