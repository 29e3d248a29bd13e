/** The units that are read: each with its names, its dimension, and how it converts to the dimension's base unit. */

export interface Unit {
  /** The symbol that stands for it in `Figure.unit`. */
  readonly name: string;
  /** Units of one dimension convert to one another; "share" and "points" have only themselves. */
  readonly dimension: string;
  /** Base units in one of this unit; the base is the metre, kilogram, second, month, watt, joule, kelvin, byte … */
  readonly factor: number;
  /** Base units at its zero: only for temperatures. */
  readonly offset?: number;
}

type Row = readonly [
  name: string,
  dimension: string,
  factor: number,
  /** Written without regard to case, each also with an s unless it opens with =. */
  names: string,
  /** Written exactly so. */
  symbols?: string,
];

const foot = 0.3048;
const mile = 1609.344;
const pound = 0.45359237;
const gallon = 3.785411784e-3;

const rows: readonly Row[] = [
  ['%', 'share', 1, 'percent,per cent,percentage,pct,prozent', '%,％,٪'],
  ['‰', 'share', 0.1, 'per mille', '‰'],
  ['pp', 'points', 1, 'percentage point,percent point,% point,pct point,%-point', 'pp,ppt,ppts'],
  ['bp', 'points', 0.01, 'basis point', 'bp,bps'],

  ['second', 'time', 1, 'second,sec'],
  ['millisecond', 'time', 1e-3, 'millisecond', 'ms'],
  ['nanosecond', 'time', 1e-9, 'nanosecond', 'ns'],
  ['minute', 'time', 60, 'minute,min', 'min'],
  ['hour', 'time', 3600, 'hour,hr', 'h'],
  ['day', 'time', 86400, 'day,business day,working day,calendar day'],
  ['night', 'time', 86400, 'night'],
  ['week', 'time', 604800, 'week,wk'],
  ['fortnight', 'time', 1209600, 'fortnight'],
  ['month', 'months', 1, 'month,mo'],
  ['quarter', 'months', 3, 'quarter'],
  ['season', 'seasons', 1, 'season'],
  ['year', 'months', 12, 'year,calendar year,fiscal year,financial year,yr'],
  ['decade', 'months', 120, 'decade'],
  ['century', 'months', 1200, 'century,centuries'],
  ['millennium', 'months', 12000, 'millennium,millennia'],

  ['m', 'length', 1, 'meter,metre', 'm'],
  ['km', 'length', 1000, 'kilometer,kilometre', 'km,kms'],
  ['cm', 'length', 0.01, 'centimeter,centimetre', 'cm'],
  ['mm', 'length', 1e-3, 'millimeter,millimetre', 'mm'],
  ['µm', 'length', 1e-6, 'micrometer,micrometre,micron', 'µm,μm'],
  ['nm', 'length', 1e-9, 'nanometer,nanometre', 'nm'],
  ['mi', 'length', mile, 'mile', 'mi'],
  ['nmi', 'length', 1852, 'nautical mile', 'nmi'],
  ['yd', 'length', 0.9144, 'yard,yd', 'yd'],
  ['ft', 'length', foot, 'foot,feet', 'ft,′'],
  ['in', 'length', 0.0254, 'inch,inches', 'in,in.,″'],
  ['ly', 'length', 9.4607304725808e15, 'light year,light-year'],

  ['m²', 'area', 1, 'square meter,square metre,sq m,sq. m', 'm²,m2,sqm'],
  ['km²', 'area', 1e6, 'square kilometer,square kilometre,sq km,sq. km', 'km²,km2'],
  ['cm²', 'area', 1e-4, 'square centimeter,square centimetre', 'cm²,cm2'],
  ['ha', 'area', 1e4, 'hectare', 'ha'],
  ['acre', 'area', 4046.8564224, 'acre'],
  ['sq mi', 'area', mile * mile, 'square mile,sq mi,sq. mi,sq mile'],
  ['sq ft', 'area', foot * foot, 'square foot,square feet,sq ft,sq. ft,sq foot,sq feet', 'sqft,ft²,ft2'],
  ['sq yd', 'area', 0.83612736, 'square yard'],

  ['m³', 'volume', 1, 'cubic meter,cubic metre', 'm³,m3'],
  ['km³', 'volume', 1e9, 'cubic kilometer,cubic kilometre'],
  ['cm³', 'volume', 1e-6, 'cubic centimeter,cubic centimetre', 'cm³,cm3,cc'],
  ['cu ft', 'volume', foot ** 3, 'cubic foot,cubic feet', 'ft³,cf'],
  ['cu yd', 'volume', 0.764554857984, 'cubic yard'],
  ['Ml', 'volume', 1e3, 'megaliter,megalitre', 'Ml,ML'],
  ['l', 'volume', 1e-3, 'liter,litre', 'l,L'],
  ['cl', 'volume', 1e-5, 'centiliter,centilitre', 'cl'],
  ['dl', 'volume', 1e-4, 'deciliter,decilitre', 'dl,dL'],
  ['ml', 'volume', 1e-6, 'milliliter,millilitre', 'ml,mL'],
  ['gal', 'volume', gallon, 'gallon,gal'],
  ['qt', 'volume', gallon / 4, 'quart'],
  ['pt', 'volume', gallon / 8, 'pint'],
  ['cup', 'volume', gallon / 16, 'cup'],
  ['fl oz', 'volume', gallon / 128, 'fluid ounce', 'fl oz'],
  ['tbsp', 'volume', gallon / 256, 'tablespoon', 'tbsp'],
  ['tsp', 'volume', gallon / 768, 'teaspoon', 'tsp'],
  ['bbl', 'volume', 0.158987294928, 'barrel,bbl'],
  ['acre-ft', 'volume', 4046.8564224 * foot, 'acre foot,acre feet,acre-foot,acre-feet'],
  ['bushel', 'bushel', 1, 'bushel'],
  ['TEU', 'containers', 1, 'teu'],

  ['bbl/d', 'flow', 0.158987294928, 'barrel a day,barrels a day,barrel per day,barrels per day', 'bpd,b/d'],

  ['t', 'mass', 1000, 'tonne,metric ton,ton', 't,MT'],
  ['kt', 'mass', 1e6, 'kiloton,kilotonne', 'kt'],
  ['Mt', 'mass', 1e9, 'megaton,megatonne', 'Mt'],
  ['Gt', 'mass', 1e12, 'gigaton,gigatonne', 'Gt'],
  ['kg', 'mass', 1, 'kilogram,kilogramme,kilo', 'kg,kgs,KG'],
  ['g', 'mass', 1e-3, 'gram,gramme', 'g'],
  ['mg', 'mass', 1e-6, 'milligram,milligramme', 'mg'],
  ['µg', 'mass', 1e-9, 'microgram,microgramme', 'µg,μg,mcg'],
  ['lb', 'mass', pound, 'lb,pound', 'lb'],
  ['oz', 'mass', pound / 16, 'ounce,oz'],
  ['st', 'mass', pound * 14, '=stone'],
  ['ct', 'mass', 2e-4, 'carat'],

  ['m/s', 'speed', 1, 'meter per second,meters per second,metre per second,metres per second', 'm/s'],
  [
    'km/h',
    'speed',
    1 / 3.6,
    'kilometer per hour,kilometers per hour,kilometre per hour,kilometres per hour,kilometers an hour,kilometres an hour,kmh,kmph,kph',
    'km/h,km/hr',
  ],
  ['mph', 'speed', mile / 3600, 'mile per hour,miles per hour,mile an hour,miles an hour,mph'],
  ['kn', 'speed', 1852 / 3600, 'knot', 'kn'],

  ['W', 'power', 1, 'watt', 'W'],
  ['kW', 'power', 1e3, 'kilowatt', 'kW,KW'],
  ['MW', 'power', 1e6, 'megawatt', 'MW'],
  ['GW', 'power', 1e9, 'gigawatt', 'GW'],
  ['TW', 'power', 1e12, 'terawatt', 'TW'],
  ['hp', 'power', 745.69987158227, 'horsepower,bhp,hp'],
  ['J', 'energy', 1, 'joule', 'J'],
  ['kJ', 'energy', 1e3, 'kilojoule', 'kJ'],
  ['MJ', 'energy', 1e6, 'megajoule', 'MJ'],
  ['PJ', 'energy', 1e15, 'petajoule', 'PJ'],
  ['Wh', 'energy', 3600, 'watt hour,watt-hour', 'Wh'],
  ['kWh', 'energy', 3.6e6, 'kilowatt hour,kilowatt-hour', 'kWh,KWh'],
  ['MWh', 'energy', 3.6e9, 'megawatt hour,megawatt-hour', 'MWh'],
  ['GWh', 'energy', 3.6e12, 'gigawatt hour,gigawatt-hour', 'GWh'],
  ['TWh', 'energy', 3.6e15, 'terawatt hour,terawatt-hour', 'TWh'],
  ['BTU', 'energy', 1055.05585262, 'british thermal unit', 'BTU,Btu'],
  ['kcal', 'energy', 4184, 'calorie,kilocalorie', 'kcal'],
  ['Ah', 'charge', 3600, 'amp hour', 'Ah'],
  ['mAh', 'charge', 3.6, 'milliamp hour', 'mAh'],
  ['V', 'voltage', 1, 'volt', 'V'],
  ['kV', 'voltage', 1e3, 'kilovolt', 'kV'],
  ['A', 'current', 1, 'amp,ampere', 'A'],
  ['Ω', 'resistance', 1, 'ohm', 'Ω'],
  ['F', 'capacitance', 1, 'farad'],
  ['Nm', 'torque', 1, 'newton metre,newton meter', 'Nm'],
  ['lb-ft', 'torque', 1.3558179483314, 'pound-foot,pound-feet', 'lb-ft'],
  ['N', 'force', 1, 'newton', 'N'],

  ['Hz', 'frequency', 1, 'hertz,hz'],
  ['kHz', 'frequency', 1e3, 'kilohertz,khz'],
  ['MHz', 'frequency', 1e6, 'megahertz,mhz'],
  ['GHz', 'frequency', 1e9, 'gigahertz,ghz'],
  ['B', 'data', 1, 'byte'],
  ['kB', 'data', 1e3, 'kilobyte', 'kB,KB'],
  ['MB', 'data', 1e6, 'megabyte,mb', 'MB'],
  ['GB', 'data', 1e9, 'gigabyte,gb', 'GB'],
  ['TB', 'data', 1e12, 'terabyte,tb', 'TB'],
  ['PB', 'data', 1e15, 'petabyte', 'PB'],
  ['kbps', 'data rate', 1e3, 'kilobit per second,kbps', 'kbit/s'],
  ['Mbps', 'data rate', 1e6, 'megabit per second,megabits per second,mbps', 'Mbit/s,Mb/s'],
  ['Gbps', 'data rate', 1e9, 'gigabit per second,gigabits per second,gbps', 'Gbit/s,Gb/s'],
  ['MP', 'image', 1, 'megapixel'],

  [
    '°C',
    'temperature',
    1,
    'degree celsius,degrees celsius,degree centigrade,degrees centigrade,degree c,degrees c,deg celsius,deg c,degc,celsius,centigrade,celcius',
    '°C,℃',
  ],
  [
    '°F',
    'temperature',
    5 / 9,
    'degree fahrenheit,degrees fahrenheit,degree f,degrees f,deg fahrenheit,deg f,degf,fahrenheit',
    '°F,℉',
  ],
  ['K', 'temperature', 1, 'kelvin'],
  ['°', 'angle', 1, 'degree,deg', '°'],
  ['dB', 'sound', 1, 'decibel,db'],
  ['Pa', 'pressure', 1, 'pascal', 'Pa'],
  ['hPa', 'pressure', 100, 'hectopascal,millibar', 'hPa'],
  ['kPa', 'pressure', 1e3, 'kilopascal', 'kPa'],
  ['MPa', 'pressure', 1e6, 'megapascal', 'MPa'],
  ['psi', 'pressure', 6894.757293168, 'pound per square inch,pounds per square inch,psi'],
  ['ppm', 'concentration', 1e-6, 'part per million,parts per million,ppm'],
  ['ppb', 'concentration', 1e-9, 'part per billion,parts per billion,ppb'],
  ['mpg', 'fuel', 1, 'mile per gallon,miles per gallon,mile a gallon,miles a gallon,mpg'],
  ['rpm', 'turns', 1, 'revolutions per minute,rpm'],
  ['storey', 'storeys', 1, '=storey,=story'],
];

const offsets: Readonly<Record<string, number>> = { '°C': 273.15, '°F': 459.67 * (5 / 9) };

const built = rows.map(([name, dimension, factor]): Unit => {
  const offset = offsets[name];
  return offset === undefined ? { name, dimension, factor } : { name, dimension, factor, offset };
});

export const unitsByName: ReadonlyMap<string, Unit> = new Map(built.map((unit) => [unit.name, unit]));
export const unitsBySymbol: ReadonlyMap<string, Unit> = new Map(
  rows.flatMap(([, , , , symbols], i) => (symbols?.split(',') ?? []).map((symbol) => [symbol, built[i]!])),
);
/** By the whole phrase in lower case, in the singular and with an s at its end. */
export const unitsByPhrase: ReadonlyMap<string, Unit> = new Map(
  rows.flatMap(([, , , names], i) =>
    names.split(',').flatMap((name) => {
      const forms = name.startsWith('=') ? [name.slice(1)] : [name, `${name}s`];
      return forms.map((form) => [form, built[i]!] as const);
    }),
  ),
);
