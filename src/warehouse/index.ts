export { calendarDays } from './calendar.ts';
export { openWarehouse, type WarehouseConnection } from './connection.ts';
export { loadWarehouse, type WarehouseInput } from './load.ts';
export { type RawTableShape, type Reach, rawTables } from './raw-tables.ts';
export { type Row, readRows, readTable, type Value } from './rows.ts';
export { type Stock, stockOn } from './stock.ts';
