/** Files for what Microsoft makes. Who opens one is asked for the key by the program itself, which keeps it in its own store. */
import { type Connection, serviceOf } from '../addresses.ts';
import { xml } from './xml.ts';

/** Power Query: the steps from the service to one set. */
export const powerQuery = (given: Connection): string => `let
    Source = OData.Feed("${serviceOf(given)}", null, [Implementation = "2.0"]),
    Rows = Source{[Name = "${given.set}", Signature = "table"]}[Data]
in
    Rows
`;

/** A connection that Excel opens by itself, with the steps inside. */
export function workbookConnection(given: Connection): string {
  const query = `pilar_${given.set}`;
  const mashup = `<Mashup xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://schemas.microsoft.com/DataMashup"><Client>EXCEL</Client><Version>2.140.405.0</Version><MinVersion>2.21.0.0</MinVersion><Culture>en-US</Culture><SafeCombine>true</SafeCombine><Items><Query Name="${query}"><Formula><![CDATA[${powerQuery(given)}]]></Formula><IsParameterQuery xsi:nil="true" /><IsDirectQuery xsi:nil="true" /></Query></Items></Mashup>`;
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/x-ms-odc; charset=utf-8">
<meta name=ProgId content=ODC.Database>
<meta name=SourceType content=OLEDB>
<title>${query}</title>
<xml id=docprops><o:DocumentProperties xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">
  <o:Name>${query}</o:Name>
</o:DocumentProperties></xml>
<xml id=msodc><odc:OfficeDataConnection xmlns:odc="urn:schemas-microsoft-com:office:odc" xmlns="http://www.w3.org/TR/REC-html40">
  <odc:PowerQueryConnection odc:Type="OLEDB">
    <odc:ConnectionString>Provider=Microsoft.Mashup.OleDb.1;Data Source=$Workbook$;Location=${query};Extended Properties=&quot;&quot;</odc:ConnectionString>
    <odc:CommandType>SQL</odc:CommandType>
    <odc:CommandText>SELECT * FROM [${query}]</odc:CommandText>
  </odc:PowerQueryConnection>
  <odc:PowerQueryMashupData>${xml(mashup)}</odc:PowerQueryMashupData>
</odc:OfficeDataConnection></xml>
</head>
</html>
`;
}

export const powerBiSource = (given: Connection): string =>
  `${JSON.stringify({ version: '0.1', connections: [{ details: { protocol: 'odata', address: { url: serviceOf(given) } }, options: {}, mode: 'Import' }] }, null, 2)}\n`;
